/** Attaches a behaviour to every element that asks for one by data-module. */
const modules = {
  'take-focus': () => import('./take-focus.js'),
};

for (const element of document.querySelectorAll('[data-module]')) {
  const load = modules[element.dataset.module];
  if (load) {
    load().then((module) => new module.default(element));
  }
}
