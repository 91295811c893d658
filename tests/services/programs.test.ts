import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

it('every program stands in a table of its server', () => {
  const tables = readdirSync(here).filter((file) => file.endsWith('.test.ts'));
  const text = tables.map((file) => readFileSync(`${here}${file}`, 'utf8')).join('\n');
  const programs = readdirSync(`${here}programs`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.includes('.'));
  expect(programs.filter((file) => !text.includes(`'${file}': {`))).toEqual([]);
});
