import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expressionsIn } from './expressions.ts';
import { answerersOf, questions } from './questions.ts';
import { circlesIn, linesOf, root } from './sources.ts';
import type { Module } from './sources.ts';
import type { Entered } from './trace.ts';

/** What must not grow: `ceilings.json` holds it. */
export interface Ceilings {
  /** Groups of modules that lead back to themselves. */
  readonly circles: { readonly values: number; readonly all: number };
  /** Regular expressions where none should stand. */
  readonly expressions: { readonly misplaced: number };
  /** Entered for one creation. */
  readonly entered: { readonly functions: number; readonly files: number };
  /** Modules that answer a question, its home included. */
  readonly answerers: Readonly<Record<string, number>>;
}

export interface Shape {
  readonly ceilings: Ceilings;
  readonly expressions: readonly { readonly file: string; readonly layer: string; readonly code: string }[];
  readonly entered: readonly Entered[];
  /** What only helps: memos, walks, syntax. */
  readonly apart: readonly Entered[];
  readonly answerers: readonly { readonly asks: string; readonly home: string; readonly byHand: readonly string[] }[];
}

export function shapeOf(modules: readonly Module[]): Shape {
  const expressions = modules.flatMap((module) =>
    expressionsIn(module).map((code) => ({ file: module.file, layer: module.layer, code })),
  );
  const all = enteredForOneCreation();
  const entered = all.filter((one) => !isApart(one));
  const answerers = questions.map((question) => ({
    asks: question.asks,
    home: `${question.home} ${question.answer}`,
    byHand: answerersOf(question, modules),
  }));
  return {
    ceilings: {
      circles: { values: circlesIn(modules, 'values').length, all: circlesIn(modules, 'all').length },
      expressions: { misplaced: expressions.length },
      entered: { functions: entered.length, files: new Set(entered.map(({ file }) => file)).size },
      answerers: Object.fromEntries(
        answerers.map(({ asks, byHand }) => [asks, 1 + new Set(byHand.map((one) => one.split(' ')[0])).size]),
      ),
    },
    expressions,
    entered,
    apart: all.filter(isApart),
    answerers,
  };
}

/** How much of a layer there is. */
export interface Layer {
  readonly layer: string;
  readonly files: number;
  /** Those that hold code, and all. */
  readonly lines: number;
  readonly all: number;
}

/** All layers but the catalog, which is data. */
export function layersOf(modules: readonly Module[]): readonly Layer[] {
  const layers = new Set(modules.map(({ layer }) => layer).filter((layer) => layer !== 'catalog'));
  return [...layers].map((layer) => {
    const ofLayer = modules.filter((module) => module.layer === layer);
    return {
      layer,
      files: ofLayer.length,
      lines: sumOf(ofLayer.map(linesOf)),
      all: sumOf(ofLayer.map(({ tree }) => tree.text.trimEnd().split('\n').length)),
    };
  });
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Functions with a name of their own, or with the name of what remembers their answer; callbacks belong to those. */
function enteredForOneCreation(): readonly Entered[] {
  const printed = execFileSync(process.execPath, ['--import', './scripts/typescript.mjs', 'tests/shape/trace.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  return (JSON.parse(printed) as Entered[]).filter(({ name }) => name !== '');
}

function isApart({ file }: Entered): boolean {
  return file === 'facts/memo.ts' || file.startsWith('ast/');
}

/** What of one shape is more than what another one allows, one line each. */
export function excessOf(found: Ceilings, allowed: Ceilings): readonly string[] {
  return differences(found, allowed, (now, before) => now > before);
}

/** What may be lowered. */
export function gainOf(found: Ceilings, allowed: Ceilings): readonly string[] {
  return differences(found, allowed, (now, before) => now < before);
}

function differences(
  found: Ceilings,
  allowed: Ceilings,
  counts: (now: number, before: number) => boolean,
): readonly string[] {
  return (Object.keys(found) as (keyof Ceilings)[]).flatMap((part) => {
    const before: Readonly<Record<string, number>> = { ...allowed[part] };
    return Object.entries<number>(found[part]).flatMap(([name, now]) =>
      counts(now, before[name] ?? 0) ? [`${part}, ${name}: ${now}, and ${before[name] ?? 0} at most`] : [],
    );
  });
}
