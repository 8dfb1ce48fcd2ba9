/** Worst on top. */
const RANK = ['blue', 'not-started', 'green', 'amber', 'red'];

/** Draws the sites of the programme: RAG as letter and shape, the milestone to come as a number. */
export default class ProgrammeMap {
  #element;
  #map;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.#start();
  }

  async #start() {
    const { dataset } = this.#element;
    const [places, outline] = await Promise.all([json(dataset.placesUrl), json(dataset.outlineUrl), load(dataset.leafletUrl)]);
    this.#map = window.L.map(this.#element, { zoomSnap: 0.5 });
    this.#map.attributionControl.setPrefix(false);
    if (dataset.tilesUrl) {
      this.#element.classList.add('has-tiles');
      window.L.tileLayer(dataset.tilesUrl, { attribution: dataset.tilesAttribution, maxZoom: 19 }).addTo(this.#map);
    }
    const council = this.#outline(outline);
    window.L.control.scale({ imperial: false }).addTo(this.#map);
    places.forEach((place) => this.#place(place));
    this.#map.fitBounds(
      places.length > 0 ? places.map((place) => [place.latitude, place.longitude]) : council.getBounds(),
      { padding: [20, 20], maxZoom: 15 },
    );
  }

  #outline(outline) {
    return window.L.geoJSON(outline, {
      interactive: false,
      style: (feature) => ({ className: feature.properties.own ? 'outline outline--own' : 'outline' }),
      attribution: 'Leaflet. Source: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right',
    }).addTo(this.#map);
  }

  #place(place) {
    window.L.marker([place.latitude, place.longitude], {
      icon: window.L.divIcon({ className: 'marker', html: sign(place), iconSize: [24, 24] }),
      // The table is the keyboard's way to a site.
      keyboard: false,
      title: `${place.name}: ${place.colour}, ${place.stage}`,
      zIndexOffset: RANK.indexOf(place.rag) * 1000,
    }).bindPopup(() => this.#popup(place)).addTo(this.#map);
  }

  #popup(place) {
    const link = document.createElement('a');
    link.href = this.#element.dataset.siteUrl + encodeURIComponent(place.code);
    link.textContent = place.name;
    const popup = document.createElement('div');
    popup.className = 'popup';
    popup.append(link, ...[
      `RAG: ${place.colour}`,
      `${place.stage === 'Live' ? 'Live' : `Next: ${place.stage}`}${place.late ? ' (late)' : ''}`,
      place.blockers > 0 ? `Held up by ${place.blockers} blocker${place.blockers === 1 ? '' : 's'}` : '',
    ].filter(Boolean).map(paragraph));
    return popup;
  }
}

/** The key's own sign of the colour, with the step's number beside it. */
function sign(place) {
  const marker = document.createElement('div');
  marker.className = `rag rag--${place.rag}`;
  const shape = document.querySelector(`[data-rag="${place.rag}"] svg`).cloneNode(true);
  const step = document.createElement('span');
  step.className = `step step--corner step--${place.step}`;
  step.textContent = String(place.step);
  marker.append(shape, step);
  return marker;
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function json(url) {
  return fetch(url).then((answer) => answer.json());
}

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
