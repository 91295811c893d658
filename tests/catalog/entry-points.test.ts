import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { executionOf } from '../../src/analysis/execution.ts';
import { ask } from '../analysis/ask.ts';
import type { EntryPointSamples, ExecutionSample } from './samples.ts';

const names = readdirSync(new URL('entry-points/', import.meta.url)).map((file) => file.replace(/\.ts$/u, ''));

const runs = ({ code, file }: ExecutionSample) =>
  ask(code, (call, asked) => executionOf(call, asked), file === undefined ? {} : { file });

describe.each(names)('%s', async (name) => {
  const { default: samples } = (await import(`./entry-points/${name}.ts`)) as { default: EntryPointSamples };

  it('shows what is hot, what runs once and what only looks like it', async () => {
    const { default: entry } = (await import(`../../src/catalog/entry-points/${name}.ts`)) as { default: object };
    const isHot = /"(?:request|message|event|tick)"/u.test(JSON.stringify({ ...entry, evidence: [] }));
    expect([samples.hot.length > 0, samples.once.length > 0, samples.lookalikes.length > 0]).toEqual([
      isHot,
      true,
      true,
    ]);
  });

  it.each(samples.hot)('is hot: $because', async (sample) => {
    const { default: entry } = (await import(`../../src/catalog/entry-points/${name}.ts`)) as {
      default: { name: string };
    };
    const { hot } = runs(sample);
    expect(hot && `${hot.runs}, ${hot.evidence}, says ${hot.entryPoint}`).toBe(
      `${sample.runs}, ${sample.evidence ?? 'explicit'}, says ${sample.by ?? entry.name}`,
    );
  });

  it.each(samples.once)('runs once: $because', (sample) => {
    expect(runs(sample).runs).toBe('startup');
  });

  it.each(samples.lookalikes)('is quiet: $because', (sample) => {
    const { hot } = runs(sample);
    expect(hot && `${hot.runs}, ${hot.evidence}: ${hot.phrase}`).toBeNull();
  });
});
