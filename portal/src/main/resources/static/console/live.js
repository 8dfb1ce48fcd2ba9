import { shape } from './shape.js';

const EVERY_MILLISECONDS = 5000;

/** Keeps figures and list fresh, and tells the map; rests while nobody looks. */
export default class Live {
  #element;
  #timer = 0;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    document.addEventListener('visibilitychange', () => this.#refresh());
    this.#refresh();
  }

  async #refresh() {
    clearTimeout(this.#timer);
    if (document.hidden) {
      return;
    }
    try {
      this.#show(await this.#ask());
    } catch {
      this.#say('trouble', 'No answer from the service: these figures may be old.');
    }
    this.#timer = setTimeout(() => this.#refresh(), EVERY_MILLISECONDS);
  }

  async #ask() {
    const answer = await fetch(this.#element.dataset.url, { headers: { Accept: 'application/json' } });
    if (answer.status === 401) {
      location.reload();
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  #show(estate) {
    this.#say('at', new Date(estate.at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }));
    this.#say('trouble', '');
    for (const element of this.#element.querySelectorAll('[data-figure]')) {
      write(element, estate.figures[element.dataset.figure].toLocaleString('en-GB'));
    }
    for (const element of this.#element.querySelectorAll('[data-state-count]')) {
      write(element, String(estate.figures.byState[element.dataset.stateCount]));
    }
    const sites = new Map(estate.sites.map((site) => [site.code, site]));
    for (const row of this.#element.querySelectorAll('[data-site]')) {
      const site = sites.get(row.dataset.site);
      if (site) {
        showRow(row, site);
      }
    }
    document.dispatchEvent(new CustomEvent('estate', { detail: estate }));
  }

  #say(name, text) {
    write(this.#element.querySelector(`[data-live="${name}"]`), text);
  }
}

function showRow(row, site) {
  write(row.querySelector('[data-cell="users"]'), String(site.users));
  write(row.querySelector('[data-cell="clients"]'), site.clients === null ? '-' : String(site.clients));
  write(row.querySelector('[data-cell="devices"]'), `${site.devicesUp} of ${site.devices}`);
  const state = row.querySelector('[data-cell="state"]');
  if (state.textContent.trim() !== site.label) {
    const sign = document.createElement('span');
    sign.className = `state state--${site.state}`;
    sign.append(shape(site.state), site.label);
    state.replaceChildren(sign);
  }
}

function write(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
