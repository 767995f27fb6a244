import { defineConfig } from 'astro/config';

export default defineConfig({
  // Not within node_modules, which several sites share here.
  cacheDir: './.astro-cache',
  // Quotes, dashes and dots stay as the author typed them.
  markdown: { smartypants: false },
});
