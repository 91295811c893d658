import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const absent = fileURLToPath(new URL('src/absent.ts', import.meta.url));

/**
 * The page is opened from a folder as often as from a server, and browsers load no module scripts from a folder:
 * one classic script, run after the document is there.
 */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  transformIndexHtml: (html) =>
    html.replace(/<script type="module" crossorigin/gu, '<script defer').replace(/ crossorigin/gu, ''),
};

export default defineConfig({
  base: './',
  plugins: [classicScript],
  resolve: {
    // The parser reaches for the disk only when it is asked for type information, which the plugin never needs.
    alias: [
      {
        find: /^(?:node:)?(?:fs|fs\/promises|module|os|perf_hooks|tty|url|util|inspector|crypto)$/u,
        replacement: absent,
      },
      { find: /^(?:node:)?path$/u, replacement: 'path-browserify' },
      { find: /^(?:tinyglobby|fast-glob)$/u, replacement: absent },
    ],
  },
  define: { 'process.env': '({})', __filename: '""', __dirname: '""' },
  build: {
    target: 'es2022',
    modulePreload: false,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
  },
});
