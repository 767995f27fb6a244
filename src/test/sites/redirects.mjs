// The redirects of an archive, each form asked of what reads it: nginx, Netlify's parser, Cloudflare's server, a reader of CSV,
// and the pages that Hugo and Jekyll make of aliases.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DATA = { hugo: '.', jekyll: '_data', astro: '.', eleventy: '.' };

export async function checkRedirects(site, require, root, page, say) {
  const moved = site.archive().posts.filter((post) => !post.draft)
    .flatMap((post) => [post.url, ...post.other_urls].map((url) => ({ from: new URL(url), to: post.path })))
    .filter(({ from }) => from.pathname !== '/');
  // Of two posts that had one path on different hosts only one can be found by it.
  const byPath = [...new Map([...moved].reverse().map((each) => [each.from.pathname, each])).values()];
  const file = (name) => readFileSync(join(site.folder, DATA[site.tool], name), 'utf8');
  await csv(moved, file('redirects.csv'), require, say);
  await nginx(byPath, join(site.folder, DATA[site.tool], 'redirects.nginx.map'), say);
  const hosted = join(site.output, '_redirects');
  for (const name of ['_redirects', 'llms.txt', 'llms-full.txt']) {
    if (!existsSync(join(site.output, name))) say(name, 'is not published');
  }
  if (existsSync(hosted)) {
    await netlify(byPath, hosted, require, say);
    await cloudflare(byPath, hosted, require, say);
  }
  if (site.tool === 'hugo' || site.tool === 'jekyll') await aliases(byPath, site, root, page, say);
}

async function csv(moved, text, require, say) {
  const rows = require('csv-parse/sync').parse(text, { columns: true });
  const known = new Map(rows.map((row) => [row.old_url, row.new_path]));
  moved.filter(({ from, to }) => !same(known.get(from.href) ?? known.get(decodeURI(from.href)), to))
    .forEach(({ from }) => say('redirects.csv', `does not lead on from ${from.href}`));
}

async function nginx(moved, map, say) {
  if (spawnSync('nginx', ['-v']).error) {
    console.log('nginx is not installed, and its map was not tried');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'offprint-nginx-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(config, `
    pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      map_hash_bucket_size 256;
      include ${map};
      server { listen 127.0.0.1:${port}; root ${folder}/empty; if ($offprint_target) { return 301 $offprint_target; } }
    }`);
  const started = spawnSync('nginx', ['-p', folder, '-c', config], { encoding: 'utf8' });
  try {
    if (started.status !== 0) say('redirects.nginx.map', `nginx refused it: ${started.stderr.trim()}`);
    else await askEach(moved, `http://127.0.0.1:${port}`, ['', '/'], (path, options) => fetch(path, options), 'redirects.nginx.map', say);
    if (/\[warn\]/.test(started.stderr)) say('redirects.nginx.map', started.stderr.trim());
  } finally {
    if (existsSync(join(folder, 'pid'))) spawnSync('nginx', ['-p', folder, '-c', config, '-s', 'quit']);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askEach(moved, host, endings, ask, name, say) {
  for (const { from, to } of moved) {
    for (const ending of endings) {
      const path = from.pathname.replace(/\/$/, '') + ending;
      if (same(path.replace(/\/$/, ''), to)) continue;
      const answer = await ask(host + path, { redirect: 'manual' });
      const led = answer.headers.get('location');
      if (answer.status !== 301 || !same(led, to, host)) say(name, `${path} leads to ${led} (${answer.status}), not to ${to}`);
    }
  }
}

async function netlify(moved, file, require, say) {
  const { parseAllRedirects } = await import(require.resolve('@netlify/redirect-parser'));
  const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [file] });
  errors.forEach((error) => say('_redirects', String(error)));
  const known = new Map(redirects.map((rule) => [new URL(rule.from, 'http://x').pathname, rule]));
  for (const { from, to } of moved) {
    const rule = known.get(from.pathname.replace(/\/$/, ''));
    if (same(from.pathname, to)) continue;
    if (!rule || rule.status !== 301 || !same(rule.to, to)) say('_redirects', `Netlify does not lead on from ${from.pathname}`);
  }
}

async function cloudflare(moved, file, require, say) {
  const { Miniflare } = require('miniflare');
  const folder = mkdtempSync(join(tmpdir(), 'offprint-pages-'));
  writeFileSync(join(folder, '_redirects'), readFileSync(file));
  writeFileSync(join(folder, 'index.html'), 'A site.');
  const server = new Miniflare({
    modules: true,
    script: 'export default { fetch() { return new Response("", { status: 404 }); } };',
    compatibilityDate: '2025-01-01',
    assets: { directory: folder, binding: 'ASSETS' },
  });
  try {
    await askEach(moved, 'http://x', [''], (path, options) => server.dispatchFetch(path, options), '_redirects (Cloudflare)', say);
  } finally {
    await server.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Pages that lead on by themselves, walked in the browser.
async function aliases(moved, site, root, page, say) {
  for (const { from, to } of moved) {
    const target = new URL(to, root).pathname;
    const path = site.base + from.pathname.slice(1);
    if (same(path.replace(/\/?$/, '/'), target)) continue;
    if (site.fileOf(path) === null) {
      say(path, 'no page leads on from this old address');
      continue;
    }
    await page.goto(root + path);
    await page.waitForURL(root + target, { timeout: 5000 }).catch(() => say(path, `leads to ${page.url()}, not to ${target}`));
  }
}

function same(led, to, host = 'http://x') {
  return led !== undefined && led !== null && new URL(led, host).href === new URL(to, host).href;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
