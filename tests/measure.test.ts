import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What `showTable` says of its table without measuring. */
interface Structure {
  readonly pages: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

const scripts = readdirSync(new URL('measure/', import.meta.url)).filter(
  (file) =>
    file.endsWith('.mjs') &&
    readFileSync(new URL(`measure/${file}`, import.meta.url), 'utf8').includes('await showTable('),
);

/** Needs a network of its own, and says nothing of its table without measuring. */
const ownTables = ['ports.mjs'];

/** What each script says of its table. */
const structures = new Map(
  scripts.map((script) => {
    const file = fileURLToPath(new URL(`measure/${script}`, import.meta.url));
    return [
      script,
      JSON.parse(execFileSync(process.execPath, [file, '--structure'], { encoding: 'utf8' })) as Structure,
    ];
  }),
);

describe.each([...structures])('the table of tests/measure/%s', (script, { pages, columns, rows }) => {
  it.each(pages)('is on %s, written by the script as it is', (page) => {
    const table = tableOn(page, script);
    expect(table[0]).toEqual(columns);
    expect(table.slice(2).map(([name]) => name)).toEqual(rows);
    expect(table.every((cells) => cells.length === columns.length && !cells.includes(''))).toBe(true);
  });
});

it('knows the script that writes each table on a page', () => {
  const docs = new URL('../docs/', import.meta.url);
  const tables = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .flatMap((page) =>
      [
        ...readFileSync(new URL(page, docs), 'utf8').matchAll(/<!-- begin measured: node tests\/measure\/(\S+) -->/gu),
      ].map(([, script = '']) => ({ page, script })),
    );
  expect(tables).not.toEqual([]);
  const isWritten = (page: string, script: string): boolean => {
    const structure = structures.get(script);
    return structure ? structure.pages.includes(page) : ownTables.includes(script);
  };
  expect(tables.filter(({ page, script }) => !isWritten(page, script))).toEqual([]);
});

function tableOn(page: string, script: string): string[][] {
  const text = readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
  const measured = text.split(`<!-- begin measured: node tests/measure/${script} -->`)[1]?.split('<!-- end')[0] ?? '';
  return measured
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
