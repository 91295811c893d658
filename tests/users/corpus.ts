import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import plugin from '../../src/index.ts';
import type { ClientSamples, EntryPointSamples } from '../catalog/samples.ts';
import type { Cases } from '../rules/test-rule.ts';

/** A file of the test corpus, and how it is linted there. */
export interface Sample {
  readonly file: string;
  readonly code: string;
  readonly settings: object;
  readonly rules: Partial<Linter.RulesRecord>;
}

const tests = new URL('../', import.meta.url);
const strict = plugin.configs.strict.rules ?? {};

/** The cases of a rule's test: that rule alone, repairs offered and not applied. */
export function samplesOfRule(rule: string, { reports, accepts }: Cases): Sample[] {
  const accepted = Object.values(accepts).map((given) => (typeof given === 'string' ? { code: given } : given));
  return [...Object.values(reports), ...accepted].map(({ code, file = 'src/server.ts', options, settings }) => ({
    file,
    code: code.replaceAll(/[«»]/gu, ''),
    settings: { repair: 'suggest', ...settings },
    rules: { [`connection-churn/${rule}`]: options ? ['error', options] : 'error' },
  }));
}

/** The samples of every client: each in a handler of its own. */
export async function samplesOfClients(): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of readdirSync(new URL('catalog/clients/', tests))) {
    const { default: shown } = (await import(`../catalog/clients/${file.replace('.ts', '')}.ts`)) as {
      default: ClientSamples;
    };
    for (const { imports, expression } of [...shown.creates, ...shown.quiet])
      samples.push(
        sample(`${imports}
import express from 'express';
express().get('/sample', async (req, res) => {
  const sample = ${expression};
  res.send('ok');
});
`),
      );
  }
  return samples;
}

/** The samples of every framework: what asks how often it runs is a client here. */
export async function samplesOfEntryPoints(): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const name of readdirSync(new URL('catalog/entry-points/', tests))) {
    const { default: shown } = (await import(`../catalog/entry-points/${name.replace('.ts', '')}.ts`)) as {
      default: EntryPointSamples;
    };
    for (const { code, file } of [...shown.hot, ...shown.once, ...shown.lookalikes])
      samples.push(
        sample(`import { Pool as SamplePool } from 'pg';\n${code.replaceAll('ASK()', 'new SamplePool()')}`, file),
      );
  }
  return samples;
}

/** The examples that the demo shows. */
export function samplesOfExamples(): Sample[] {
  const root = fileURLToPath(new URL('../examples/', tests));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]sx?$/u.test(file))
    .map((file) => sample(readFileSync(join(root, file), 'utf8'), `examples/${file.replaceAll('\\', '/')}`));
}

function sample(code: string, file = 'src/server.ts'): Sample {
  return { file, code, settings: {}, rules: strict };
}
