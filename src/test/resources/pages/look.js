// What a page shows and where it leads, as PagesBT asks it. Runs inside the page.
() => {
  // What stands in samp is the record as it was written, codes and all.
  let text = document.body.innerText;
  for (const record of document.querySelectorAll('samp')) {
    if (record.innerText.trim()) {
      text = text.split(record.innerText).join('');
    }
  }
  const words = [document.title, text];
  for (const e of document.querySelectorAll('[aria-label], [title], [placeholder], [href], option')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'href']) {
      if (e.hasAttribute(name)) {
        words.push(e.getAttribute(name));
      }
    }
    if (e.tagName === 'OPTION') {
      words.push(e.textContent);
    }
  }
  const here = [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin);
  return {
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map(h => h.innerText.trim()),
    main: document.querySelector('#main').innerText,
    words: words.join('\n'),
    // The kinds of elements: only a page that has one not yet seen on its route has something to tell axe.
    kinds: [...new Set([...document.querySelectorAll('body *')].map(e => e.tagName + '.' + (e.getAttribute('class') || '')))],
    links: [...new Set(here.map(a => a.pathname + a.search))],
  };
}
