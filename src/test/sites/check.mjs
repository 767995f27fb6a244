// Builds a site with the real tool, serves it on loopback and walks every page in a real browser.
//
//   node check.mjs TOOL SITE PLAIN
//
// SITE is a skeleton with an archive in it, PLAIN the same posts in the plain profile: every page must show the words that
// the plain file of its post has. Prints what is wrong, a line each, and ends with 1 where anything is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tool, site, plain] = process.argv.slice(2);
const modules = join(process.env.SITES_TOOLS, 'node_modules');
const require = createRequire(pathToFileURL(join(process.env.SITES_TOOLS, 'package.json')));
const { chromium } = require('playwright-core');
const markdown = require('markdown-it')({ html: true }).use(require('markdown-it-footnote'));

const problems = [];
const say = (page, what) => problems.push(`${page}: ${what}`);

const BUILDS = {
  hugo: { command: ['hugo', '--quiet=false'], output: 'public', page: (name) => `/posts/${name}/` },
  jekyll: { command: ['jekyll', 'build', '--trace'], output: '_site', page: (name) => `/posts/${name}/` },
  astro: { command: [join(modules, '.bin/astro'), 'build'], output: 'dist', page: (name) => `/blog/${name}/` },
  eleventy: { command: [join(modules, '.bin/eleventy')], output: '_site', page: (name) => `/posts/${name}/` },
};
const build = BUILDS[tool];
const output = resolve(site, build.output);

function runBuild() {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'C.UTF-8', JEKYLL_ENV: 'production', NO_COLOR: '1' };
  const run = spawnSync(build.command[0], build.command.slice(1), { cwd: site, env, encoding: 'utf8' });
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`;
  if (run.error || run.status !== 0) {
    say('build', `failed (${run.error ?? run.status}): ${said.slice(-2000)}`);
    return false;
  }
  said.split('\n').filter((line) => /\bwarn|\berror|deprecat|conflict|does not exist/i.test(line))
    .forEach((line) => say('build', line.trim()));
  return true;
}

const TYPES = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif',
  '.txt': 'text/plain', '.xml': 'application/xml', '.pdf': 'application/pdf', '.ico': 'image/x-icon',
};

function fileOf(path) {
  const file = resolve(output, '.' + decodeURIComponent(path));
  if (!file.startsWith(output)) return null;
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : null;
}

function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url, 'http://x').pathname);
    if (file === null) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// The words of an element, without what a tool adds to footnotes.
const WORDS = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('.footnote-ref, .footnote-backref, .footnote, .reversefootnote, [data-footnote-ref], [data-footnote-backref], #footnote-label, section.footnotes > h2, sup[id^="fnref"]')
    .forEach((each) => { if (!/^(LI|SECTION|OL|DIV)$/.test(each.tagName)) each.remove(); });
  copy.querySelectorAll('br, p, li, td, th, h1, h2, h3, h4, h5, h6, pre, div, img').forEach((each) => each.after(' '));
  const text = copy.textContent.normalize('NFC').replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2026/g, '...').replace(/\$\$/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
};

function plainPosts() {
  const posts = new Map();
  for (const name of readdirSync(join(plain, 'posts')).filter((file) => !file.endsWith('.comments.md'))) {
    const text = readFileSync(join(plain, 'posts', name), 'utf8');
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
    const slug = /^slug: "(.*)"$/m.exec(front)[1];
    const languages = [...body.matchAll(/^ *```([\w+#-]+)$/gm)].map((match) => match[1]);
    const captioned = [...body.matchAll(/^!\[[^\n]*\n\n\*([^*_\n]+)\*$/gm)].map((match) => match[1]);
    posts.set(slug, { draft: /^draft: true$|^  audience: "(?!public")/m.test(front), body, languages, captioned });
  }
  return posts;
}

