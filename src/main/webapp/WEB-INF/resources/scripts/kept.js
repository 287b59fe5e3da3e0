/*
 * What was typed is not lost with a session, a closed window or a wrong click. Before a form is posted, and when its page is
 * left, what was changed in it is put aside in this tab's own storage (never passwords, files or hidden fields), and taken away
 * when the server has accepted it. When the page is opened again it stands in the form, and a notice says so. Where the form is not
 * there any more, the notice shows the words themselves. Nothing is kept for another person, or after signing out.
 * What was typed at another stage of a thing (data-stage of the form), such as into a draft of what is handed in by now, is shown, too.
 * The words are data-kept, data-kept-gone and data-kept-drop of the page's main part; html[data-reader] says who reads.
 */
(function () {
  'use strict';
  var PREFIX = 'cohort.kept ';
  var main = document.getElementById('main');
  var reader = document.documentElement.dataset.reader;
  var drafts = new Map();

  function read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch (refused) {
      return null;
    }
  }

  function write(key, draft) {
    try {
      if (draft) {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } else {
        sessionStorage.removeItem(key);
      }
    } catch (refused) { /* Storage is switched off or full: the page works without. */ }
  }

  function keys() {
    try {
      return Object.keys(sessionStorage).filter(function (key) { return key.indexOf(PREFIX) === 0; });
    } catch (refused) {
      return [];
    }
  }

  function isKept(form) {
    return form.method === 'post' && form.id && (form.dataset.guard === 'on' || form.querySelector('[data-autosave]'));
  }

  function keyOf(form) {
    return PREFIX + location.pathname + ' ' + form.id + (form.dataset.stage ? ':' + form.dataset.stage : '');
  }

  function isChoice(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  /* The values of what can be typed or chosen, by name. */
  function values(form) {
    var found = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.matches('button, fieldset, output, [type=hidden], [type=password], [type=file], [type=submit], [type=button]')) {
        return;
      }
      found[field.name] = found[field.name] || [];
      if (!isChoice(field)) {
        found[field.name].push(field.value);
      } else if (field.checked) {
        found[field.name].push(field.value);
      }
    });
    return found;
  }

  function label(form, name) {
    var field = form.elements[name];
    field = field && field.length !== undefined && !field.options ? field[0] : field;
    var around = field && field.closest('.field, .act');
    var words = around && around.querySelector('.label, label');
    return words ? words.textContent.trim() : '';
  }

  /* Puts aside what differs from what the server gave, and what was put aside before. */
  function keep(form, sent) {
    var draft = drafts.get(form);
    var now = values(form);
    Object.keys(now).forEach(function (name) {
      var shown = JSON.stringify(draft.given[name] || []);
      if (JSON.stringify(now[name]) !== shown || draft.fields[name]) {
        draft.fields[name] = { values: now[name], label: label(form, name) };
      }
    });
    if (Object.keys(draft.fields).length) {
      /* What the others depend on goes with them, though the server gave it: the address may not tell it the next time. */
      form.querySelectorAll('[data-kept="always"]').forEach(function (field) {
        draft.fields[field.name] = { values: now[field.name], label: label(form, field.name) };
      });
      write(keyOf(form), { reader: reader, sent: sent, fields: draft.fields });
    }
  }

  /* Whether somebody was at it before this script was: a page can be typed into while it still loads. */
  function isTyped(field) {
    return isChoice(field) ? field.checked !== field.defaultChecked : field.defaultValue !== undefined && field.value !== field.defaultValue;
  }

  function restore(form, fields) {
    var changed = false;
    Object.keys(fields).forEach(function (name) {
      var wanted = fields[name].values.slice();
      if (Array.prototype.some.call(form.elements, function (field) { return field.name === name && isTyped(field); })) {
        return;
      }
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name !== name || field.matches('button, [type=hidden], [type=password], [type=file]')) {
          return;
        }
        if (isChoice(field)) {
          changed = changed || field.checked !== (wanted.indexOf(field.value) >= 0);
          field.checked = wanted.indexOf(field.value) >= 0;
        } else {
          var text = wanted.shift();
          if (text !== undefined && field.value !== text && !(field.dataset.kept && field.value)) {
            field.value = text;
            changed = true;
          }
        }
      });
    });
    return changed;
  }

  function notice(words, key, fields, reload) {
    var box = document.createElement('div');
    box.className = 'notices';
    box.setAttribute('role', 'status');
    box.innerHTML = '<div class="notice warn"><span aria-hidden="true">!</span><div class="text stack"><p></p><dl class="answers"></dl>'
      + '<p><button type="button" class="btn"></button></p></div></div>';
    box.querySelector('p').textContent = words;
    var list = box.querySelector('dl');
    Object.keys(fields || {}).forEach(function (name) {
      var term = document.createElement('dt');
      var text = document.createElement('dd');
      term.textContent = fields[name].label;
      text.className = 'lines';
      text.textContent = fields[name].values.join(', ');
      list.append(term, text);
    });
    if (!fields) {
      list.remove();
    }
    var drop = box.querySelector('button');
    drop.textContent = main.dataset.keptDrop;
    drop.addEventListener('click', function () {
      write(key, null);
      box.remove();
      if (reload) {
        drafts.clear();
        document.querySelectorAll('form[data-guard]').forEach(function (form) { form.dataset.sent = 'true'; });
        location.assign(location.pathname + location.search);
      }
    });
    var first = main.querySelector('.notices');
    if (first) {
      first.after(box);
    } else {
      main.prepend(box);
    }
  }

  /* Whether what was sent before this page was taken: neither refused, nor lost with the session, nor failed. */
  function isAccepted() {
    var navigation = performance.getEntriesByType('navigation')[0];
    var status = navigation && navigation.responseStatus || 200;
    return status < 400 && location.pathname !== '/sign-in' && !document.querySelector('.notices[role="alert"]');
  }

  function start() {
    var accepted = isAccepted();
    keys().forEach(function (key) {
      var draft = read(key);
      if (!draft || draft.sent && accepted || reader && draft.reader !== reader) {
        write(key, null);
      } else if (draft.sent) {
        draft.sent = false;
        write(key, draft);
      }
    });
    if (!reader) {
      return;
    }
    var here = PREFIX + location.pathname + ' ';
    var kept = keys().filter(function (key) { return key.indexOf(here) === 0; });
    document.querySelectorAll('form').forEach(function (form) {
      if (isKept(form)) {
        drafts.set(form, { given: values(form), fields: {} });
      }
    });
    kept.forEach(function (key) {
      var draft = read(key);
      var form = Array.prototype.find.call(document.forms, function (one) { return keyOf(one) === key; });
      if (!form || !drafts.has(form)) {
        notice(main.dataset.keptGone, key, draft.fields, false);
        return;
      }
      drafts.get(form).fields = draft.fields;
      if (restore(form, draft.fields)) {
        notice(main.dataset.kept, key, null, true);
        form.dispatchEvent(new Event('cohort:restored'));
      }
    });
    drafts.forEach(function (draft, form) {
      form.addEventListener('cohort:saved', function (event) {
        draft.given = event.detail || values(form);
        draft.fields = {};
        write(keyOf(form), null);
      });
    });
  }

  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') === '/sign-out') {
      keys().forEach(function (key) { write(key, null); });
      drafts.clear();
    } else if (!event.defaultPrevented && drafts.has(event.target)) {
      keep(event.target, true);
    }
  });

  addEventListener('pagehide', function () {
    drafts.forEach(function (draft, form) {
      if (!form.dataset.sent) {
        keep(form, false);
      }
    });
  });

  start();
})();
