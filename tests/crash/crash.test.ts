import { Linter } from 'eslint';
import type { ESLint, Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { problemsIn } from '../lint.ts';
import { generatedPrograms } from './generated.ts';
import { strain } from './lint.ts';
import type { Program } from './lint.ts';
import { parsers } from './parsers.ts';
import type { ParserName } from './parsers.ts';
import { mutationOf, programAt, sourcesIn } from './programs.ts';
import { randomOf } from './random.ts';
import { everythingIsAClient } from './settings.ts';

const root = new URL('../..', import.meta.url).pathname;
const program = (text: string, file = 'src/server.js'): Program => ({ name: 'a program', file, text });

/** Programs on which a rule threw, or after whose repair nothing could be parsed, found by `npm run crash`. */
describe('what once crashed', () => {
  it.each<[string, string, string, ParserName]>([
    [
      'a call of a global that is called like a member of every object',
      "import { Pool } from 'pg'; export default async function handler(req, res) { await new Pool({ max: toString(req.a) }).query('x'); }",
      'pages/api/a.js',
      'espree',
    ],
    [
      'a package that is called like a member of every object',
      "import make from 'constructor'; import { Pool } from 'pg'; const pools = {}; export function get() { return (pools[make()] ??= new Pool()); }",
      'src/a.js',
      'espree',
    ],
    [
      'a method without a body, which Babel takes for a function',
      "import { Pool } from 'pg'; export declare class Pools { constructor(a: string); get(): Promise<Pool>; }",
      'src/a.d.ts',
      'babel',
    ],
    [
      'an option inside of an option, where none is given',
      'import { Mailer as create } from "mail"; export default function handler(req, res) { new create(); }',
      'src/a.js',
      'espree',
    ],
  ])('%s', (_, text, file, parser) => {
    const { parsed, failures } = strain(plugin, program(text, file), parser);
    expect(failures).toEqual([]);
    expect(parsed).toBe(true);
  });
});

it('in the language of 2009, where blocks have no scope', () => {
  const closing = "var pool = new Pool(); try { use(pool.query('x')); } finally { pool.end(); }";
  const text = `var Pool = require('pg').Pool;
var app = require('express')();
for (var i = 0; i < 2; i++) {
  ${closing.replaceAll(/(?<=[;{]) /gu, '\n  ')}
}
app.get('/', function (req, res) {
  ${closing.replaceAll(/(?<=[;{]) /gu, '\n  ')}
  res.end();
});
`;
  const languageOptions = { ecmaVersion: 5, sourceType: 'script' } as const;
  const messages = new Linter().verify(text, [{ ...plugin.configs.strict, languageOptions }], 'src/server.js');
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
    [4, 'connection-churn/no-client-in-loop'],
    [12, 'connection-churn/no-client-in-handler'],
  ]);
});

/** How one name may stand for another. */
const links: Readonly<Record<string, (name: string, other: string) => string>> = {
  name: (a, b) => `const ${a} = ${b};`,
  member: (a, b) => `const ${a} = ${b}.x;`,
  'member by a computed name': (a, b) => `const ${a} = ${b}[${a}];`,
  'member that may be missing': (a, b) => `const ${a} = ${b}?.x?.y;`,
  'variable assigned later': (a, b) => `let ${a} = ${b}; ${a} = ${b}.x;`,
  pattern: (a, b) => `const { x: ${a} } = ${b};`,
  'pattern of a list': (a, b) => `const [, ${a}] = [0, ...${b}];`,
  'pattern with a value left out': (a, b) => `const { x: ${a} = ${b} } = ${b};`,
  rest: (a, b) => `const { x, ...${a} } = ${b};`.replace('x,', `x: ${a}x,`),
  object: (a, b) => `const ${a} = { ${b}, ...${b} };`,
  'object behind a getter': (a, b) => `const ${a} = { get x() { return ${b}.x; }, y: () => ${b} };`,
  list: (a, b) => `const ${a} = [${b}, ...${b}];`,
  call: (a, b) => `const ${a} = ${b}();`,
  'call of a member': (a, b) => `const ${a} = ${b}.x(${b});`,
  'argument of a call': (a, b) => `const ${a} = make(${b}, ${a});`,
  'awaited call': (a, b) => `const ${a} = await ${b}();`,
  choice: (a, b) => `const ${a} = ${b} ? ${b} : ${b}.x ?? ${b};`,
  'arrow function': (a, b) => `const ${a} = () => ${b}();`,
  function: (a, b) => `function ${a}() { return ${b}; }`,
  'function that passes its parameters on': (a, b) => `function ${a}(x, y = ${b}) { return ${b}(${a}, x, y); }`,
  generator: (a, b) => `async function* ${a}() { yield* ${b}(); for await (const c of ${b}()) yield c; }`,
  class: (a, b) => `class ${a} extends ${b} { x = new ${b}(this.x); get y() { return this.y; } }`,
  'class of a function': (a, b) => `const ${a} = (c) => class extends ${b}(c) { m() { return super.m(); } };`,
  instance: (a, b) => `const ${a} = new ${b}(${b});`,
  'variable of a loop': (a, b) => `for (const ${a} of ${b}) { ${a}(${b}); } const ${a} = ${b};`,
  'element of a loop': (a, b) =>
    `for (const ${a} of [${b}]) { new Pool(${a}); app.get('/', ${a}); app.use(${a}.x); } const ${a} = ${b};`,
  'part of an element of a loop': (a, b) =>
    `for (const { x: ${a} } of [{ x: ${b} }]) { new Pool(${a}); app.get('/', ${a}); app.use(${a}.x); } const ${a} = ${b};`,
  'bound function': (a, b) => `const ${a} = ${b}.bind(${a});`,
  'property that is set': (a, b) => `const ${a} = {}; ${a}.x = ${b}; Object.assign(${a}, ${b});`,
  text: (a, b) => `const ${a} = \`\${${b}}\` + ${b};`,
  promise: (a, b) => `const ${a} = ${b}.then((c) => ${a});`,
  import: (a, b) => `const ${a} = await import(${b});`,
  cast: (a, b) => `const ${a}: typeof ${b} = (${b} as typeof ${b})!;`,
};

