/* In the head, before the first paint: the reader's own choice of light or dark, if she made one. */
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  try {
    var choice = localStorage.getItem('cohort.theme');
    if (choice === 'dark' || choice === 'light') {
      document.documentElement.dataset.theme = choice;
    }
  } catch (refused) { /* Storage is switched off: the system's preference stays. */ }
})();
