/** Attaches a behaviour to every element that asks for one by data-module. */
const modules = {
  live: () => import('./live.js'),
  map: () => import('./map.js'),
  'programme-map': () => import('./programme-map.js'),
  'take-focus': () => import('./take-focus.js'),
};

for (const element of document.querySelectorAll('[data-module]')) {
  const load = modules[element.dataset.module];
  if (load) {
    load().then((module) => new module.default(element));
  }
}
