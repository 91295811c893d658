import { describe, expect, it } from 'vitest';
import { functionsIn, mayExport, mayHandOn } from '../../src/project/exporting.ts';

describe('a text may export a name', () => {
  it.each([
    ['of a function', 'export async function find() {}'],
    ['of a generator', 'export function* find() {}'],
    ['of a class', '@Injectable()\nexport abstract class find {}'],
    ['of a variable', 'export const find: Find = make();'],
    ['of a variable among others', 'export const list = make(),\n  find = make();'],
    ['that it lists', 'const find = 1;\nexport { list, find };'],
    ['that it gives to another', 'export {\n  list as find,\n} from "./list";'],
    ['that may be behind it', "export * from './find';"],
    ['of a member of its default', 'export default { find: () => 1 };'],
    ['as CommonJS has it', 'module.exports = { find };'],
    ['that is assigned', 'const api = { find };\nexport = api;'],
  ])('%s', (_, text) => {
    expect(mayExport({ text }, 'find')).toBe(true);
    expect(mayExport({ text }, 'find().by')).toBe(true);
  });

  it.each([
    ['that it does not have', 'export const list = 1;'],
    ['that it only calls', "import { find } from './find';\nexport const list = () => find();"],
    ['that is a member', 'export class List { find() {} }'],
    ['that is part of another', 'export const finder = 1;'],
  ])('but not one %s', (_, text) => {
    expect(mayExport({ text }, 'find')).toBe(false);
  });
});

describe('a text declares a function', () => {
  it.each([
    ['by name', 'export function find() {}'],
    ['that waits', 'export async function find<T>(id: T) {}'],
    ['as an arrow', 'export const find = (id: string): Row | null => rows.get(id);'],
    ['as an arrow that waits', '// finds\nexport const find = async (\n  id: string,\n) => {};'],
  ])('%s', (_, text) => {
    expect(functionsIn(text).has('find')).toBe(true);
  });

  it.each([
    ['a value', 'export const find = make();'],
    ['an expression in parentheses', 'export const find = (other as Find);'],
    ['what a call returns', 'export const find = (make)((id) => id);'],
    ['a function of another name', 'export const finder = () => 1;'],
    ['a member of one', 'export function find() {}', 'find().by'],
    ['the default', 'export default function find() {}', 'default'],
  ])('but %s is none', (_, text, path = 'find') => {
    expect(functionsIn(text).has(path)).toBe(false);
  });
});

describe('a text may hand on what another file has', () => {
  it.each([
    ['a value', "import { a } from './a';\nexport const b = a;"],
    ['an instance', "import A from './a';\nexport default new A();"],
    ['a list', "import { a } from './a';\nexport { a };"],
    ['a type that is a class as well', "import { A } from './a';\nexport type { A };"],
    ['a class with a base', 'export default class A extends B {}'],
    ['CommonJS', 'module.exports = function () {};'],
    ['among others', 'export function a() {}\nexport default b;'],
  ])('as %s', (_, text) => {
    expect(mayHandOn(text)).toBe(true);
  });

  it('but not with what it declares itself alone', () => {
    expect(
      mayHandOn(
        'export default async function a() {}\nexport abstract class B { extends = 1 }\nexport interface C extends D {}\nexport type E = F;\nexport const g = async (a) => a;\n',
      ),
    ).toBe(false);
  });
});