const used = (name: string): string =>
  `if (!${name}.x) ${name}.x = new Pool(); ${name}.on('e', () => ${name}.end()); for (const c of ${name}) ${name}(new Pool(${name})); app.get('/', ${name}); app.use(${name}.x); new Pool({ max: ${name}, url: \`\${${name}}\` });`;

const places: Readonly<Record<string, (code: string, name: string) => string>> = {
  'in a module': (code, name) => `${code} ${used(name)} export default ${name}; export { ${name} };`,
  'in a handler': (code, name) => `app.get('/', async function* (req, res) { ${code} ${used(name)} return ${name}; });`,
  'in an exported function': (code, name) =>
    `export async function run(c) { ${code} ${used(name)} return () => ${name}; }`,
  'in a method': (code, name) => `module.exports = class { async m() { ${code} ${used(name)} return ${name}; } };`,
};

describe('names that stand for names come to an end', () => {
  const cases = Object.entries(links).flatMap(([link, code], index) =>
    Object.entries(places).map(([place, at], turn) => {
      // A name leads back to itself in every other place, and by way of another name in the rest.
      const count = 1 + ((index + turn) % 2);
      return [`${link} ${place}, by ${count}`, code, at, count] as const;
    }),
  );
  const circleOf = (code: (typeof links)[string], count: number): string =>
    Array.from({ length: count }, (_, index) => code(`a${index}`, `a${(index + 1) % count}`)).join('\n');
  const failuresOf = (code: string) => {
    const text = `import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n${code}\n`;
    const { parsed, failures } = strain(plugin, program(text, 'src/server.ts'), 'typescript');
    expect(parsed).toBe(true);
    return failures;
  };

  it.each(cases)('%s', (_, code, at, count) => {
    expect(failuresOf(at(circleOf(code, count), 'a0'))).toEqual([]);
  });

  // As long as the longest bound of the analysis, where a rule that tries every way does not come to an end either.
  const chains = Object.entries(links).map(([link, code], index) => {
    const [place = '', at = String] = Object.entries(places)[index % Object.keys(places).length] ?? [];
    return [`${link} ${place}`, code, at] as const;
  });

  it.each(chains)('a chain of two hundred: %s', (_, code, at) => {
    const chain = circleOf(code, 201).replace(/.*\n/u, '');
    const text = `import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n${at(`const a0 = new Pool();\n${chain}`, 'a1')}\n`;
    expect(problemsIn(text, { settings: everythingIsAClient, preset: 'strict' }).filter(({ fatal }) => fatal)).toEqual(
      [],
    );
  });
});

describe('no rule crashes, and every repair parses', () => {
  const examples = sourcesIn(`${root}examples`, () => true).map((path) => programAt(`${root}examples`, path));

  it.each(parsers)('on the examples, as %s reads them', (parser) => {
    const outcomes = examples.map((example) => strain(plugin, example, parser));
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(outcomes.some(({ repairs }) => repairs > 0)).toBe(true);
  });

  it('on the examples, changed at random', () => {
    const changed = examples.flatMap((example) =>
      ['1', '2', '3'].map((seed) => mutationOf(example, randomOf(`${example.name} ${seed}`), seed)),
    );
    const outcomes = changed.map((one) => strain(plugin, one, 'typescript'));
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(outcomes.some(({ parsed }) => parsed)).toBe(true);
    expect(outcomes.some(({ parsed }) => !parsed)).toBe(true);
  });

  it('on generated programs', () => {
    const outcomes = generatedPrograms(60, 7).map((one) => strain(plugin, one, 'typescript'));
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(outcomes.some(({ reports }) => reports > 0)).toBe(true);
  });
});

describe('what goes wrong is seen', () => {
  const kindsOf = (create: Rule.RuleModule['create']): string[] => {
    const rule: Rule.RuleModule = { meta: { fixable: 'code', hasSuggestions: true }, create };
    const faulty: ESLint.Plugin = { rules: { faulty: rule }, configs: { strict: { rules: {} } } };
    const { failures } = strain(faulty, program('report(1);\n'), 'espree');
    return [...new Set(failures.map(({ kind }) => kind))];
  };

  it('a rule that throws', () => {
    const kinds = kindsOf(() => ({
      CallExpression() {
        throw new Error('no');
      },
    }));
    expect(kinds).toEqual(['crash']);
  });

  it('a fix that cannot be parsed', () => {
    const kinds = kindsOf((context) => ({
      CallExpression(node) {
        context.report({ node, message: 'a', fix: (fixer) => fixer.insertTextAfter(node, ' (') });
      },
    }));
    expect(kinds).toEqual(['repair']);
  });

  it('a suggestion that cannot be parsed', () => {
    const kinds = kindsOf((context) => ({
      CallExpression(node) {
        const suggest = [{ desc: 'b', fix: (fixer: Rule.RuleFixer) => fixer.insertTextAfter(node, ' (') }];
        context.report({ node, message: 'a', suggest });
      },
    }));
    expect(kinds).toEqual(['repair']);
  });

  it('edits outside of the text', () => {
    const kinds = kindsOf((context) => ({
      CallExpression(node) {
        context.report({ node, message: 'a', fix: (fixer) => fixer.replaceTextRange([0, 99], 'a;') });
      },
    }));
    expect(kinds).toEqual(['range']);
  });
});
