/** Gives an error summary the focus, so that it is read out first. */
export default class TakeFocus {
  /** @param {HTMLElement} element */
  constructor(element) {
    element.focus();
  }
}
