/* global L */

/**
 * The public sites on a map, beside a list that says the same without it. Needs no tiles: the outlines of the council
 * and its neighbours are the ground.
 */
class SiteMap {
  /** @type {HTMLElement} */
  #element;
  /** @type {Set<string>} */
  #listed;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.#listed = new Set([...document.querySelectorAll('[data-site]')].map((item) => item.dataset.site));
  }

  async show() {
    const [outline, sites] = await Promise.all([this.#load('outline'), this.#load('sites'), this.#style()]);
    this.#element.hidden = false;
    const map = L.map(this.#element, { scrollWheelZoom: false, maxZoom: 16, zoomSnap: 0.5 });
    map.attributionControl.setPrefix(false);
    this.#drawGround(map, outline);
    const places = this.#drawSites(map, sites);
    const home = L.geoJSON(outline, { filter: (feature) => feature.properties.home });
    const bounds = places.getLayers().length > 0 ? places.getBounds() : home.getBounds();
    map.fitBounds(bounds.pad(0.1), { maxZoom: 11.5 });
  }

  /** Who has no scripts need not fetch the styles of the map. */
  #style() {
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = this.#element.dataset.styles;
    return new Promise((resolve, reject) => {
      styles.onload = resolve;
      styles.onerror = () => reject(new Error(styles.href));
      document.head.append(styles);
    });
  }

  /** @param {string} name */
  async #load(name) {
    const response = await fetch(this.#element.dataset[name]);
    if (!response.ok) {
      throw new Error(`${name}: ${response.status}`);
    }
    return response.json();
  }

  #drawGround(map, outline) {
    L.geoJSON(outline, {
      interactive: false,
      attribution: outline.attribution,
      style: ({ properties }) => ({
        color: '#6d7f76',
        weight: properties.home ? 2 : 1,
        fillColor: properties.home ? '#ffffff' : '#eef2f0',
        fillOpacity: 1,
      }),
    }).addTo(map);
  }

  #drawSites(map, sites) {
    return L.geoJSON(sites, {
      filter: (feature) => this.#listed.has(feature.properties.site_id),
      pointToLayer: (feature, position) =>
        L.circleMarker(position, { radius: 9, color: '#ffffff', weight: 2, fillColor: '#0b4f8a', fillOpacity: 1 }),
      onEachFeature: (feature, marker) => marker.bindPopup(this.#words(feature.properties)),
    }).addTo(map);
  }

  /** @returns {HTMLElement} */
  #words(properties) {
    const words = document.createElement('div');
    const name = document.createElement('strong');
    name.textContent = properties.name;
    const place = document.createElement('div');
    place.textContent = [properties.address, properties.town, properties.postcode].filter(Boolean).join(', ');
    words.append(name, place);
    return words;
  }
}

const element = document.querySelector('[data-module="site-map"]');
if (element instanceof HTMLElement) {
  new SiteMap(element).show().catch((failure) => console.warn('The map is not available:', failure.message));
}
