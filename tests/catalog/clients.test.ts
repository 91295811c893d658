import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/ast/nodes.ts';
import { creationsIn, ownsSockets } from '../../src/analysis/creation.ts';
import { mentionOf } from '../../src/analysis/knowledge/mention.ts';
import type { ClientEntry } from '../../src/catalog/types.ts';
import { problemsIn } from '../lint.ts';
import { ask } from '../analysis/ask.ts';
import type { ClientSample, ClientSamples } from './samples.ts';

const names = readdirSync(new URL('clients/', import.meta.url)).map((file) => file.replace(/\.ts$/u, ''));

/** The sample in a handler of its own, with its expression marked. */
function program({ imports, expression }: ClientSample, mark = (text: string) => text): string {
  return `${imports}\nimport express from 'express';\nexpress().get('/sample', async (req, res) => {\n  const sample = ${mark(expression)};\n  res.send('ok');\n});\n`;
}

describe.each(names)('%s', async (name) => {
  const { default: entry } = (await import(`../../src/catalog/clients/${name}.ts`)) as { default: ClientEntry };
  const { default: samples } = (await import(`./clients/${name}.ts`)) as { default: ClientSamples };

  const mentions = mentionOf(entry.modules);

  it('shows every factory that opens connections of its own', () => {
    const shown = new Set(samples.creates.map(({ factory }) => factory));
    const wanted = Object.entries(entry.factories).filter(([, factory]) =>
      [factory, ...(factory.variants ?? [])].some((facts) => ownsSockets({ ...factory, ...facts })),
    );
    expect(wanted.map(([path]) => path).filter((path) => !shown.has(path))).toEqual([]);
  });

  it('shows something that stays quiet', () => {
    expect(samples.quiet.length).toBeGreaterThan(0);
  });

  it.each(samples.creates.map((sample) => ({ ...sample, name: `${sample.imports} ${sample.expression}` })))(
    'finds $factory in $name',
    (sample) => {
      const keys = ask(
        program(sample, (text) => `ASK(${text})`),
        (call, file) =>
          creationsIn(file.sourceCode.ast, file)
            .filter(({ node }) => isInside(node, call))
            .map(({ known }) => known.path),
      );
      expect(keys).toContain(sample.factory);
      expect(problemsIn(program(sample), { preset: 'strict' }).map(({ ruleId }) => ruleId)).toEqual([
        `connection-churn/${sample.rule ?? 'no-client-in-handler'}`,
      ]);
    },
  );

  it.each(samples.quiet)('is quiet: $because', (sample) => {
    const code = program(sample);
    expect(mentions(code), 'a module of this client, without which no rule looks at the file').toBe(true);
    for (const preset of ['recommended', 'strict'] as const)
      expect([preset, ...problemsIn(code, { preset }).map(({ message }) => message)]).toEqual([preset]);
  });
});
