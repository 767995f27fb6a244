// Builds a site with the real tool, serves it on loopback and walks every page in a real browser.
//
//   node check.mjs TOOL SITE PLAIN RESPONSES BASE
//
// SITE is a skeleton with an archive in it, PLAIN the same posts in the plain profile: every page must show the words that
// the plain file of its post has, in their order. RESPONSES are what the platform answered: no word, code, caption or note of a
// body may be missing from its page. BASE is the site's path on its host. Prints what is wrong, a line each, and ends with 1
// where anything is.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUTLINE, PAGE, SOURCE, WORDS } from './look.mjs';
import { platformBodies, plainPosts } from './posts.mjs';
import { checkRedirects } from './redirects.mjs';
import { Site } from './tools.mjs';

const [tool, folder, plain, responses, base] = process.argv.slice(2);
const modules = join(process.env.SITES_TOOLS, 'node_modules');
const require = createRequire(pathToFileURL(join(process.env.SITES_TOOLS, 'package.json')));
const { chromium } = require('playwright-core');
const markdown = require('markdown-it')({ html: true }).use(require('markdown-it-footnote'));

const problems = [];
const say = (page, what) => problems.push(`${page}: ${what}`);
const site = new Site(tool, folder, base);

// Languages that every highlighter here knows.
const HIGHLIGHTED = new Set(['python', 'javascript', 'js', 'json', 'html', 'rust', 'java', 'bash', 'css']);
const REFERENCES = 'article a.footnote, article a.footnote-ref, article .footnote-ref a, article a[data-footnote-ref]';
// Where they call for notes that a page writes with a platform's own words: "Note" over a callout.
const LABELS = new Set(['Note', 'Callout', 'Quote']);

