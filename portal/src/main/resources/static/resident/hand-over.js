/** Sends the form that takes a resident to the network, so that nobody need press its button. */
class HandOver {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    form.submit();
  }
}

const form = document.querySelector('form[data-module="hand-over"]');
if (form instanceof HTMLFormElement) {
  new HandOver(form);
}
