import { shape } from './shape.js';

/** Worst on top, as on the list. */
const RANK = ['up', 'not-live', 'maintenance', 'unknown', 'degraded', 'unreachable', 'down'];

/** Draws all sites on the council's outline, and keeps them as they are now. */
export default class SiteMap {
  #element;
  #map;
  #markers = new Map();
  #latest = null;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    document.addEventListener('estate', (event) => this.#show(event.detail));
    this.#start();
  }

  async #start() {
    const { dataset } = this.#element;
    const [outline] = await Promise.all([fetch(dataset.outlineUrl).then((answer) => answer.json()), load(dataset.leafletUrl)]);
    this.#map = window.L.map(this.#element, { zoomSnap: 0.5, preferCanvas: false });
    this.#map.attributionControl.setPrefix(false);
    this.#tiles(dataset);
    this.#outline(outline);
    window.L.control.scale({ imperial: false }).addTo(this.#map);
    if (this.#latest) {
      this.#show(this.#latest);
    }
  }

  #tiles({ tilesUrl, tilesAttribution }) {
    if (tilesUrl) {
      this.#element.classList.add('has-tiles');
      window.L.tileLayer(tilesUrl, { attribution: tilesAttribution, maxZoom: 19 }).addTo(this.#map);
    }
  }

  #outline(outline) {
    const layer = window.L.geoJSON(outline, {
      interactive: false,
      style: (feature) => ({ className: feature.properties.own ? 'outline outline--own' : 'outline' }),
      onEachFeature: (feature, council) => council.bindTooltip(feature.properties.name, {
        permanent: true, direction: 'center', className: 'outline-name',
      }),
      attribution: 'Leaflet. Source: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right',
    }).addTo(this.#map);
    const own = layer.getLayers().find((council) => council.feature.properties.own);
    this.#map.fitBounds((own ?? layer).getBounds());
  }

  #show(estate) {
    const first = this.#latest === null || this.#markers.size === 0;
    this.#latest = estate;
    if (!this.#map) {
      return;
    }
    estate.sites.forEach((site) => this.#place(site));
    if (first && estate.sites.length > 0) {
      this.#map.fitBounds(estate.sites.map((site) => [site.latitude, site.longitude]), { padding: [20, 20], maxZoom: 15 });
    }
  }

  #place(site) {
    const known = this.#markers.get(site.code);
    if (known && known.state === site.state) {
      known.site = site;
      return;
    }
    known?.marker.remove();
    const entry = { site, state: site.state };
    entry.marker = window.L.marker([site.latitude, site.longitude], {
      icon: window.L.divIcon({ className: `marker shape--${site.state}`, html: shape(site.state), iconSize: [20, 20] }),
      // The list beside the map is the keyboard's way to a site.
      keyboard: false,
      title: `${site.name}: ${site.label}`,
      zIndexOffset: RANK.indexOf(site.state) * 1000,
    }).bindPopup(() => this.#popup(entry.site)).addTo(this.#map);
    this.#markers.set(site.code, entry);
  }

  #popup(site) {
    const link = document.createElement('a');
    link.href = this.#element.dataset.siteUrl + encodeURIComponent(site.code);
    link.textContent = site.name;
    const popup = document.createElement('div');
    popup.className = 'popup';
    popup.append(link, ...[
      `${site.label}: ${site.reason}`,
      `${site.users} people online, ${site.clients ?? 'unknown number of'} devices associated`,
      `${site.rollout}${site.late ? ' (late)' : ''}`,
    ].map(paragraph));
    return popup;
  }
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
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
