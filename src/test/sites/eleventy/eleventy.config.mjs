import { IdAttributePlugin } from '@11ty/eleventy';
import footnotes from 'markdown-it-footnote';

// Headings are named as GitHub names them, so that links to them lead there.
const slugify = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');

export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnotes));
  config.addPlugin(IdAttributePlugin, { slugify });
  // Pictures lie beside their posts, attachments in folders of their own.
  config.addPassthroughCopy('posts/**/*.{png,jpg,jpeg,gif,webp,avif,svg,bmp,ico,tiff,heic}');
  config.addPassthroughCopy({ files: 'files', media: 'media' });
  config.ignores.add('files');
  config.ignores.add('media');
}
