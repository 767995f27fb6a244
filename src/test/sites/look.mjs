// What runs within the browser: how a page, or a platform's body, is read.

// The words of an element, without what a tool adds to footnotes.
export const WORDS = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('.footnote-ref, .footnote-backref, .footnote, .reversefootnote, [data-footnote-ref], [data-footnote-backref], #footnote-label, section.footnotes > h2, sup[id^="fnref"]')
    .forEach((each) => { if (!/^(LI|SECTION|OL|DIV)$/.test(each.tagName)) each.remove(); });
  copy.querySelectorAll('br, p, li, td, th, h1, h2, h3, h4, h5, h6, pre, div, img').forEach((each) => each.after(' '));
  const text = copy.textContent.normalize('NFC').replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2026/g, '...').replace(/\$\$/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
};

// What a page shows, once all its pictures had their chance.
export const PAGE = async () => {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.complete || new Promise((done) => { image.onload = image.onerror = done; })));
  const clean = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.getAttribute('src')),
    links: [...document.querySelectorAll('a[href]')].map((a) => ({ href: a.href, written: a.getAttribute('href') })),
    ids: [...document.querySelectorAll('[id], a[name]')].map((each) => each.id || each.getAttribute('name')),
    code: [...document.querySelectorAll('article pre')].map((pre) => {
      const marked = [pre, ...pre.querySelectorAll('*'), pre.parentElement, pre.closest('div[class*="language-"]')].filter(Boolean);
      return {
        text: pre.textContent.replace(/\n+$/, ''),
        language: marked.map((each) => `${each.className} ${each.dataset.language ?? ''} ${each.dataset.lang ?? ''}`).join(' '),
        tokens: [...pre.querySelectorAll('span')].filter((span) => span.getAttribute('style') || !/^(line|cl|)$/.test(span.className)).length,
      };
    }),
    // A picture and what stands right behind it, as long as it is to be seen.
    captions: [...document.querySelectorAll('article img')].map((image) => {
      const block = image.closest('p, figure, li, blockquote');
      const behind = [block, block?.nextElementSibling].filter((each) => each && each.getClientRects().length > 0);
      return clean(behind.map((each) => each.textContent).join(' '));
    }),
  };
};

// What a body of Substack says, without its widgets: words, code, captions and notes, each as a reader sees it.
export const SOURCE = (html) => {
  const page = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html').querySelector('article');
  const clean = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const references = [...page.querySelectorAll('a.footnote-anchor')].map((a) => clean(a.textContent));
  const notes = [...page.querySelectorAll('.footnote')].map((note) => clean(note.querySelector('.footnote-content').textContent));
  const code = [...page.querySelectorAll('pre')].filter((pre) => !pre.className.includes('preformatted-block') && !pre.closest('.preformatted-block'))
    .map((pre) => ({
      language: /language-([\w+#-]+)/.exec(pre.innerHTML)?.[1] ?? null,
      text: pre.textContent.replace(/\n+$/, ''),
    }));
  const captions = [...page.querySelectorAll('figcaption')].map((each) => clean(each.textContent)).filter(Boolean);
  const attributes = [...page.querySelectorAll('*')].flatMap((each) => [...each.attributes].map((attribute) => attribute.value)).join(' ');
  page.querySelectorAll('.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscription-widget, .paywall-jump, .install-substack-app-embed, .image-link-expand, .header-anchor-parent, a.footnote-anchor, a.footnote-number, script, style, svg, form')
    .forEach((each) => each.remove());
  // A button that leads to the author's own is part of the text, with what is said over it.
  page.querySelectorAll('.button-wrapper, .captioned-button-wrap').forEach((button) => {
    const target = button.querySelector('a')?.getAttribute('href') ?? '';
    if (!/^https?:/.test(target) || /\.substack\.com|%%/.test(target) || /action=share|\/subscribe|\/comments/.test(target)) button.remove();
  });
  return { references, notes, code, captions, attributes, text: page.innerHTML };
};

// What an element is made of, kind by kind, without what a tool adds to footnotes and headings.
export const OUTLINE = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('.footnotes, section[data-footnotes], .footnotes-sep, .footnote-ref, a.footnote, sup[id^="fnref"], [data-footnote-ref]')
    .forEach((each) => each.remove());
  copy.querySelectorAll('br').forEach((each) => each.after(' '));
  // Some tools make links of bare addresses.
  const isBare = (a) => /^(https?:\/\/|www\.|[^\s@]+@)/.test(a.textContent) && decodeURI(a.href.replace(/%(?![0-9a-fA-F]{2})/g, '%25')).includes(a.textContent);
  copy.querySelectorAll('a[href]').forEach((each) => { if (isBare(each)) each.replaceWith(each.textContent); });
  const clean = (text) => text.normalize('NFC').replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ').trim();
  const all = (selector, of) => [...copy.querySelectorAll(selector)].map(of);
  return {
    headings: all('h1, h2, h3, h4, h5, h6', (each) => `${each.tagName} ${clean(each.textContent)}`),
    code: all('pre', (each) => each.textContent.replace(/\n+$/, '')),
    'code in lines': all(':not(pre) > code', (each) => clean(each.textContent)).filter(Boolean),
    pictures: all('img', (each) => clean(each.getAttribute('alt') ?? '')),
    links: all('a[href]', (each) => each.href).filter((href) => /^https?:\/\/(?!127\.0\.0\.1)/.test(href)).map((href) => decodeURI(href.replace(/%(?![0-9a-fA-F]{2})/g, '%25'))),
    items: all('li', (each) => clean([...each.childNodes].filter((child) => !/^(UL|OL)$/.test(child.nodeName)).map((child) => child.textContent).join(''))),
    cells: all('td, th', (each) => clean(each.textContent)),
    quotations: all('blockquote', (each) => clean(each.textContent)),
    // Some are parted where a note stands within them.
    marked: [all('em, strong', (each) => clean(each.textContent)).filter(Boolean).join(' ')],
  };
};
