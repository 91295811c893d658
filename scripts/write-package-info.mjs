// Writes src/package-info.ts from package.json: a browser can't read the file, and Node 20 warns of JSON imports.
import { readFileSync, writeFileSync } from 'node:fs';

const { name, version, homepage } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const lines = Object.entries({ name, version, homepage }).map(([key, value]) => `export const ${key} = '${value}';`);
const text = `// Written by scripts/write-package-info.mjs from package.json.\n${lines.join('\n')}\n`;
writeFileSync(new URL('../src/package-info.ts', import.meta.url), text);
