/*
 * What pages gain when scripts run; every page reads and posts without them. No handler stands in a page (strict CSP):
 * behaviour hangs on data attributes.
 *   [data-theme-switch]         turns light into dark and back, and remembers it
 *   form[data-guard]            asks before a changed form is left (data-guard="off" does not)
 *   form                        is sent once: its buttons rest after the first submit
 *   [data-unsaved="question"]   around a form: asked before an act of the page is done while that form is changed and not saved
 *   [data-confirm="question"]   asks in a dialog first; data-confirm-yes and data-confirm-no are the dialog's words
 *   textarea[data-wanted]       of an act that asks first: where it is empty, these words are said there instead of asking
 *   time[data-local]            shows the reader's own zone; data-words is "{0} your time ({1} UTC)"
 *   time[data-countdown]        keeps "in 3 days" true
 *   input[data-largest]         says at once that a file has more bytes; data-too-large are the words
 *   /                           goes to the search field
 */
(function () {
  'use strict';
  var root = document.documentElement;
  var language = root.lang || 'en';
  /* With sample data the server's clock may run elsewhere: count from its now. */
  var shift = root.dataset.now ? Date.parse(root.dataset.now) - Date.now() : 0;

  function all(selector, visit) {
    document.querySelectorAll(selector).forEach(visit);
  }

  /* Theme */
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function showTheme() {
    all('[data-theme-switch]', function (button) {
      button.hidden = false;
      button.setAttribute('aria-pressed', String(isDark()));
    });
  }

  function switchTheme() {
    var next = isDark() ? 'light' : 'dark';
    root.dataset.theme = next;
    try {
      localStorage.setItem('cohort.theme', next);
    } catch (refused) { /* Storage is switched off: the choice lasts for this page. */ }
    showTheme();
  }

  /* Times */
  function local(element) {
    var at = new Date(element.dateTime);
    if (isNaN(at)) {
      return;
    }
    var zone = element.dataset.zone || undefined;
    var day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: zone };
    var there = Object.assign({}, day, { timeZone: 'UTC' });
    var hour = function (timeZone) {
      return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timeZone }).format(at);
    };
    var date = function (options) {
      var parts = {};
      new Intl.DateTimeFormat(language, options).formatToParts(at).forEach(function (part) { parts[part.type] = part.value; });
      return parts.weekday + ' ' + parts.day + ' ' + parts.month + ' ' + parts.year;
    };
    var mine = date(day) + ', ' + hour(zone);
    var universal = (date(there) === date(day) ? '' : date(there) + ', ') + hour('UTC');
    if (hour(zone) === hour('UTC') && date(there) === date(day)) {
      return;
    }
    element.textContent = element.dataset.words
      ? element.dataset.words.replace('{0}', mine).replace('{1}', universal) : mine;
  }

  function countdown(element) {
    var seconds = (Date.parse(element.dateTime) - Date.now() - shift) / 1000;
    var size = Math.abs(seconds);
    /* As org.cohort.kernel.text.Moments counts. */
    var day = 86400;
    var unit = size < 3600 ? ['minute', 60] : size < 2 * day ? ['hour', 3600] : size < 21 * day ? ['day', day]
      : size < 70 * day ? ['week', 7 * day] : size < 730 * day ? ['month', 30 * day] : ['year', 365 * day];
    var words = size < 60
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second')
      : new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(Math.trunc(seconds / unit[1]), unit[0]);
    if (element.textContent !== words) {
      element.textContent = words;
    }
  }

  function tick() {
    all('time[data-countdown]', countdown);
  }

  /* Forms: nothing typed is lost, nothing is sent twice */
  function content(form) {
    var fields = [];
    new FormData(form).forEach(function (value, name) {
      if (name.indexOf('jakarta.faces.') !== 0 && name !== 'primefaces.nonce') {
        fields.push(name + '=' + (value instanceof File ? value.name : value));
      }
    });
    return fields.join('\n');
  }

  var guarded = new Map();

  function guard(form) {
    if (form.dataset.guard !== 'off') {
      guarded.set(form, content(form));
    }
  }

  addEventListener('beforeunload', function (event) {
    var changed = false;
    guarded.forEach(function (before, form) {
      changed = changed || (!form.dataset.sent && content(form) !== before);
    });
    if (changed) {
      event.preventDefault();
    }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === 'get') {
      return;
    }
    form.dataset.sent = 'true';
    /* After the browser has read the button's own name and value. */
    setTimeout(function () {
      form.querySelectorAll('button, input[type="submit"]').forEach(function (button) { button.classList.add('busy'); });
      form.setAttribute('aria-busy', 'true');
    }, 0);
  });

  function weigh(input) {
    var large = Array.prototype.some.call(input.files, function (file) { return file.size > Number(input.dataset.largest); });
    var problem = document.getElementById(input.id + '-problem');
    /* The browser does not send a form with this, so nothing typed is lost. */
    input.setCustomValidity(large ? input.dataset.tooLarge : '');
    input.setAttribute('aria-invalid', String(large));
    if (problem) {
      problem.textContent = large ? input.dataset.tooLarge : '';
      problem.classList.add('problem');
      problem.setAttribute('role', 'alert');
    }
  }

  document.addEventListener('change', function (event) {
    if (event.target.type === 'file' && event.target.dataset.largest) {
      weigh(event.target);
    }
  });

  function rest(form) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    form.querySelectorAll('.busy').forEach(function (button) { button.classList.remove('busy'); });
  }

  /* Questions before acts that can't be taken back */
  var question = null;

  function dialog() {
    if (!question) {
      question = document.createElement('dialog');
      question.setAttribute('aria-labelledby', 'cohort-question');
      question.innerHTML = '<form method="dialog" class="stack"><p id="cohort-question"></p>'
        + '<div class="row end"><button class="btn" value="no"></button><button class="btn go" value="yes"></button></div></form>';
      document.body.append(question);
    }
    return question;
  }

  /* An act about what a form beside it says asks first where that form was changed and not saved. */
  function unsaved(act) {
    if (!act) {
      return;
    }
    if (act.dataset.unsavedAsked) {
      delete act.dataset.confirm;
      delete act.dataset.unsavedAsked;
    }
    all('[data-unsaved] form', function (form) {
      if (!act.dataset.confirm && !form.contains(act) && guarded.has(form) && guarded.get(form) !== content(form)) {
        act.dataset.confirm = form.closest('[data-unsaved]').dataset.unsaved;
        act.dataset.unsavedAsked = 'true';
      }
    });
  }

  /* What the server would refuse for want of words is said as it says it, before anything is asked. */
  function wanting(asked) {
    var act = asked.closest('details.act');
    var words = act && act.querySelector('textarea[data-wanted]');
    if (!words || words.value.trim()) {
      return false;
    }
    var id = words.id + '-problem';
    var problem = document.getElementById(id);
    if (!problem) {
      problem = document.createElement('span');
      problem.id = id;
      problem.className = 'problem';
      words.after(problem);
    }
    problem.textContent = words.dataset.wanted;
    problem.setAttribute('role', 'alert');
    words.setAttribute('aria-invalid', 'true');
    words.setAttribute('aria-describedby', id);
    words.addEventListener('input', function () {
      problem.textContent = '';
      words.removeAttribute('aria-invalid');
    }, { once: true });
    words.focus();
    return true;
  }

  document.addEventListener('click', function (event) {
    var act = event.target.closest ? event.target.closest('button[name="cohort.action"]') : null;
    if (!act || !act.dataset.confirmed) {
      unsaved(act);
    }
    var asked = event.target.closest ? event.target.closest('[data-confirm]') : null;
    if (!asked || !asked.dataset.confirm || asked.dataset.confirmed || asked.disabled || !window.HTMLDialogElement) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (wanting(asked)) {
      return;
    }
    var box = dialog();
    box.querySelector('p').textContent = asked.dataset.confirm;
    var answers = box.querySelectorAll('button');
    answers[0].textContent = asked.dataset.confirmNo || root.dataset.no;
    answers[1].className = asked.classList.contains('bad') ? 'btn go bad' : 'btn go';
    answers[1].textContent = asked.dataset.confirmYes || asked.value || asked.textContent.trim();
    box.returnValue = 'no';
    box.addEventListener('close', function () {
      if (box.returnValue === 'yes') {
        asked.dataset.confirmed = 'true';
        asked.click();
        delete asked.dataset.confirmed;
      } else {
        asked.focus();
      }
    }, { once: true });
    box.showModal();
  }, true);

  /* Menus close by a click elsewhere and by Escape; "/" finds */
  document.addEventListener('click', function (event) {
    all('details.menu[open]', function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    if (event.target.closest && event.target.closest('[data-theme-switch]')) {
      switchTheme();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      all('details.menu[open]', function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
        && event.target.closest && !event.target.closest('input, textarea, select, [contenteditable]')) {
      var field = Array.prototype.find.call(document.querySelectorAll('input[type="search"]'), function (input) {
        return input.offsetParent !== null;
      });
      if (field) {
        event.preventDefault();
        field.focus();
      }
    }
  });

  addEventListener('pageshow', function () { all('form', rest); });

  function start() {
    showTheme();
    all('time[data-local]', local);
    all('[data-zone-name="local"]', function (name) { name.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone; });
    tick();
    setInterval(tick, 30000);
    all('form[data-guard]', guard);
    /* The first field that is wrong is what a writer needs first; else the summary of what went wrong. */
    var trouble = document.querySelector('.notices[role="alert"]');
    var wrong = trouble && entry(document.querySelector('main [aria-invalid="true"]'));
    if (wrong || trouble) {
      (wrong || trouble).focus();
    }
  }

  /* What takes the typing of a field that may be a group of radios or checkboxes. */
  function entry(field) {
    return field && (field.matches('input, textarea, select') ? field : field.querySelector('input, textarea, select'));
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
