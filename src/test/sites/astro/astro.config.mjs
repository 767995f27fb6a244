import { defineConfig } from 'astro/config';

export default defineConfig({
  // Quotes, dashes and dots stay as the author typed them.
  markdown: { smartypants: false },
});
