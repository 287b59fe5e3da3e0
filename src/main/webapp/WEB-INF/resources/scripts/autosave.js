/*
 * A draft saves itself (rule A2). A form that holds [data-autosave="id of its save button"] is posted in the background, as if that
 * button were pressed, a few seconds after something was typed, and when the page is put aside. The element says how it went;
 * data-saving, data-saved, data-failed, data-lost and data-offline are its words. What was typed stays in the form whatever happens.
 * When somebody saved elsewhere meanwhile the form stops saving itself: the next press of a button shows both versions.
 */
(function () {
  'use strict';
  var AFTER = 5000;
  var AGAIN = 15000;

  function content(form) {
    var fields = [];
    Array.prototype.forEach.call(form.elements, function (field) {
      var counts = field.name && !field.matches('button, fieldset, [type=hidden], [type=submit], [type=file]');
      if (counts && (field.checked || field.type !== 'checkbox' && field.type !== 'radio')) {
        fields.push(field.name + '=' + field.value);
      }
    });
    return fields.join('\n');
  }

  /* What the server counts: the saved form's hidden fields take the place of ours. */
  function follow(page, form, saved) {
    saved.querySelectorAll('input[type="hidden"]').forEach(function (theirs) {
      if (theirs.name !== 'jakarta.faces.ViewState' && form.elements[theirs.name]) {
        form.elements[theirs.name].value = theirs.value;
      }
    });
    var state = saved.querySelector('input[name="jakarta.faces.ViewState"]');
    document.querySelectorAll('input[name="jakarta.faces.ViewState"]').forEach(function (ours) { ours.value = state.value; });
    var address = new URL(page);
    if (address.origin === location.origin && address.pathname !== location.pathname) {
      history.replaceState(null, '', address.pathname);
      form.action = address.pathname;
    }
  }

  function watch(status) {
    var form = status.closest('form');
    var button = document.getElementById(status.dataset.autosave);
    /* What came back refused is in the form and nowhere else. */
    var before = document.querySelector('.notices[role="alert"]') ? null : content(form);
    var busy = false;
    var stopped = !button;
    var timer = 0;

    function say(words) {
      status.textContent = words;
    }

    function later(wait) {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    }

    function failed(page) {
      var problems = page.querySelectorAll('.notices[role="alert"] .text');
      var reasons = Array.prototype.map.call(problems, function (problem) { return problem.textContent.trim(); });
      say(status.dataset.failed + ' ' + (reasons.join(' ') || status.dataset.lost));
    }

    function save() {
      var now = content(form);
      if (stopped || busy || now === before || form.dataset.sent) {
        return;
      }
      var body = new URLSearchParams(new FormData(form));
      body.append(button.name, button.value);
      busy = true;
      say(status.dataset.saving);
      fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' }).then(function (answer) {
        return answer.text().then(function (text) {
          var page = new DOMParser().parseFromString(text, 'text/html');
          var saved = page.getElementById(form.id);
          if (answer.ok && answer.redirected && saved && !page.querySelector('.notices[role="alert"]') && !form.dataset.sent) {
            before = now;
            /* Under the address it was put aside for. */
            if (content(form) === now) {
              form.dispatchEvent(new Event('cohort:saved'));
            }
            follow(answer.url, form, saved);
            say(status.dataset.saved + ' ' + new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date()));
          } else if (!form.dataset.sent) {
            stopped = answer.status === 409;
            failed(page);
          }
        });
      }).catch(function () {
        say(status.dataset.offline);
        later(AGAIN);
      }).finally(function () {
        busy = false;
        if (content(form) !== now) {
          later(AFTER);
        }
      });
    }

    form.addEventListener('input', function () { later(AFTER); });
    form.addEventListener('change', function () { later(AFTER); });
    form.addEventListener('cohort:restored', function () { later(AFTER); });
    if (before === null) {
      later(AFTER);
    }
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden') {
        save();
      }
    });
    addEventListener('beforeunload', function (event) {
      if (!form.dataset.sent && before !== null && content(form) !== before) {
        event.preventDefault();
      }
    });
  }

  document.querySelectorAll('[data-autosave]').forEach(watch);
})();
