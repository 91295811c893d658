import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expressionsIn } from './expressions.ts';
import { answerersOf, namesOf, questions } from './questions.ts';
import { excessOf, shapeOf } from './shape.ts';
import type { Ceilings } from './shape.ts';
import { circlesIn, linesOf, moduleOf, modulesOf } from './sources.ts';

const modules = modulesOf();

describe('the shape of src/', () => {
  it('gets no worse than ceilings.json, which npm run shape -- --write lowers', () => {
    const allowed = JSON.parse(readFileSync(new URL('ceilings.json', import.meta.url), 'utf8')) as Ceilings;
    expect(excessOf(shapeOf(modules).ceilings, allowed)).toEqual([]);
    // It starts a process that reads all of `src/`.
  }, 300_000);

  it.each(questions)('has one answer to: $asks', ({ home, answer }) => {
    const module = modules.find(({ file }) => file === home);
    expect(module?.tree.statements.flatMap(namesOf)).toContain(answer);
  });
});

describe('circles', () => {
  const circular = [
    moduleOf('a.ts', `import { b } from './b.ts';`),
    moduleOf('b.ts', `import type { A } from './a.ts';\nexport { c } from './c/c.ts';`),
    moduleOf('c/c.ts', `import { type B } from '../b.ts';\nimport 'eslint';`),
    moduleOf('d.ts', `import './a.ts';`),
  ];

  it('are groups of files that lead back to themselves', () => {
    expect(circlesIn(circular, 'all')).toEqual([['a.ts', 'b.ts', 'c/c.ts']]);
    expect(circlesIn(circular, 'values')).toEqual([]);
  });
});

describe('lines', () => {
  it('are those that hold code', () => {
    const code = `// one\n\n/** two */\nconst text = \`\nthree\`; // four\n\nfunction five() {\n  // six\n}\n`;
    expect(linesOf(moduleOf('a.ts', code))).toBe(4);
  });
});

describe('regular expressions', () => {
  const code = `
const one = /a/u;
export const two = (text) => text.replace(/b/gu, '') + new RegExp(text).source + RegExp('c');
export const three = (text) => text.match('d') ?? text.split('e') ?? '/f/' ?? 1 / 2 / 3; // /g/
`;

  it('are counted however they are written', () => {
    const found = ['/a/u', '/b/gu', 'new RegExp(text)', `RegExp('c')`, `text.match('d')`];
    expect(expressionsIn(moduleOf('analysis/a.ts', code))).toEqual(expect.arrayContaining(found));
    expect(expressionsIn(moduleOf('analysis/a.ts', code))).toHaveLength(found.length);
  });

  it('may stand in the catalog', () => {
    expect(expressionsIn(moduleOf('catalog/idioms/a.ts', code))).toEqual([]);
  });
});

describe('answers by hand', () => {
  it.each([
    ['What may this expression be?', 'const init = soleValue(variable);'],
    ['What may this expression be?', 'const [definition] = variable.defs;'],
    ['Where does this value go?', 'for (const { identifier } of variable.references) note(identifier);'],
    ['Where does this value go?', 'for (let at = node; at; at = at.parent) if (isCall(at)) return at;'],
    ['Where does this value go?', 'return isWrapper(node) ? answer(node.parent) : node;'],
    [
      'Under which test does this run?',
      "for (let at = node; at; at = at.parent) if (at.type === 'IfStatement') return at;",
    ],
    ['Is this the same place?', 'return text.slice(...one.range) === text.slice(other.range[0], other.range[1]);'],
    ['How often does this run?', 'return callGraphOf(program, file).into.get(node);'],
    ['Which options is a call given?', "return propertyOf(options, 'max');"],
    ['What is it called in a sentence?', "const nouns: Record<Holds, string> = { pool: 'pool' };"],
  ])('%s %s', (asks, code) => {
    const module = moduleOf('analysis/a.ts', `export function answer(node) { ${code} }\nfunction other() {}`);
    const found = questions.filter((question) => answerersOf(question, [module]).length > 0);
    expect(found.map((question) => question.asks)).toEqual([asks]);
    expect(answerersOf(found[0]!, [module])).toEqual(['analysis/a.ts answer']);
  });

  it('are none where somebody asks', () => {
    const code = `export const asks = memoByNode((node, file) => {
  const found = conditionsOf(node, file).find(({ test }) => /a/u.test(test.type));
  return found ? placeOf(found.test, file) : flowOf(node.parent, file);
});`;
    const module = moduleOf('analysis/a.ts', code);
    expect(questions.flatMap((question) => answerersOf(question, [module]))).toEqual([]);
  });
});
