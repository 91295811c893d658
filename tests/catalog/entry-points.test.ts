import { readdirSync } from 'node:fs';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { executionOf } from '../../src/analysis/execution.ts';
import { entryPoints } from '../../src/catalog/entry-points/index.ts';
import type { EntryPointEntry } from '../../src/catalog/types.ts';
import { ask } from '../analysis/ask.ts';
import { resemblances } from './resemblance.ts';
import type { EntryPointSamples, ExecutionSample } from './samples.ts';

const names = readdirSync(new URL('entry-points/', import.meta.url)).map((file) => file.replace(/\.ts$/u, ''));

/** How often the `ASK()` of a sample runs, where it is, and in which file. */
const runs = ({ code, file: path }: ExecutionSample) =>
  ask(
    code,
    (call, file) => ({ ...executionOf(call, file), range: call.range, file }),
    path === undefined ? {} : { file: path },
  );

/**
 * Code of the module runs once, whatever is known of the framework. So it is asked in a function too that the module
 * calls in its place: that function must not be taken for one that the framework calls.
 */
function inFunction(sample: ExecutionSample, [start, end]: TSESTree.Range): ExecutionSample {
  const { code } = sample;
  const inPlace = `${code.slice(0, start)}made()${code.slice(end)}`;
  return { ...sample, code: `${inPlace}\nfunction made() {\n  return ${code.slice(start, end)};\n}\n` };
}

describe.each(names)('%s', async (name) => {
  const { default: samples } = (await import(`./entry-points/${name}.ts`)) as { default: EntryPointSamples };
  const { default: entry } = (await import(`../../src/catalog/entry-points/${name}.ts`)) as {
    default: EntryPointEntry;
  };

  it('shows what is hot, what runs once and what only looks like it', () => {
    const isHot = /"(?:request|message|event|tick)"/u.test(JSON.stringify({ ...entry, evidence: [] }));
    expect([samples.hot.length > 0, samples.once.length > 0, samples.lookalikes.length > 0]).toEqual([
      isHot,
      true,
      true,
    ]);
  });

  it.each(samples.hot)('is hot: $because', (sample) => {
    const { hot } = runs(sample);
    expect(hot && { by: hot.entryPoint, runs: hot.runs, evidence: hot.evidence }).toEqual({
      by: sample.by?.name ?? entry.name,
      runs: sample.runs,
      evidence: sample.evidence ?? 'explicit',
    });
  });

  it.each(samples.hot.flatMap(({ by }) => by ?? []))('leaves the answer to $name: $because', (by) => {
    const others = entryPoints.filter((other) => other !== entry).map((other) => other.name);
    expect(others).toContain(by.name);
  });

  it.each(samples.once)('runs once: $because', (sample) => {
    const found = runs(sample);
    expect(found.runs).toBe('startup');
    const inside = found.runnable ? found : runs(inFunction(sample, found.range));
    expect({ runs: inside.runs, isInFunction: inside.runnable !== null }).toEqual({
      runs: 'startup',
      isInFunction: true,
    });
  });

  it.each(samples.lookalikes)('is quiet: $because', (sample) => {
    const { hot, runnable, file } = runs(sample);
    expect(hot && `${hot.runs}, ${hot.evidence}: ${hot.phrase}`).toBeNull();
    expect(runnable, 'ASK() stands in a function').not.toBeNull();
    expect(resemblances(entry, file), 'names, modules and places of the framework').not.toEqual([]);
  });
});
