'use strict';
// On a wide screen an explanation opens beside its number; on a phone, and without this script, it is a page.
(function () {
  const side = () => document.getElementById('side');
  let opener = null;

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.target.id !== 'side') return;
    if (window.innerWidth < 900) {
      event.preventDefault();
      window.location.assign(event.detail.elt.getAttribute('href'));
      return;
    }
    if (!side().contains(event.detail.elt)) opener = event.detail.elt;
  });

  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.target.id === 'side') window.location.assign(event.detail.elt.getAttribute('href'));
  });

  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id !== 'side') return;
    side().hidden = false;
    document.body.classList.add('explaining');
    const close = side().querySelector('.close');
    if (close) close.focus();
  });

  function shut() {
    side().hidden = true;
    document.body.classList.remove('explaining');
    if (opener) opener.focus();
  }

  document.addEventListener('click', (event) => {
    if (!event.target.closest('#side .close')) return;
    event.preventDefault();
    shut();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !side().hidden) shut();
  });
})();
