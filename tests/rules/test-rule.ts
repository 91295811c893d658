import * as typescript from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { reportDrift } from '../drift/drift.ts';
import { isKnownFailure, knownFailuresOf } from '../programs/known-failures.ts';
import { expectationsIn } from '../programs/page.ts';
import { verdictsIn } from '../programs/verdicts.ts';
import type { Linted } from '../programs/verdicts.ts';

/** A program in which «…» marks what the squiggle must cover; comments at the ends of its lines say what all rules make of it. */
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
  const verdicts: (readonly [because: string, program: Linted, expected: readonly string[]])[] = [];
  const program = (because: string, { code: text, ...given }: Accepted) => {
    const { code, expected, stated } = expectationsIn(text.replaceAll(/[«»]/gu, ''));
    if (stated === 0) throw new Error(`${name}: nothing is expected of "${because}"`);
    const { filename, ...framed } = frame(given);
    verdicts.push([because, { code, file: filename, settings: framed.settings['connection-churn'] }, expected]);
    return { name: because, code, filename, ...framed };
  };
  const valid = Object.entries(cases.accepts).map(([because, given]) =>
    program(because, typeof given === 'string' ? { code: given } : given),
  );
  const invalid = Object.entries(cases.reports).map(([because, report]) => ({
    ...program(because, report),
    errors: [
      {
        messageId: report.messageId,
        data: report.data,
        ...place(report.code),
        ...(report.suggestions ? { suggestions: report.suggestions } : {}),
      },
    ],
  }));
  reportDrift(
    name,
    verdicts.map(([because, linted]) => [because, linted]),
  );
  describe('all rules', () => {
    const isKnown = ([because]: (typeof verdicts)[number]): boolean => isKnownFailure({ page: name, name: because });
    it.each(verdicts.filter((one) => !isKnown(one)))('%s', (_because, linted, expected) => {
      expect(verdictsIn(linted)).toEqual(expected);
    });
    it.each(verdicts.filter(isKnown))('is a known failure: %s', (_because, linted, expected) => {
      expect(verdictsIn(linted), 'It is right now: take it off the list of known failures').not.toEqual(expected);
    });
    it('lists no failure that is gone', () => {
      const cases = new Set(verdicts.map(([because]) => because));
      expect(knownFailuresOf(name).filter((because) => !cases.has(because))).toEqual([]);
    });
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
function frame({ file = 'src/server.ts', options, settings }: Omit<Accepted, 'code'>) {
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
