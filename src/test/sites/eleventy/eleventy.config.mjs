import { IdAttributePlugin } from '@11ty/eleventy';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import footnotes from 'markdown-it-footnote';

// Headings are named as GitHub names them, so that links to them lead there.
const slugify = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');

export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnotes));
  config.addPlugin(IdAttributePlugin, { slugify });
  config.addPlugin(highlight);
  // Pictures lie beside their posts, and those that a page shows are copied; attachments lie in folders of their own.
  config.addPassthroughCopy('posts/**/*.{png,jpg,jpeg,gif,webp,avif,svg,bmp,ico,tiff,heic}', { mode: 'html-relative' });
  config.addPassthroughCopy({ files: 'files', media: 'media' });
  // Redirects for Netlify and Cloudflare Pages, and the files for language models.
  config.addPassthroughCopy({ _redirects: '_redirects', 'llms*.txt': '/' });
  config.ignores.add('files');
  config.ignores.add('media');
}
