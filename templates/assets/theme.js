// Runs before the page is painted, so that a chosen colour scheme does not flash. Everything else is in site.js.
(() => {
  'use strict';

  const root = document.documentElement;
  root.classList.add('has-script');
  try {
    const colors = JSON.parse(localStorage.getItem('colors'));
    if (colors === 'light' || colors === 'dark') root.dataset.colors = colors;
  } catch {
    // Storage may be refused; then the page follows the device.
  }
})();
