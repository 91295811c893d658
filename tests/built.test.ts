import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import plugin from '../src/index.ts';

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);
const { bin, main } = require('../package.json') as { bin: Record<string, string>; main: string };

it('builds', () => {
  expect(inject('buildErrors')).toBe('');
});

it('is the plugin, for import and for require', async () => {
  const file = new URL(main, root).href;
  const built = (await import(/* @vite-ignore */ file)) as { default: typeof plugin };
  expect(built.default.meta).toEqual(plugin.meta);
  expect(Object.keys(built.default.rules)).toEqual(Object.keys(plugin.rules));
  expect(built.default.configs.recommended.rules).toEqual(plugin.configs.recommended.rules);
  expect((require(fileURLToPath(file)) as typeof plugin).meta).toEqual(plugin.meta);
});

it('imports no package and nothing of Node, so that it loads fast and in a browser too', () => {
  const specifiers = importsFrom(new URL(main, root));
  expect(specifiers.filter((specifier) => !specifier.startsWith('.') || isBuiltin(specifier))).toEqual([]);
});

it('has a command that explains', () => {
  const { 'connection-churn': command = '' } = bin;
  const file = fileURLToPath(new URL('examples/orders-service/src/routes/carts.js', root));
  const args = [fileURLToPath(new URL(command, root)), 'explain', file];
  expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toContain('no-client-in-handler');
});

/** What a module imports, and what the modules beside it do. */
function importsFrom(file: URL): string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^'"]*["']([^'"]+)["'];?$/gmu)].map(
    ([, specifier]) => specifier ?? '',
  );
  return specifiers.flatMap((specifier) =>
    specifier.startsWith('.') ? [specifier, ...importsFrom(new URL(specifier, file))] : [specifier],
  );
}
