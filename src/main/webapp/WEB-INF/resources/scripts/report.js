/*
 * A checklist that helps to write.
 *   [data-ticks="id of a text"]   what is ticked in it becomes a line of the text, and goes with its tick
 *   button[data-offer="id"]       takes what is not ticked over into that text; stands there while something is left to take
 * The lines are the writer's own from then on: only a line that is as it came is taken away again.
 */
(function () {
  'use strict';

  function line(thing) {
    return '- ' + thing;
  }

  function lines(text) {
    return text.value.split('\n').map(function (each) { return each.trim(); });
  }

  function changed(text) {
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function add(text, thing) {
    if (lines(text).indexOf(line(thing)) < 0) {
      text.value = text.value.replace(/\s+$/, '') + (text.value.trim() ? '\n' : '') + line(thing);
      changed(text);
    }
  }

  function take(text, thing) {
    var left = text.value.split('\n').filter(function (each) { return each.trim() !== line(thing); });
    if (left.length !== text.value.split('\n').length) {
      text.value = left.join('\n');
      changed(text);
    }
  }

  document.querySelectorAll('[data-ticks]').forEach(function (list) {
    var text = document.getElementById(list.dataset.ticks);
    var offer = document.querySelector('[data-offer]');
    var next = offer && document.getElementById(offer.dataset.offer);
    var boxes = Array.prototype.slice.call(list.querySelectorAll('input[type="checkbox"]'));

    function left() {
      return boxes.filter(function (box) { return !box.checked && lines(next).indexOf(line(box.value)) < 0; });
    }

    function show() {
      if (offer) {
        offer.hidden = left().length === 0;
      }
    }

    list.addEventListener('change', function (event) {
      (event.target.checked ? add : take)(text, event.target.value);
      if (event.target.checked && next) {
        take(next, event.target.value);
      }
      show();
    });
    if (offer) {
      offer.addEventListener('click', function () {
        left().forEach(function (box) { add(next, box.value); });
        show();
        next.focus();
      });
      next.addEventListener('input', show);
      show();
    }
  });
})();
