import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import { settingsOf } from '../../src/settings.ts';
import { parser as typescript } from '../parser.ts';
import type { File } from '../../src/analysis/model.ts';

export interface Asked {
  /** Path of the file, posix, relative to the project. */
  readonly file?: string;
  readonly settings?: object;
  /** `espree` for plain JavaScript; the TypeScript parser otherwise. */
  readonly parser?: 'espree' | 'typescript';
}

/** Puts a question to the one `ASK(…)` of a program, inside a real lint run. The question gets the call itself. */
export function ask<Answer>(
  code: string,
  question: (call: TSESTree.CallExpression, file: File) => Answer,
  { file = 'src/server.ts', settings = {}, parser = 'typescript' }: Asked = {},
): Answer {
  const answers: Answer[] = [];
  const rule = {
    meta: { schema: [] },
    create: (context: Context) => {
      const calls: TSESTree.CallExpression[] = [];
      return {
        "CallExpression[callee.name='ASK']": (call: TSESTree.CallExpression) => {
          calls.push(call);
        },
        'Program:exit': () => {
          const asked = fileOf(context, settingsOf(context.settings));
          for (const call of calls) answers.push(question(call, asked));
        },
      };
    },
  };
  const problems = new Linter({ cwd: '/project' }).verify(
    code,
    [
      {
        files: ['**'],
        ...(parser === 'typescript' && {
          languageOptions: { parser: typescript, parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } } },
        }),
        ...(/\.c?js$/u.test(file) &&
          !/^\s*(?:import|export)\b/mu.test(code) && { languageOptions: { sourceType: 'commonjs' as const } }),
        plugins: { ask: { rules: { rule: rule as unknown as Rule.RuleModule } } },
        rules: { 'ask/rule': 'error' },
        settings: { 'connection-churn': settings },
      },
    ],
    `/project/${file}`,
  );
  if (problems.length > 0 || answers.length !== 1) {
    throw new Error(
      `expected exactly one ASK(…): ${problems.map(({ message, line }) => `${line}: ${message}`).join('; ')}\n${code}`,
    );
  }
  return answers[0] as Answer;
}
