import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync, visitorKeys } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/ast/walk.ts';
import type { Node } from '../../src/ast/nodes.ts';
import { functionsIn, mayExport, mayHandOn } from '../../src/project/exporting.ts';
import { objectIn } from '../../src/project/json.ts';
import { mentionsClient, specifiersIn } from '../../src/project/mentions.ts';
import { isTooDeep } from '../../src/project/nesting.ts';
import { reExportsIn } from '../../src/project/specifiers.ts';
import { settingsOf } from '../../src/settings.ts';

const { knowledge } = settingsOf({});

/** What a program imports and exports, as the parser says. */
interface Facts {
  readonly imports: readonly string[];
  readonly again: readonly string[];
  readonly exports: readonly string[];
  /** What it exports that it has from elsewhere. */
  readonly onward: readonly string[];
  /** It imports a factory of the catalog by its name. */
  readonly client: boolean;
}

function factsOf(path: string, text: string): Facts | null {
  const { errors, module, program } = parseSync(path, text, { astType: 'ts', lang: languageOf(path) });
  if (errors.length > 0) return null;
  const entries = module.staticExports.flatMap(({ entries }) => entries);
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  ];
  const again = program.body.flatMap((statement) =>
    (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportAllDeclaration') && statement.source
      ? [statement.source.value]
      : [],
  );
  walk(program as unknown as Node, visitorKeys, (node) => {
    const isRequire =
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
    const source = node.type === 'ImportExpression' ? node.source : isRequire ? node.arguments[0] : undefined;
    if (source?.type === 'Literal' && typeof source.value === 'string' && source.value !== '')
      imports.push(source.value);
  });
  return {
    imports,
    again,
    exports: entries.flatMap(({ exportName }) => (exportName.name === null ? [] : [exportName.name])),
    onward: entries.flatMap(({ exportName, moduleRequest }) =>
      exportName.name !== null && moduleRequest ? [exportName.name] : [],
    ),
    client: module.staticImports.some(({ moduleRequest, entries }) =>
      entries.some(
        ({ importName, isType }) =>
          !isType &&
          importName.kind === 'Name' &&
          knowledge
            .factoriesOf({ module: moduleRequest.value.replace(/^node:/u, ''), path: importName.name ?? '' })
            .some(({ factory }) => factory.tier !== 'shares'),
      ),
    ),
  };
}

function languageOf(path: string): 'jsx' | 'ts' | 'tsx' {
  return /\.[cm]?ts$/u.test(path) ? 'ts' : path.endsWith('.tsx') ? 'tsx' : 'jsx';
}

/** What the look at a text says no to although the program has it. */
function missedIn(text: string, facts: Facts): string[] {
  const specifiers = specifiersIn(text);
  const again = reExportsIn(text);
  const source = { text };
  return [
    ...facts.imports.filter((specifier) => !specifiers.has(specifier)),
    ...facts.again.filter((specifier) => !again.has(specifier)),
    ...(facts.onward.length > 0 && !mayHandOn(text) ? ['handing on'] : []),
    ...facts.exports.filter((name) => !mayExport(source, name)),
    // Here it is a yes that would be wrong.
    ...[...functionsIn(text)].filter((name) => facts.onward.includes(name)),
    ...(facts.client && !mentionsClient(text, knowledge) ? ['client'] : []),
  ];
}

