// npm run new -- client NAME | framework NAME | rule NAME
// Writes the files of a new client, framework or rule, and its line in the lists that name it. What is left to do is
// marked FILL IN, and tests/conventions.test.ts lists the marks that are left.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Script } from 'node:vm';
import * as client from './new/client.mjs';
import * as framework from './new/framework.mjs';
import * as rule from './new/rule.mjs';

/**
 * @typedef {object} Kind
 * @property {(name: string) => Record<string, string>} files Texts of new files, by their paths in the project.
 * @property {(name: string) => Line[]} lines
 * @property {(name: string) => string[]} next What to do then.
 *
 * @typedef {object} Line One that is put into a list of a file.
 * @property {string} file
 * @property {string} below The line above the list, as it stands there.
 * @property {string} line
 * @property {boolean} [last] At the end of the list, instead of in the order of the alphabet.
 */

/** @type {Readonly<Record<string, Kind>>} */
const kinds = { client, framework, rule };
const root = new URL('../', import.meta.url);

try {
  write(...asked());
} catch (error) {
  console.error(`npm run new: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}

/** @returns {[Kind, string]} The kind and the name that were asked for, or throws a sentence. */
function asked() {
  const { positionals } = parseArgs({ args: argv.slice(2), allowPositionals: true });
  const [word = '', name = ''] = positionals;
  if (positionals.length !== 2 || !Object.hasOwn(kinds, word)) {
    throw new Error('say what is new: npm run new -- client NAME | framework NAME | rule NAME.');
  }
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name) || name.length > 40 || isReserved(name)) {
    throw new Error(
      `a name is made of small letters, digits and single hyphens, at most 40, and is no word of JavaScript, as acme-db for the package @acme/db; "${name}" is none.`,
    );
  }
  return [kinds[word], name];
}

/** Whether nothing can be imported by that name. @param {string} name */
function isReserved(name) {
  try {
    new Script(`'use strict'; async () => { let ${name.replaceAll('-', '')}; };`);
    return false;
  } catch {
    return true;
  }
}

/** Writes everything or, where something of that name is there, nothing. @param {Kind} kind @param {string} name */
function write(kind, name) {
  const files = kind.files(name);
  const taken = Object.keys(files).find((file) => existsSync(new URL(file, root)));
  if (taken !== undefined) throw new Error(`there is a ${taken} already.`);
  const written = { ...files };
  for (const line of kind.lines(name)) written[line.file] = withLine(written[line.file] ?? textOf(line.file), line);

  for (const [file, text] of Object.entries(written)) writeFileSync(new URL(file, root), text);
  execFileSync(execPath, [fileURLToPath(new URL('scripts/write-catalog-index.mjs', root))]);
  console.log(Object.keys(written).join('\n'));
  console.log(`\nNext:\n${kind.next(name).join('\n')}`);
}

/** @param {string} text @param {Line} line */
function withLine(text, { file, below, line, last = false }) {
  const lines = text.split('\n');
  const start = lines.indexOf(below) + 1;
  if (start === 0) throw new Error(`${file} has no line "${below}" below which "${line.trim()}" belongs.`);
  const isEnd = (/** @type {string} */ other) => /^\s*(?:[\]}].*)?$/u.test(other);
  const at = lines.findIndex((other, index) => index >= start && (isEnd(other) || (!last && other > line)));
  return lines.toSpliced(at, 0, line).join('\n');
}

/** @param {string} file */
function textOf(file) {
  return readFileSync(new URL(file, root), 'utf8').replaceAll('\r\n', '\n');
}
