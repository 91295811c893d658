import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import { explain } from '../../src/explain.ts';
import { settingsOf } from '../../src/settings.ts';
import { languageOptionsFor, problemsIn } from '../lint.ts';
import { diffOf } from '../programs/diff.ts';
import { repaired } from '../repairs/repaired.ts';

export interface Explained {
  readonly code: string;
  readonly file?: string;
  readonly settings?: object;
}

/**
 * All that we say of a program: what `explain` prints, silence included; what `strict` reports; what the fixes make of
 * it, and each suggestion alone.
 */
export function answerOf({ code, file = 'src/server.ts', settings = {} }: Explained): string {
  const program = { code, file, settings };
  const reports = problemsIn(code, { ...program, preset: 'strict' }).map(
    ({ ruleId, message, line, column, endLine, endColumn }) =>
      `${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn} ${(ruleId ?? '').replace('connection-churn/', '')}: ${message}`,
  );
  const { fixed, left, suggestions } = repaired({ ...program, preset: 'strict' });
  const repairs = [
    ...(fixed === code ? [] : [`--fix, which leaves ${left.join(', ') || 'nothing'}:\n${diffOf(code, fixed)}`]),
    ...suggestions.map(({ text, output }) => `suggested: ${text}\n${diffOf(code, output)}`),
  ];
  return [explainedText(program), ...(reports.length > 0 ? [reports.join('\n')] : []), ...repairs].join('\n\n');
}

function explainedText({ code, file, settings }: Required<Explained>): string {
  let text = '';
  const rule = {
    meta: { schema: [] },
    create: (context: Context) => ({
      'Program:exit': () => {
        const given = settingsOf(context.settings);
        text = explain(fileOf(context, given), given, context.sourceCode);
      },
    }),
  };
  new Linter({ cwd: '/project' }).verify(
    code,
    [
      {
        files: ['**'],
        languageOptions: languageOptionsFor(file),
        plugins: { explain: { rules: { rule: rule as unknown as Rule.RuleModule } } },
        rules: { 'explain/rule': 'error' },
        settings: { 'connection-churn': settings },
      },
    ],
    `/project/${file}`,
  );
  return text;
}
