// Writes src/catalog/clients/index.ts and src/catalog/entry-points/index.ts from the files beside them.
import { readdirSync, writeFileSync } from 'node:fs';

for (const [folder, type, constant, sentence] of [
  ['clients', 'ClientEntry', 'clients', 'Every client library of the catalog.'],
  ['entry-points', 'EntryPointEntry', 'entryPoints', 'Every framework of the catalog.'],
]) {
  const home = new URL(`../src/catalog/${folder}/`, import.meta.url);
  const names = readdirSync(home)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const identifier = (name) => name.replace(/-(.)/gu, (_, letter) => letter.toUpperCase()).replace(/^(\d)/u, '_$1');
  const lines = [
    '// Written by scripts/write-catalog-index.mjs; run it after adding a file here.',
    `import type { ${type} } from '../types.ts';`,
    ...names.map((name) => `import ${identifier(name)} from './${name}.ts';`),
    '',
    `/** ${sentence} */`,
    `export const ${constant}: readonly ${type}[] = [`,
    ...names.map((name) => `  ${identifier(name)},`),
    '];',
    '',
  ];
  writeFileSync(new URL('index.ts', home), lines.join('\n'));
}
