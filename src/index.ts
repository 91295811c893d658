import type { ESLint, Linter, Rule } from 'eslint';
import { name, version } from './package-info.ts';
import { rules } from './rules/index.ts';

const namespace = 'connection-churn';

/** The plugin object, in ESLint's own types so that a typed `eslint.config.ts` compiles. */
export interface ConnectionChurnPlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: { recommended: Linter.Config; strict: Linter.Config };
}

const plugin: ConnectionChurnPlugin = {
  meta: { name, version, namespace },
  rules,
  configs: {
    recommended: preset('recommended', {
      'no-broken-client-cache': 'error',
      'no-client-in-handler': 'error',
      'no-client-in-loop': 'error',
      'no-connection-close': 'error',
      'no-shared-client-on-edge': 'error',
      'no-single-use-client': 'warn',
      'require-keep-alive': 'error',
    }),
    strict: preset('strict', {
      'no-broken-client-cache': ['error', { evidence: 'any' }],
      'no-client-in-handler': ['error', { evidence: 'any' }],
      'no-client-in-loop': 'error',
      'no-connection-close': 'error',
      'no-shared-client-on-edge': 'error',
      'no-single-use-client': 'error',
      'no-uncached-client-factory': 'error',
      'no-unread-response': 'error',
      'require-keep-alive': ['error', { check: 'all' }],
    }),
  },
};

function preset(preset: string, entries: Readonly<Record<string, Linter.RuleEntry>>): Linter.Config {
  return {
    name: `${namespace}/${preset}`,
    plugins: {
      // A getter, because a flat config must hold the very plugin object that it is part of.
      get [namespace](): ESLint.Plugin {
        return plugin;
      },
    },
    rules: Object.fromEntries(Object.entries(entries).map(([rule, entry]) => [`${namespace}/${rule}`, entry])),
  };
}

export default plugin;
export { plugin as 'module.exports' };
