'use strict';
// What pages of results do besides being read: neighbours by the arrow keys, the list of places that were found by the up and down keys.
(function () {
  const typing = (element) => element && (element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName));
  const scrolls = (element) => element && element.closest && element.closest('.scroll, #side');

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const sideways = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    if (sideways && !typing(event.target) && !scrolls(event.target)) {
      const link = document.querySelector('.siblings a[rel=' + sideways + ']');
      if (link) window.location.assign(link.href);
    }
    const box = event.target.closest && event.target.closest('.finder');
    if (!box) return;
    if (event.key === 'Escape') {
      document.getElementById('found').replaceChildren();
      document.getElementById('find').focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...box.querySelectorAll('.found a')];
    if (!step || !links.length) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement) + step;
    if (at < 0) document.getElementById('find').focus();
    else links[Math.min(at, links.length - 1)].focus();
  });

  document.addEventListener('click', (event) => {
    const found = document.getElementById('found');
    if (found && !event.target.closest('.finder')) found.replaceChildren();
  });
})();
