import * as typescript from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { answersTo } from '../explained/answer.ts';

/** A program in which «…» marks what the squiggle must cover. */
export interface Report {
  readonly code: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** How many suggestions are offered; their texts are tested with the repairs. */
  readonly suggestions?: number;
  readonly file?: string;
  readonly options?: object;
  readonly settings?: object;
}

export interface Accepted {
  readonly code: string;
  readonly file?: string;
  readonly options?: object;
  readonly settings?: object;
}

/** Every case says, in its name, why the answer is what it is. */
export interface Cases {
  readonly reports: Readonly<Record<string, Report>>;
  readonly accepts: Readonly<Record<string, Accepted | string>>;
}

const assertionOptions = { requireMessage: 'messageId', requireLocation: true, requireData: true } as const;

/** Runs the cases with ESLint's own tester: JavaScript files with espree as well, TypeScript with its parser. */
export function testRule(name: string, cases: Cases): void {
  const rule = rules[name];
  if (!rule) throw new Error(`no rule ${name}`);
  const valid = Object.entries(cases.accepts).map(([because, given]) => {
    const accepted = typeof given === 'string' ? { code: given } : given;
    return { name: because, code: accepted.code, ...frame(accepted) };
  });
  const invalid = Object.entries(cases.reports).map(([because, report]) => ({
    name: because,
    code: report.code.replaceAll(/[«»]/gu, ''),
    ...frame(report),
    errors: [
      {
        messageId: report.messageId,
        data: report.data,
        ...place(report.code),
        ...(report.suggestions ? { suggestions: report.suggestions } : {}),
      },
    ],
  }));
  it('is not all that is said: why, and what would mend it', async () => {
    const programs = [...valid, ...invalid].map(({ name: because, code, filename, settings }) => {
      return [because, { code, file: filename, settings: settings['connection-churn'] }] as const;
    });
    await expect(answersTo(Object.fromEntries(programs))).toMatchFileSnapshot(`answers/${name}.diff`);
  });
  describe('typescript', () => {
    new RuleTester({ languageOptions: { parser: typescript } }).run(name, rule, { assertionOptions, valid, invalid });
  });
  const isJavaScript = ({ filename }: { filename: string }): boolean => /\.[cm]?js$/u.test(filename);
  const javascript = { valid: valid.filter(isJavaScript), invalid: invalid.filter(isJavaScript) };
  if (javascript.valid.length + javascript.invalid.length === 0) return;
  describe('espree', () => {
    new RuleTester().run(name, rule, { assertionOptions, ...javascript });
  });
}

/** Repairs are offered and not applied, so that a case about a report does not have to speak of them. */
function frame({ file = 'src/server.ts', options, settings }: Accepted) {
  return {
    filename: file,
    settings: { 'connection-churn': { repair: 'suggest', ...settings } },
    ...(options && { options: [options] }),
  };
}

function place(code: string): { line: number; column: number; endLine: number; endColumn: number } {
  const start = code.indexOf('«');
  const end = code.indexOf('»');
  if (start < 0 || end < start) throw new Error(`mark what is reported with «…»: ${code}`);
  const before = code.slice(0, start).split('\n');
  const until = code.slice(0, end).replace('«', '').split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    endLine: until.length,
    endColumn: (until.at(-1)?.length ?? 0) + 1,
  };
}
