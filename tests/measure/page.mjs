// Prints a measured table and, with --write, puts it into the pages that show it. With --structure it measures nothing
// and prints what does not depend on the machine, which a test compares with the pages.
import { argv, stdout, version } from 'node:process';
import { writeSection } from '../../scripts/section.mjs';

/**
 * @template Way
 * @param {{
 *   script: string,
 *   pages: readonly string[],
 *   intro: string,
 *   columns: readonly string[],
 *   ways: readonly (readonly [name: string, way: Way])[],
 *   cellsOf: (way: Way) => Promise<readonly string[]>,
 * }} table `script` is the file in tests/measure, `pages` are paths in docs.
 */
export async function showTable({ script, pages, intro, columns, ways, cellsOf }) {
  if (argv.includes('--structure')) {
    stdout.write(JSON.stringify({ pages, columns, rows: ways.map(([name]) => name) }));
    return;
  }
  const rows = [];
  for (const [name, way] of ways) rows.push([name, ...(await cellsOf(way))]);
  const text = [
    `Node ${version}, ${intro}:`,
    '',
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
  stdout.write(`${text}\n`);
  if (!argv.includes('--write')) return;
  for (const page of pages)
    writeSection(new URL(`../../docs/${page}`, import.meta.url), `measured: node tests/measure/${script}`, text);
}
