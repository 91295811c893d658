import type { ESLint, Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { generatedPrograms } from './generated.ts';
import { strain } from './lint.ts';
import type { Program } from './lint.ts';
import { parsers } from './parsers.ts';
import type { ParserName } from './parsers.ts';
import { mutationOf, programAt, sourcesIn } from './programs.ts';
import { randomOf } from './random.ts';

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