async function look(page, base, path, wanted, links) {
  const heard = [];
  const onConsole = (message) => { if (message.type() === 'error') heard.push(message.text()); };
  const onFailure = (error) => heard.push(String(error));
  page.on('console', onConsole);
  page.on('pageerror', onFailure);
  await page.goto(base + path, { waitUntil: 'load' });
  page.off('console', onConsole);
  page.off('pageerror', onFailure);
  heard.forEach((text) => say(path, `console: ${text}`));
  const found = await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.complete || new Promise((done) => { image.onload = image.onerror = done; })));
    return {
      broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.getAttribute('src')),
      links: [...document.querySelectorAll('a[href]')].map((a) => ({ href: a.href, written: a.getAttribute('href') })),
      ids: [...document.querySelectorAll('[id], a[name]')].map((each) => each.id || each.getAttribute('name')),
      languages: [...document.querySelectorAll('pre')].map((pre) => {
        const marked = [pre, ...pre.querySelectorAll('*'), pre.parentElement, pre.closest('div[class*="language-"]')].filter(Boolean);
        return marked.map((each) => `${each.className} ${each.dataset.language ?? ''} ${each.dataset.lang ?? ''}`).join(' ');
      }),
      text: document.body.innerText,
    };
  });
  found.broken.forEach((source) => say(path, `picture not shown: ${source}`));
  links.push({ path, ids: new Set(found.ids), to: found.links });
  if (wanted) {
    const shown = await page.$eval('article', WORDS);
    const meant = await words(page, wanted.body);
    if (shown.join(' ') !== meant.join(' ')) {
      const at = meant.findIndex((word, index) => shown[index] !== word);
      say(path, `words differ (${shown.length} shown, ${meant.length} meant) at "${meant.slice(at, at + 8).join(' ')}", shown "${shown.slice(at, at + 8).join(' ')}"`);
    }
    wanted.languages.filter((language) => !found.languages.some((marks) => marks.includes(language)))
      .forEach((language) => say(path, `code without its language: ${language}`));
    wanted.captioned.filter((caption) => !found.text.includes(caption.replace(/\\/g, '').trim().slice(0, 20)))
      .forEach((caption) => say(path, `caption not shown: ${caption}`));
  }
}

async function words(page, body) {
  await page.setContent(`<article>${markdown.render(body).replace(/ src="/g, ' data-src="')}</article>`);
  return page.$eval('article', WORDS);
}

function checkLinks(base, links) {
  const ids = new Map(links.map((page) => [page.path, page.ids]));
  for (const page of links) {
    for (const link of page.to) {
      const target = new URL(link.href);
      if (target.origin !== base) continue;
      const known = ids.get(target.pathname);
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (known === undefined && fileOf(target.pathname) === null) say(page.path, `link leads nowhere: ${link.written}`);
      else if (fragment && known !== undefined && !known.has(fragment)) say(page.path, `no such place: ${link.written}`);
    }
  }
}

// A picture of one point for whatever lies elsewhere: nothing leaves this machine.
const POINT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64');

async function crawl() {
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  await page.route((url) => url.origin !== base && url.protocol.startsWith('http'), (route) => route.fulfill({ contentType: 'image/gif', body: POINT }));
  const posts = plainPosts();
  const wanted = new Map([...posts].map(([slug, post]) => [build.page(slug), post]));
  const links = [];
  const seen = new Set();
  const queue = ['/', ...[...wanted].filter(([, post]) => !post.draft).map(([path]) => path)];
  while (queue.length > 0) {
    const path = queue.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const file = fileOf(path);
    if (file === null) {
      say(path, 'no such page');
      continue;
    }
    if (!file.endsWith('.html')) continue;
    await look(page, base, path, wanted.get(path), links);
    links.at(-1).to.map((link) => new URL(link.href)).filter((url) => url.origin === base).forEach((url) => queue.push(url.pathname));
  }
  [...wanted].filter(([path, post]) => post.draft && fileOf(path) !== null).forEach(([path]) => say(path, 'a draft is published'));
  checkLinks(base, links);
  await browser.close();
  server.close();
  console.log(`${tool}: ${links.length} pages, ${links.reduce((sum, each) => sum + each.to.length, 0)} links`);
}

if (runBuild()) await crawl();
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
