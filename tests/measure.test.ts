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

describe.each(scripts)('the table of tests/measure/%s', (script) => {
  const file = fileURLToPath(new URL(`measure/${script}`, import.meta.url));
  const { pages, columns, rows } = JSON.parse(
    execFileSync(process.execPath, [file, '--structure'], { encoding: 'utf8' }),
  ) as Structure;

  it.each(pages)('stands on %s, written by the script as it is', (page) => {
    const table = tableOn(page, script);
    expect(table[0]).toEqual(columns);
    expect(table.slice(2).map(([name]) => name)).toEqual(rows);
    expect(table.every((cells) => cells.length === columns.length && !cells.includes(''))).toBe(true);
  });
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
