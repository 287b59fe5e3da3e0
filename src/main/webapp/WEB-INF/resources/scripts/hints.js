/*
 * What the rules say while something is typed.
 *   form [data-hints="address"]   asked with the form's fields whenever one of them rests; the server knows the rules, nothing here does
 *   [data-hint="row"]             where the words about a row stand; "-1": about all together
 * Without scripts the same words come with the page once it is saved.
 */
(function () {
  'use strict';

  var here = document.querySelector('[data-hints]');
  var form = here && here.closest('form');
  if (!form || !window.fetch) {
    return;
  }
  var waiting;
  var asked = 0;

  function question() {
    var fields = new URLSearchParams();
    Array.prototype.forEach.call(form.elements, function (field) {
      if (/^(category|amount|own|event|other|quoted|currency|quotedUntil)\d+$/.test(field.name) && field.value) {
        fields.append(field.name, field.value);
      } else if (/^evidence\d+$/.test(field.name) && (field.value || field.closest('[data-attached="true"]'))) {
        fields.append('attached' + field.name.substring('evidence'.length), 'yes');
      }
    });
    return here.dataset.hints + '?' + fields.toString();
  }

  function show(hints) {
    document.querySelectorAll('[data-hint]').forEach(function (place) {
      place.textContent = '';
      hints.filter(function (hint) { return String(hint.row) === place.dataset.hint; }).forEach(function (hint) {
        var line = document.createElement('li');
        line.className = hint.level === 'note' ? 'hint' : hint.level === 'warn' ? 'hint warn' : 'problem';
        line.textContent = hint.words;
        place.appendChild(line);
      });
    });
  }

  function ask() {
    var mine = asked += 1;
    fetch(question(), { credentials: 'same-origin' }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (hints) {
      if (hints && mine === asked) {
        show(hints);
      }
    }).catch(function () {
      // Nothing is lost: the rules are asked again when the form is handed in.
    });
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
}());
