const SVG = 'http://www.w3.org/2000/svg';

/**
 * The shape of a state, which the page defines once.
 *
 * @param {string} state such as not-live
 * @returns {SVGElement}
 */
export function shape(state) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `shape--${state}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('viewBox', '0 0 24 24');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#shape-${state}`);
  svg.append(use);
  return svg;
}
