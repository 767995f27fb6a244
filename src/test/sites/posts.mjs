// What is to be seen on each page: from the plain files, which say in which order, and from what the platform answered, which
// says whether anything was lost on the way.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The posts of an archive in the plain profile, by slug, below the folder of their publication where there are several.
export function plainPosts(plain) {
  const posts = new Map();
  const pages = readdirSync(join(plain, 'posts'), { recursive: true }).filter((file) => /(?<!\.comments)\.md$/.test(file));
  for (const name of pages) {
    const text = readFileSync(join(plain, 'posts', name), 'utf8');
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
    const slug = /^slug: "(.*)"$/m.exec(front)[1];
    const told = (key) => new RegExp(`^  ${key}: "(.*)"$`, 'm').exec(front)[1];
    posts.set(join(dirname(name), slug), { key: `${told('platform')}:${told('id')}`, heldBack: /^draft: true$|^  audience: "(?!public")/m.test(front), body });
  }
  return posts;
}

// The platform's own text of each post, by platform and id: HTML of Substack, paragraphs of Medium. Every body has what was
// answered beside, as a gist's lines.
export function platformBodies(responses) {
  const bodies = new Map();
  const beside = [];
  for (const name of readdirSync(join(responses, 'mappings'))) {
    const { response } = JSON.parse(readFileSync(join(responses, 'mappings', name), 'utf8'));
    const file = response.bodyFileName && join(responses, '__files', response.bodyFileName);
    const text = response.body ?? (file && existsSync(file) && /\.(json|html)$/.test(file) ? readFileSync(file, 'utf8') : '');
    const story = /__APOLLO_STATE__ = (\{[\s\S]*?\})<\/script>/.exec(text);
    if (story) storiesOf(JSON.parse(story[1])).forEach(([id, body]) => bodies.set(`medium:${id}`, body));
    else if (text.startsWith('{')) {
      const post = JSON.parse(text);
      if (typeof post.body_html === 'string' && post.slug) bodies.set(`substack:${post.id}`, { html: post.body_html });
      else beside.push(text);
    }
  }
  return new Map([...bodies].map(([key, body]) => [key, { ...body, beside: beside.join(' ') }]));
}

function storiesOf(state) {
  return Object.entries(state).filter(([key, post]) => key.startsWith('Post:') && Object.keys(post).some((field) => /^content\b/.test(field)))
    .map(([key, post]) => {
      const content = Object.entries(post).find(([field]) => /^content\b/.test(field))[1];
      const paragraphs = (content.bodyModel?.paragraphs ?? []).map((each) => (each.__ref ? state[each.__ref] : each));
      return [key.slice('Post:'.length), { paragraphs, state: JSON.stringify(state) }];
    });
}
