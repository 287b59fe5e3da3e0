/*
 * A draft saves itself (rule A2). A form that holds [data-autosave="id of its save button"] is posted in the background, as if that
 * button were pressed, every 20 seconds in which something changed, and when the page is put aside. The element says how it went;
 * data-saving, data-saved, data-failed and data-offline are its words. What was typed stays in the form whatever happens. When
 * somebody saved elsewhere meanwhile the form stops saving itself: the next press of a button shows both versions.
 */
(function () {
  'use strict';
  var EVERY = 20000;

  function content(form) {
    var fields = [];
    new FormData(form).forEach(function (value, name) {
      if (name.indexOf('jakarta.faces.') !== 0 && name !== 'primefaces.nonce' && name !== 'revision' && name !== 'answers-version') {
        fields.push(name + '=' + value);
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
    var before = content(form);
    var busy = false;
    var stopped = !button;

    function say(words) {
      status.textContent = words;
    }

    function failed(document) {
      var problem = document.querySelector('.notices .text, .problem:not(:empty)');
      say(status.dataset.failed + (problem ? ' ' + problem.textContent.trim() : ''));
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
          if (answer.ok && answer.redirected && saved && !form.dataset.sent) {
            before = now;
            follow(answer.url, form, saved);
            say(status.dataset.saved + ' ' + new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date()));
          } else if (!form.dataset.sent) {
            stopped = answer.status === 409;
            failed(page);
          }
        });
      }).catch(function () {
        say(status.dataset.offline);
      }).finally(function () {
        busy = false;
      });
    }

    setInterval(save, EVERY);
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden') {
        save();
      }
    });
    addEventListener('beforeunload', function (event) {
      if (!form.dataset.sent && content(form) !== before) {
        event.preventDefault();
      }
    });
  }

  document.querySelectorAll('[data-autosave]').forEach(watch);
})();
