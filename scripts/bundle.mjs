// Joins the modules that tsc wrote into the few files that are published: hundreds of small ones load slowly.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

await build({
  input: {
    plugin: `${dist}/index.js`,
    cli: `${dist}/bin.js`,
    project: `${dist}/project.js`,
    sarif: `${dist}/sarif.js`,
  },
  external: [/^node:/u, /^oxc-/u, /^@typescript-eslint\//u, 'eslint'],
  platform: 'neutral',
  output: {
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'analysis', minShareCount: 2 }] },
    minify: false,
  },
  logLevel: 'warn',
});
