/*
 * What a budget does, while it is moved.
 *   [data-budget]    the budget's card: what is free (data-budget), the currency and its digits, the words for a row that fits or not
 *   [data-request]   a row: what it costs (data-cost; none: nothing is given) and whether that is planned
 *   [data-sum], [data-group]   where sums stand
 * The same as org.cohort.travel.board.WhatIf, which answers the button without scripts: planned offers first, then the list in its order; who
 * does not fit is passed over. Amounts are whole numbers of the currency's smallest unit here.
 */
(function () {
  'use strict';

  var card = document.querySelector('[data-budget]');
  var slider = card && card.querySelector('#slider');
  var field = card && card.querySelector('#budget');
  if (!slider || !field) {
    return;
  }
  var digits = Number(card.dataset.digits);
  var unit = Math.pow(10, digits);
  var free = whole(card.dataset.budget);
  var rows = Array.prototype.slice.call(document.querySelectorAll('[data-request]'));

  function whole(text) {
    return Math.round(Number(text) * unit) || 0;
  }

  function money(amount) {
    return card.dataset.currency + '\u00a0' + (amount / unit).toLocaleString(document.documentElement.lang || 'en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  function put(place, words) {
    if (place) {
      place.textContent = words;
    }
  }

  function show(budget) {
    var left = budget;
    var planned = 0;
    var groups = {};
    var asking = rows.filter(function (row) { return row.dataset.cost; });
    var order = asking.filter(function (row) { return row.dataset.planned === 'true'; }).concat(asking.filter(function (row) { return row.dataset.planned !== 'true'; }));
    order.forEach(function (row) {
      var cost = whole(row.dataset.cost);
      var fits = cost <= left;
      planned += row.dataset.planned === 'true' ? cost : 0;
      put(row.querySelector('[data-fit]'), fits ? card.dataset.fits : card.dataset.over);
      if (fits) {
        left -= cost;
        ['community', 'region'].forEach(function (group) {
          var key = group + ':' + row.dataset[group];
          groups[key] = groups[key] || { served: 0, given: 0 };
          groups[key].served += 1;
          groups[key].given += cost;
        });
      }
    });
    put(card.querySelector('[data-sum="planned"]'), money(planned));
    put(card.querySelector('[data-sum="spent"]'), money(budget - left));
    put(card.querySelector('[data-sum="left"]'), money(free - (budget - left)));
    document.querySelectorAll('[data-group]').forEach(function (row) {
      var sums = groups[row.dataset.group + ':' + row.dataset.name] || { served: 0, given: 0 };
      put(row.querySelector('[data-served]'), String(sums.served));
      put(row.querySelector('[data-given]'), money(sums.given));
    });
  }

  // Its last step is all there is, however uneven that is: it ends at a whole step, and what is beyond the most stands for the most.
  var most = whole(slider.dataset.most);

  slider.addEventListener('input', function () {
    var budget = Math.min(whole(slider.value), most);
    field.value = (budget / unit).toFixed(digits);
    show(budget);
  });
  field.addEventListener('input', function () {
    if (!/^\s*\d*\.?\d*\s*$/.test(field.value)) {
      // The server reads what is written in other ways, and says what is no amount.
      return;
    }
    var budget = whole(field.value);
    slider.value = budget === most ? slider.max : String(budget / unit);
    show(budget);
  });
}());
