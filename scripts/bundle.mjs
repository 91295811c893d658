// Joins the modules that tsc wrote into the files that are published: hundreds of small ones load slowly.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

await build({
  input: { plugin: `${dist}/index.js`, cli: `${dist}/bin.js`, sarif: `${dist}/sarif.js` },
  external: [/^node:/u, 'eslint', '@typescript-eslint/parser'],
  platform: 'neutral',
  output: { dir: dist, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'analysis.js', minify: false },
  logLevel: 'warn',
});
