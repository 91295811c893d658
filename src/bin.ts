#!/usr/bin/env node
import { relative } from 'node:path';
import { argv, cwd, exit, stderr, stdout } from 'node:process';
import type { ESLint, Rule } from 'eslint';
import { explain } from './explain.ts';
import { explainStages } from './explain/stages.ts';
import { fileOf } from './create-rule.ts';
import type { Context } from './create-rule.ts';
import { SettingsError } from './schema/schema.ts';
import { settingsOf } from './settings.ts';

const usage = 'usage: connection-churn explain [--stages] FILE [FILE ...]\n';

const [command, ...words] = argv.slice(2);
const files = words.filter((word) => word !== '--stages');
if (command !== 'explain' || files.length === 0) {
  (command === '--help' ? stdout : stderr).write(usage);
  exit(command === '--help' ? 0 : 2);
}
try {
  stdout.write(`${(await explained(files)).join('\n\n')}\n`);
} catch (error) {
  stderr.write(`connection-churn: ${error instanceof SettingsError ? error.message : sentence(error)}\n`);
  exit(1);
}

/** Runs ESLint with the configuration of the project, and in it one rule that explains instead of reporting. */
async function explained(paths: readonly string[]): Promise<string[]> {
  const { ESLint } = await import('eslint');
  const texts: string[] = [];
  const rule = {
    meta: { schema: [] },
    create: (context: Context) => ({
      'Program:exit': () => {
        const settings = settingsOf(context.settings);
        const file = fileOf(context, settings);
        const { sourceCode } = context;
        texts.push(
          words.includes('--stages')
            ? explainStages(file, { settings, sourceCode })
            : explain(file, settings, sourceCode),
        );
      },
    }),
  };
  const overrideConfig = [
    {
      files: ['**'],
      plugins: { explain: { rules: { explain: rule as unknown as Rule.RuleModule } } },
      rules: { 'explain/explain': 'error' as const },
    },
  ];
  let results: ESLint.LintResult[];
  try {
    results = await new ESLint({ overrideConfig }).lintFiles([...paths]);
  } catch (error) {
    // The code that ESLint gives to its message.
    if (!(error instanceof Error && 'messageTemplate' in error && error.messageTemplate === 'config-file-missing'))
      throw error;
    results = await new ESLint({
      overrideConfigFile: true,
      overrideConfig: [await languageOf(), ...overrideConfig],
    }).lintFiles([...paths]);
  }
  for (const { filePath, messages } of results) {
    for (const { message, line, fatal } of messages)
      if (fatal) texts.push(`${relative(cwd(), filePath)}:${line}: ${message}`);
  }
  if (texts.length === 0) texts.push(`nothing to explain: the ESLint configuration leaves out ${paths.join(', ')}`);
  return texts;
}

/** Without a configuration, the TypeScript parser where the project has it. */
async function languageOf(): Promise<object> {
  try {
    return { files: ['**'], languageOptions: { parser: await import('@typescript-eslint/parser') } };
  } catch {
    return {};
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
