import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clients } from '../../src/catalog/clients/index.ts';
import type { ClientEntry } from '../../src/catalog/types.ts';
import { pageFile, problemWith, withMeasured, type Entries } from '../../scripts/write-catalog-doc.mjs';
import { problemsIn } from '../lint.ts';

const page = readFileSync(pageFile, 'utf8');

/** In the order of the page, whatever the files are called. */
const entries: Entries = Object.fromEntries(clients.map((entry, index) => [`${index} ${entry.modules[0]}`, entry]));

interface Measurement {
  readonly module: string;
  readonly factory: string;
}

const { measurements } = (await import(new URL('../catalog-verify/measurements.mjs', import.meta.url).href)) as {
  measurements: readonly Measurement[];
};

describe('docs/catalog.md', () => {
  it('is fresh', () => {
    expect(problemWith(page, entries)).toBeNull();
  });

  it('is stale without an entry, and says what to run', () => {
    const problem = problemWith(page, Object.fromEntries(Object.entries(entries).slice(1)));
    expect(problem).toBe('docs/catalog.md is stale; npm run catalog:doc writes it anew.');
  });

  it('is as fresh as before when something else was measured', () => {
    expect(problemWith(withMeasured(page, '| a | b |'), entries)).toBeNull();
  });

  it.each(clients.map((entry) => [entry.modules[0], entry] as const))('lists %s', (_, entry) => {
    const rows = page.split('\n').filter((line) => line.startsWith(`| ${entry.modules.map(code).join(', ')} |`));
    const missing = Object.entries(entry.factories).filter(
      ([path, { tier }]) => !rows.some((row) => row.includes(code(path)) && row.includes(`| ${tier} `)),
    );
    expect(missing.map(([path]) => path)).toEqual([]);
    expect(rows.every((row) => row.includes(`| ${entry.checked} |`))).toBe(true);
  });

  it('teaches a client of our own in six lines of JSON', () => {
    const json = /```json\n(?<json>[\s\S]*?)```/u.exec(page)?.groups?.['json'] ?? '';
    expect(json.trim().split('\n')).toHaveLength(6);
    const code = `import { OrdersClient } from '@shop/orders';\nimport express from 'express';\nexpress().get('/', (req, res) => {\n  res.json(new OrdersClient());\n});\n`;
    expect(problemsIn(code, { settings: { clients: [JSON.parse(json)] } }).map(({ ruleId }) => ruleId)).toEqual([
      'connection-churn/no-client-in-handler',
    ]);
  });
});

describe('what says that it was measured', () => {
  it.each(clients.filter(isMeasured).map((entry) => [entry.modules[0], entry] as const))('%s is', (_, entry) => {
    expect(measurements.some((measurement) => isOf(entry, measurement))).toBe(true);
  });

  it.each(clients.filter((entry) => !isMeasured(entry)).map((entry) => [entry.modules[0], entry] as const))(
    '%s says nothing and is not',
    (_, entry) => {
      expect(measurements.filter((measurement) => isOf(entry, measurement))).toEqual([]);
    },
  );

  it('is measured as an export of the catalog', () => {
    const unknown = measurements.filter((measurement) => !clients.some((entry) => isOf(entry, measurement)));
    expect(unknown).toEqual([]);
  });
});

function isMeasured({ evidence }: ClientEntry): boolean {
  return evidence.includes('measured:catalog');
}

function isOf({ modules, factories }: ClientEntry, { module, factory }: Measurement): boolean {
  return modules.some((name) => matches(module, name)) && Object.keys(factories).some((path) => matches(factory, path));
}

function matches(name: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? name === pattern : name.startsWith(before) && name.endsWith(after);
}

function code(text: string): string {
  return `\`${text}\``;
}
