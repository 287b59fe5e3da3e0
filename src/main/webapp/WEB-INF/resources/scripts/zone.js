/* Chooses the reader's own time zone in a list of zones that asks for it. */
(function () {
  'use strict';
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  document.querySelectorAll('select[data-guess-zone]').forEach(function (list) {
    var known = Array.prototype.some.call(list.options, function (option) { return option.value === zone; });
    if (known) {
      list.value = zone;
    }
  });
})();
