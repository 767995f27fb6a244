// How each tool builds a site at a base path, and a server for what it built.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

const TOOLS = {
  hugo: {
    command: (bin, base) => ['hugo', '--quiet=false', '--baseURL', base],
    output: 'public',
    archive: 'archive.json',
    page: (name) => `posts/${name}/`,
  },
  jekyll: {
    command: (bin, base) => ['jekyll', 'build', '--trace', '--baseurl', base.replace(/\/$/, '')],
    output: '_site',
    archive: '_data/archive.json',
    page: (name) => `posts/${name}/`,
  },
  astro: {
    command: (bin, base) => [join(bin, 'astro'), 'build', '--base', base],
    output: 'dist',
    archive: 'archive.json',
    page: (name) => `blog/${name}/`,
  },
  eleventy: {
    command: (bin, base) => [join(bin, 'eleventy'), `--pathprefix=${base}`],
    output: '_site',
    archive: 'archive.json',
    page: (name) => `posts/${name}/`,
  },
};

const TYPES = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif',
  '.txt': 'text/plain', '.xml': 'application/xml', '.pdf': 'application/pdf', '.ico': 'image/x-icon',
};

// A site in a folder: what lies there, what is made of it and where.
export class Site {
  constructor(tool, folder, base) {
    this.tool = tool;
    this.folder = folder;
    this.base = base;
    this.output = resolve(folder, TOOLS[tool].output);
  }

  page(name) {
    return this.base + TOOLS[this.tool].page(name);
  }

  archive() {
    return JSON.parse(readFileSync(join(this.folder, TOOLS[this.tool].archive), 'utf8'));
  }

  build(bin, say) {
    const [program, ...words] = TOOLS[this.tool].command(bin, this.base);
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'C.UTF-8', JEKYLL_ENV: 'production', NO_COLOR: '1' };
    const run = spawnSync(program, words, { cwd: this.folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    const said = `${run.stdout ?? ''}${run.stderr ?? ''}`;
    if (run.error || run.status !== 0) {
      say('build', `failed (${run.error ?? run.status}): ${said.slice(-2000)}`);
      return false;
    }
    said.split('\n').filter((line) => /\bwarn|\berror|deprecat|conflict|does not exist/i.test(line))
      .forEach((line) => say('build', line.trim()));
    return true;
  }

  // The file behind a path of the site; null where there is none.
  fileOf(path) {
    if (!path.startsWith(this.base)) return null;
    const file = resolve(this.output, decodeURIComponent(path.slice(this.base.length)));
    if (!file.startsWith(this.output)) return null;
    if (existsSync(file) && statSync(file).isFile()) return file;
    // As the hosts of such sites do it.
    return [join(file, 'index.html'), `${file}.html`].find((each) => existsSync(each)) ?? null;
  }

  published() {
    return readdirSync(this.output, { recursive: true }).map((name) => join(this.output, name))
      .filter((file) => statSync(file).isFile());
  }

  serve() {
    const server = createServer((request, response) => {
      const file = this.fileOf(new URL(request.url, 'http://x').pathname);
      if (file === null) {
        response.writeHead(404).end();
      } else {
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
      }
    });
    return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
  }
}
