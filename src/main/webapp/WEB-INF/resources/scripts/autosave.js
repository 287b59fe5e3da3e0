/*
 * A draft saves itself (rule A2). A form that holds [data-autosave="id of its save button"] is posted in the background, as if that
 * button were pressed, a few seconds after something was typed, and when the page is put aside. The element says how it went;
 * data-saving, data-saved, data-failed, data-lost and data-offline are its words. What was typed stays in the form whatever happens.
 * When somebody saved elsewhere meanwhile the form stops saving itself, says so above itself, and offers both versions; data-compare is
 * that button's word. What this tab itself had sent when its page was left, or the answer was lost, is nobody else's: its words are
 * remembered in the tab's own storage until the server has answered, and the form goes on from there.
 */
(function () {
  'use strict';
  var AFTER = 5000;
  var AGAIN = 15000;
  var MANY = 5;

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

  /* The same, as the server stores it: it tidies spaces, and keeps nothing of what is marked data-once. */
  function stored(form) {
    var fields = [];
    Array.prototype.forEach.call(form.elements, function (field) {
      var counts = field.name && !field.matches('button, fieldset, output, [type=hidden], [type=submit], [type=file]') && !field.closest('[data-once]');
      if (counts && (field.checked || field.type !== 'checkbox' && field.type !== 'radio')) {
        fields.push(field.name + '=' + field.value.replace(/\s+/g, ' ').trim());
      }
    });
    return fields.join('\n');
  }

  /* What was sent without hearing what became of it, the latest last; empty for nothing. */
  function sent(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key)) || [];
    } catch (refused) {
      return [];
    }
  }

  function remember(key, all) {
    try {
      if (all.length) {
        sessionStorage.setItem(key, JSON.stringify(all.slice(-MANY)));
      } else {
        sessionStorage.removeItem(key);
      }
    } catch (refused) { /* Storage is switched off or full: the page works without. */ }
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
    /* Two versions stand side by side: which counts is not decided by waiting. */
    var stopped = !button || form.querySelector('.meanwhile') !== null;
    var timer = 0;
    var running = Promise.resolve();

    /* A draft that is saved the first time gets an address of its own. */
    function key() {
      return 'cohort.saving ' + location.pathname + ' ' + form.id;
    }

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

    /* Whether what is stored is what this tab had sent itself; if so, the form goes on from it. */
    function isOwn() {
      var mine = sent(key());
      if (!mine.length) {
        return Promise.resolve(false);
      }
      return fetch(form.action, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
        return answer.text().then(function (text) {
          var saved = new DOMParser().parseFromString(text, 'text/html').getElementById(form.id);
          var own = answer.ok && saved !== null && mine.indexOf(stored(saved)) >= 0;
          remember(key(), []);
          if (own) {
            follow(answer.url, form, saved);
          }
          return own;
        });
      });
    }

    /* Somebody else saved: what stands here can't simply be saved any more. */
    function conflict(page) {
      var box = document.createElement('div');
      var said = page.querySelector('.overtaken p') || page.querySelector('.notices[role="alert"] .text');
      var compare = document.createElement('button');
      stopped = true;
      failed(page);
      box.className = 'notices';
      box.setAttribute('role', 'alert');
      box.innerHTML = '<div class="notice bad"><span aria-hidden="true">!</span><div class="text stack"><p></p><p></p></div></div>';
      box.querySelector('p').textContent = said ? said.textContent.trim() : status.textContent;
      compare.type = 'button';
      compare.className = 'btn';
      compare.textContent = status.dataset.compare;
      compare.addEventListener('click', function () {
        button.disabled = false;
        form.requestSubmit(button);
      });
      box.querySelector('p:last-child').append(compare);
      form.prepend(box);
      form.querySelectorAll('[type="submit"]').forEach(function (other) { other.disabled = true; });
    }

    function save() {
      var now = content(form);
      if (stopped || busy || now === before || form.dataset.sent) {
        return;
      }
      var body = new URLSearchParams(new FormData(form));
      body.append(button.name, button.value);
      remember(key(), sent(key()).concat(stored(form)));
      busy = true;
      say(status.dataset.saving);
      running = fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' }).then(function (answer) {
        return answer.text().then(function (text) {
          var page = new DOMParser().parseFromString(text, 'text/html');
          var saved = page.getElementById(form.id);
          if (answer.ok && answer.redirected && saved && !page.querySelector('.notices[role="alert"]') && !form.dataset.sent) {
            before = now;
            remember(key(), []);
            /* Under the address it was put aside for. */
            if (content(form) === now) {
              form.dispatchEvent(new Event('cohort:saved'));
            }
            follow(answer.url, form, saved);
            say(status.dataset.saved + ' ' + new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date()));
          } else if (!form.dataset.sent && answer.status === 409) {
            remember(key(), sent(key()).slice(0, -1));
            return isOwn().then(function (own) {
              if (own) {
                later(0);
              } else {
                conflict(page);
              }
            });
          } else if (!form.dataset.sent) {
            remember(key(), sent(key()).slice(0, -1));
            failed(page);
          }
          return null;
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

    /* Before all others hear of it: a button waits for what is being saved, or was without an answer, as that counts the draft on. */
    addEventListener('submit', function (event) {
      if (event.target === form && (busy || sent(key()).length)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        running.then(isOwn).catch(function () { remember(key(), []); }).then(function () { form.requestSubmit(event.submitter); });
      }
    }, true);

    form.addEventListener('input', function () { later(AFTER); });
    form.addEventListener('change', function () { later(AFTER); });
    form.addEventListener('cohort:restored', function () { later(AFTER); });
    if (stopped) {
      say('');
    } else if (before === null) {
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
