// Joins the modules of src/ into the few files that are published: hundreds of small ones load slowly.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const src = fileURLToPath(new URL('../src', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

await build({
  input: {
    plugin: `${src}/index.ts`,
    cli: `${src}/bin.ts`,
    project: `${src}/project.ts`,
    sarif: `${src}/sarif.ts`,
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