describe('the look at a text says no to nothing that the program has', () => {
  it.each([
    'src',
    'tests',
    'scripts',
    'node_modules/eslint/lib',
    'node_modules/knip',
    'node_modules/typescript-eslint',
    'node_modules/undici-types',
  ])('in %s', (folder) => {
    const missed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && !path.includes('node_modules'))
      .flatMap((path) => {
        const text = readFileSync(join(folder, path), 'utf8');
        const facts = text.length < 500_000 ? factsOf(path, text) : null;
        return facts ? missedIn(text, facts).map((what) => `${path}: ${what}`) : [];
      });
    expect(missed).toEqual([]);
  });

  const gap = fc.constantFrom(
    ' ',
    '\n',
    '  \t ',
    '/* import */',
    '\n// from "x"\n',
    '/* } */ ',
    '/*export*/',
    '\r\n',
    '/**/\u00a0',
  );
  const name = fc.constantFrom('a', 'Pool', 'from', 'type', 'as', 'of', '$b', 'ä');
  const specifier = fc.constantFrom('./a', "./it's", 'pg', 'node:https', './from', '../import x', '@a/b');
  const list = fc.array(fc.tuple(name, name), { maxLength: 3 });

  it('in programs that are written oddly', () => {
    const statement = fc
      .tuple(fc.nat(11), list, specifier, fc.infiniteStream(gap), fc.boolean())
      .map(([kind, names, module, gaps, isType]) => {
        const g = (): string => gaps.next().value as string;
        const from = `from${g()}"${module}"`;
        const inner = names.map(([a, b], index) => `${a}${g()}as${g()}${b}${index}_${kind}`).join(`${g()},${g()}`);
        const type = isType ? `type${g()}` : '';
        return [
          `import${g()}${type}{${g()}${inner}${g()}}${g()}${from};`,
          `import${g()}"${module}";`,
          `import${g()}*${g()}as${g()}ns${g()}${from};`,
          `export${g()}*${g()}${from};`,
          `export${g()}${type}{${inner}${g()}}${g()}${from};`,
          `const x = import${g()}(${g()}"${module}"${g()});`,
          `const y = require${g()}(${g()}"${module}");`,
          `export${g()}const${g()}c0${g()}=${g()}1${g()},${g()}c1${g()}=${g()}2;`,
          `export${g()}const${g()}{${g()}d${g()}:${g()}d0${g()}}${g()}=${g()}e;`,
          `export${g()}async function${g()}*${g()}f0${g()}()${g()}{}`,
          `export${g()}default${g()}1;`,
          `foo(".../* ", 'import {', \`\${1}\`);`,
        ][kind];
      });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
        const text = statements.join('\n');
        const facts = factsOf('a.ts', text);
        expect(facts ? missedIn(text, facts) : [], text).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('where require has another name', () => {
    expect(specifiersIn("const load = require;\nconst db = load('./db');")).toContain('./db');
    expect(specifiersIn("const load = createRequire(import.meta.url);\nload(/* it */ './db');")).toContain('./db');
  });
});

/** A quarter of a megabyte of what made an expression try every way. */
const shapes: [name: string, part: string, start?: string][] = [
  ['white space', ' ', 'import'],
  ['white space behind from', ' ', 'import a from'],
  ['lines', '\n', 'import'],
  ['white space after export', ' ', 'export'],
  ['white space after a function', ' ', 'export function'],
  ['imports', 'import a,\n'],
  ['imports of nothing', 'import {'],
  ['imports within imports', 'import import '],
  ['from', 'from '],
  ['from, with quotes', "from '"],
  ['from, with all quotes', 'from "from \'from `'],
  ['requires', 'require('],
  ['requires of comments', 'require(/*'],
  ['comments that do not end', '/*'],
  ['imports in comments that do not end', 'import /*'],
  ['imports in a comment', 'import /* ', 'import {'],
  ['imports in line comments', '// import '],
  ['imports in lines of comments', 'import // \n'],
  ['imports in comments, and white space', 'import /* import */   '],
  ['lists', 'export {'],
  ['lists of names', 'export { a, '],
  ['exports', 'export '],
  ['exports of constants', 'export const find = '],
  ['exports of arrows', 'export const find = ('],
  ['exports of arrows with no end', 'export const find = () '],
  ['exports of classes', 'export class A '],
  ['exports of more classes', 'export class A extends '],
  ['commas', ',find'],
  ['names', 'find '],
  ['dots', '.'],
  ['spreads', '... '],
  ['spreads of requires', '...require '],
  ['types', 'type '],
  ['braces', '{}'],
  ['quotes', '"'],
  ['escaped quotes', String.raw`\"`, '"'],
  ['clients', "'pg' "],
  ['clients that are imported', "import 'pg' "],
  ['one word', 'a'],
  ['parentheses with createRequire', '( ', 'createRequire'],
  ['slashes', '/'],
  ['stars', '*/'],
];

describe('the look at a text takes time in proportion to its length', () => {
  it.each<[name: string, part: string, start?: string]>(shapes)('%s', (_, part, start = '') => {
    const text = start + part.repeat(Math.ceil(256_000 / part.length));
    const withClient = `import { Pool } from 'pg';\n${text}`;
    const begun = process.cpuUsage();
    specifiersIn(text);
    mentionsClient(withClient, knowledge);
    reExportsIn(text);
    mayExport({ text: `find ${text}` }, 'find');
    mayHandOn(text);
    functionsIn(text);
    objectIn(`{"a":${text}`);
    isTooDeep(text);
    // Computing time, in microseconds, so that a busy machine does not count. The expressions that stood here took minutes.
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });
});
