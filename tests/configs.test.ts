import { createRequire } from 'node:module';
import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';

const require = createRequire(import.meta.url);

interface Api {
  readonly ESLint: typeof import('eslint').ESLint;
}
interface ConfigApi {
  readonly defineConfig: (...configs: unknown[]) => Linter.Config[];
}

const code = `import express from 'express';
import { Pool } from 'pg';
express().get('/', async (req, res) => {
  const pool = new Pool({ max: 5 });
  res.json(await pool.query('SELECT id FROM users'));
});
`;
const found = ['connection-churn/no-client-in-handler'];

/** The ESLint of this run, which continuous integration varies, and one of the other major version. */
describe.each(['eslint', 'eslint9'])('under %s', (name) => {
  const { ESLint } = require(name) as Api;
  const { defineConfig } = require(`${name}/config`) as ConfigApi;

  async function ruleIds(config: Linter.Config[], filePath = 'src/server.js', text = code): Promise<(string | null)[]> {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
    const results = await eslint.lintText(text, { filePath });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  it('extends a preset by its name', async () => {
    const config = defineConfig({
      plugins: { 'connection-churn': plugin },
      extends: ['connection-churn/recommended'],
    });
    expect(await ruleIds(config)).toEqual(found);
  });

  it('takes a preset as it is', async () => {
    expect(await ruleIds([plugin.configs.recommended])).toEqual(found);
    expect(await ruleIds(defineConfig(plugin.configs.strict))).toEqual(found);
  });

  it('lets a preset be limited to files', async () => {
    const config = [{ ...plugin.configs.recommended, files: ['app/**'] }];
    expect(await ruleIds(config)).toEqual([]);
    expect(await ruleIds(config, 'app/server.js')).toEqual(found);
  });

  it('lints what the TypeScript parser reads', async () => {
    const config = [{ ...plugin.configs.recommended, files: ['**/*.ts'], languageOptions: { parser: typescript } }];
    const typed = code.replace('const pool =', 'const pool: Pool =');
    expect(await ruleIds([plugin.configs.recommended], 'src/server.js', typed)).toEqual([null]);
    expect(await ruleIds(config, 'src/server.ts', typed)).toEqual(found);
  });

  it('repairs', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [plugin.configs.recommended], fix: true });
    const [result] = await eslint.lintText(code, { filePath: 'src/server.js' });
    expect(result?.messages).toEqual([]);
    expect(result?.output).toMatch(/^const pool = new Pool\(\{ max: 5 \}\);$/mu);
  });

  it('leaves a file that does not parse to ESLint', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [plugin.configs.recommended] });
    const [result] = await eslint.lintText(`import 'pg'; const = ;`, { filePath: 'src/server.js' });
    expect(result?.messages.map(({ fatal, ruleId }) => ({ fatal, ruleId }))).toEqual([{ fatal: true, ruleId: null }]);
  });
});

describe('with @babel/eslint-parser, which stops at ESLint 9', () => {
  it('finds and repairs the same', () => {
    const { Linter: Linter9 } = require('eslint9') as { Linter: typeof Linter };
    const config: Linter.Config = {
      ...plugin.configs.recommended,
      languageOptions: {
        parser: require('@babel/eslint-parser') as Linter.Parser,
        parserOptions: { requireConfigFile: false },
      },
    };
    const linter = new Linter9();
    expect(linter.verify(code, config, 'src/server.js').map(({ ruleId }) => ruleId)).toEqual(found);
    expect(linter.verifyAndFix(code, config, 'src/server.js').messages).toEqual([]);
  });
});

describe('the presets', () => {
  it('name rules that exist', () => {
    const known = Object.keys(plugin.rules).map((rule) => `connection-churn/${rule}`);
    for (const { rules } of Object.values(plugin.configs)) {
      expect(Object.keys(rules ?? {}).filter((rule) => !known.includes(rule))).toEqual([]);
    }
  });

  it('hold the very plugin, and no files of their own', () => {
    for (const config of Object.values(plugin.configs)) {
      expect(config.plugins?.['connection-churn']).toBe(plugin);
      expect(config.files).toBeUndefined();
    }
  });
});

describe('no preset asks for a cap on connections', () => {
  const agents = {
    'an agent of Node.js':
      "import https from 'node:https';\nexport const agent = new https.Agent({ keepAlive: true });",
    'an agent through a proxy':
      "import { HttpsProxyAgent } from 'https-proxy-agent';\nexport const agent = new HttpsProxyAgent('http://proxy:3128', { keepAlive: true });",
    'agents of a shared axios instance':
      "import http from 'node:http';\nimport https from 'node:https';\nimport axios from 'axios';\nexport const api = axios.create({ httpAgent: new http.Agent({ keepAlive: true }), httpsAgent: new https.Agent({ keepAlive: true }) });",
    'an agent with a time-out':
      "import http from 'node:http';\nexport const agent = new http.Agent({ keepAlive: true, keepAliveMsecs: 1000, timeout: 4000 });",
    'a large pool': "import { Pool } from 'pg';\nexport const pool = new Pool({ max: 1000 });",
  };
  const lint = (preset: 'recommended' | 'strict', code: string, rules: Linter.RulesRecord = {}): (string | null)[] =>
    new Linter()
      .verify(code, [plugin.configs[preset], { rules }], 'src/server.js')
      .map(({ messageId }) => messageId ?? null);

  it.each(Object.entries(agents))('%s', (_, agent) => {
    expect(lint('recommended', agent)).toEqual([]);
    expect(lint('strict', agent)).toEqual([]);
  });

  it('but both ask for keep-alive, and a team may ask for more', () => {
    const bare = "import https from 'node:https';\nexport const agent = new https.Agent();";
    expect(lint('recommended', bare)).toEqual(['missing']);
    expect(lint('strict', bare)).toEqual(['missing']);
    const rules: Linter.RulesRecord = {
      'connection-churn/require-keep-alive': ['error', { check: 'all', requireMaxSockets: true }],
    };
    expect(Object.values(agents).map((agent) => lint('strict', agent, rules))).toEqual([
      ['uncapped'],
      ['uncapped'],
      ['uncapped', 'uncapped'],
      ['uncapped'],
      ['oversized'],
    ]);
  });

  it.each(['new https.Agent()', 'new https.Agent({ timeout: 5 })', 'new https.Agent({ maxFreeSockets: 5 })'])(
    '%s gets one report where caps are asked for, and its repair ends them',
    (agent) => {
      const rules: Linter.RulesRecord = {
        'connection-churn/require-keep-alive': ['error', { requireMaxSockets: true }],
      };
      const config = [plugin.configs.strict, { rules, settings: { 'connection-churn': { repair: 'all' } } }];
      const text = `import https from 'node:https';\nexport const agent = ${agent};\n`;
      expect(new Linter().verify(text, config, 'src/server.js').map(({ messageId }) => messageId)).toEqual([
        'missingBoth',
      ]);
      const { output, messages } = new Linter().verifyAndFix(text, config, 'src/server.js');
      expect(output).toMatch(/keepAlive: true,\s+maxSockets: 128/u);
      expect(messages).toEqual([]);
    },
  );
});