async function look(page, root, path, wanted, links) {
  const heard = [];
  const onConsole = (message) => { if (message.type() === 'error') heard.push(message.text()); };
  const onFailure = (error) => heard.push(String(error));
  page.on('console', onConsole);
  page.on('pageerror', onFailure);
  await page.goto(root + path, { waitUntil: 'load' });
  page.off('console', onConsole);
  page.off('pageerror', onFailure);
  heard.forEach((text) => say(path, `console: ${text}`));
  const found = await page.evaluate(PAGE);
  found.broken.forEach((source) => say(path, `picture not shown: ${source}`));
  links.push({ path, ids: new Set(found.ids), to: found.links });
  if (wanted) {
    const shown = await page.$eval('article', WORDS);
    const outline = await page.$eval('article', OUTLINE);
    if (wanted.source) await compareWithSource(page, path, wanted.source, found, shown);
    const meant = await words(page, markdown.render(wanted.body));
    compareOutlines(path, await page.$eval('article', OUTLINE), outline, wanted.heldBackUrls);
    if (shown.join(' ') !== meant.join(' ')) {
      const at = meant.findIndex((word, index) => shown[index] !== word);
      say(path, `words differ (${shown.length} shown, ${meant.length} meant) at "${meant.slice(at, at + 8).join(' ')}", shown "${shown.slice(at, at + 8).join(' ')}"`);
    }
    markdown.parse(wanted.body, {}).filter((token) => token.type === 'fence' && /^[\w+#-]+$/.test(token.info)).map((token) => token.info)
      .filter((language) => !found.code.some((each) => each.language.includes(language)))
      .forEach((language) => say(path, `code without its language: ${language}`));
  }
}

// The same headings, code, links and so on, in the same order; a post that is held back is linked where it always was.
function compareOutlines(path, meant, shown, heldBackUrls) {
  shown.links = shown.links.filter((href) => !heldBackUrls.has(href.replace(/[?#].*/, '')));
  for (const [kind, list] of Object.entries(meant)) {
    const at = Math.max(list.length, shown[kind].length) - 1;
    const first = Array.from({ length: at + 1 }, (_, index) => index).find((index) => list[index] !== shown[kind][index]);
    if (first !== undefined) {
      say(path, `${kind} differ (${shown[kind].length} shown, ${list.length} meant): meant ${JSON.stringify(list[first]?.slice(0, 120))}, shown ${JSON.stringify(shown[kind][first]?.slice(0, 120))}`);
    }
  }
}

async function words(page, html) {
  await page.setContent(`<article>${html.replace(/ src(set)?="/g, ' data-src="')}</article>`);
  return page.$eval('article', WORDS);
}

async function compareWithSource(page, path, source, found, shown) {
  const said = source.html === undefined ? story(source) : await page.evaluate(SOURCE, source.html);
  await followNotes(page, path, said);
  const meant = await words(page, said.text);
  const missing = without(meant, shown);
  const title = (source.paragraphs ?? []).slice(0, 4).filter((each) => /^H/.test(each.type)).map((each) => each.text).join(' ');
  const lost = missing.filter((word) => !title.includes(word));
  if (lost.length > 0) say(path, `words of the platform's text are missing: ${lost.join(' ')}`);
  const added = without(shown, meant).filter((word) => !LABELS.has(word) && !said.attributes.includes(word));
  if (added.length > 0) say(path, `words that the platform's text has not: ${added.join(' ')}`);
  said.code.forEach(({ language, text }) => {
    const block = found.code.find((each) => each.text === text);
    if (block === undefined) say(path, `code is not as it was: ${JSON.stringify(text.slice(0, 60))}`);
    else if (HIGHLIGHTED.has(language) && block.tokens === 0) say(path, `code is not highlighted: ${language}`);
  });
  said.captions.filter((caption) => !found.captions.some((behind) => behind.includes(plainQuotes(caption)) || plainQuotes(behind).includes(plainQuotes(caption))))
    .forEach((caption) => say(path, `caption not behind its picture: ${caption}`));
}

const plainQuotes = (text) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\u2026/g, '...');

// Of a story of Medium: its paragraphs, and all else that its page knew, for the titles of what is embedded.
function story({ paragraphs, state, beside }) {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
  return {
    references: [],
    notes: [],
    code: paragraphs.filter((each) => each.type === 'PRE').map((each) => ({ language: each.codeBlockMetadata?.lang ?? null, text: each.text })),
    captions: paragraphs.filter((each) => each.type === 'IMG' && each.text).map((each) => each.text.replace(/\s+/g, ' ').trim()),
    attributes: state + beside,
    text: paragraphs.filter((each) => each.type !== 'IFRAME' && each.type !== 'MIXTAPE_EMBED').map((each) => `<p>${escaped(each.text ?? '')}</p>`).join(''),
  };
}

// What is in the one list more often than in the other.
function without(list, other) {
  const left = new Map();
  other.forEach((word) => left.set(word, (left.get(word) ?? 0) + 1));
  return list.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count < 1;
  });
}

// Every reference is clicked, and so is the way back from its note.
async function followNotes(page, path, said) {
  const references = page.locator(REFERENCES);
  const count = await references.count();
  if (count !== said.references.length) say(path, `${count} references to notes, not ${said.references.length}`);
  for (let at = 0; at < Math.min(count, said.references.length); at++) {
    const id = await references.nth(at).evaluate((a) => a.id || a.closest('[id]')?.id);
    await references.nth(at).click();
    const note = await page.evaluate(() => document.querySelector(':target')?.textContent.normalize('NFC').replace(/[\s\ufe0e↩]+/g, '').replace(/\d+$/, ''));
    const meant = said.notes[Number(said.references[at]) - 1]?.replace(/\s+/g, '');
    if (note === undefined || plainQuotes(note) !== plainQuotes(meant ?? '')) say(path, `reference ${at + 1} leads to "${note}", not to its note "${meant}"`);
    const back = page.locator(':target a[href^="#"]').last();
    if (await back.count() === 0) say(path, `no way back from note ${at + 1}`);
    else {
      await back.click();
      const reached = await page.evaluate(() => document.querySelector(':target')?.id);
      if (reached !== id) say(path, `the way back from note ${at + 1} leads to ${reached}, not to ${id}`);
    }
  }
}

function checkLinks(root, links) {
  const ids = new Map(links.map((page) => [page.path, page.ids]));
  for (const page of links) {
    for (const link of page.to) {
      // Authors write addresses, too, that no browser takes.
      if (!URL.canParse(link.href)) continue;
      const target = new URL(link.href);
      if (target.origin !== root) continue;
      const known = ids.get(target.pathname);
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (known === undefined && site.fileOf(target.pathname) === null) say(page.path, `link leads nowhere: ${link.written}`);
      else if (fragment && known !== undefined && !known.has(fragment)) say(page.path, `no such place: ${link.written}`);
    }
  }
}

// What is held back must be nowhere: no page, no text of it, no picture that no other post shows.
function checkHeldBack(wanted) {
  const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const sources = readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
    .filter((file) => !file.startsWith(site.output) && !file.includes('node_modules') && !file.includes('.offprint') && !file.includes('.astro'))
    .filter((file) => /\.(png|jpe?g|gif|webp)$/.test(file) && statSync(file).isFile());
  const heldBack = new Set([...wanted.values()].filter((post) => post.heldBack).map((post) => post.name));
  const isHeldBack = (file) => [...heldBack].some((name) => dirname(file).endsWith(`/${name}`));
  const elsewhere = new Set(sources.filter((file) => !isHeldBack(file)).map(hash));
  const secret = new Map(sources.filter(isHeldBack).map((file) => [hash(file), file]).filter(([key]) => !elsewhere.has(key)));
  const published = site.published();
  published.filter((file) => secret.has(hash(file))).forEach((file) => say(file, 'a picture of a post that is held back is published'));
  for (const [path, post] of wanted) {
    if (!post.heldBack) continue;
    if (site.fileOf(path) !== null) say(path, 'a post that is held back is published');
    const sentence = /^(?![#>!`|*<-])[\p{L} ,']{20,}/mu.exec(post.body)?.[0];
    published.filter((file) => sentence && /\.(html|txt|xml|json)$/.test(file) && readFileSync(file, 'utf8').includes(sentence))
      .forEach((file) => say(file, `a sentence of a post that is held back is published: ${sentence}`));
  }
}

function wantedPosts() {
  const bodies = platformBodies(responses);
  const heldBackUrls = new Set(site.archive().posts.filter((post) => post.draft).map((post) => post.url));
  return new Map([...plainPosts(plain)].map(([name, post]) => [site.page(name), { ...post, name, heldBackUrls, source: bodies.get(post.key) }]));
}

// A picture of one point for whatever lies elsewhere: nothing leaves this machine.
const POINT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64');

async function crawl() {
  const server = await site.serve();
  const root = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  await page.route((url) => url.origin !== root && url.protocol.startsWith('http'), (route) => route.fulfill({ contentType: 'image/gif', body: POINT }));
  const wanted = wantedPosts();
  const links = [];
  const seen = new Set();
  const queue = [base, ...[...wanted].filter(([, post]) => !post.heldBack).map(([path]) => path)];
  while (queue.length > 0) {
    const path = queue.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const file = site.fileOf(path);
    if (file === null) {
      say(path, 'no such page');
      continue;
    }
    if (!file.endsWith('.html')) continue;
    await look(page, root, path, wanted.get(path), links);
    links.at(-1).to.filter((link) => URL.canParse(link.href)).map((link) => new URL(link.href)).filter((url) => url.origin === root).forEach((url) => queue.push(url.pathname));
  }
  checkHeldBack(wanted);
  checkLinks(root, links);
  await checkRedirects(site, require, root, page, say);
  await browser.close();
  server.close();
  const sources = [...wanted.values()].filter((post) => post.source && !post.heldBack).length;
  console.log(`${tool}: ${links.length} pages, ${links.reduce((sum, each) => sum + each.to.length, 0)} links, ${sources} posts held against what the platform answered`);
}

if (site.build(join(modules, '.bin'), say)) await crawl();
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
