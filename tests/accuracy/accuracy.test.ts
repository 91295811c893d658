import { describe, expect, it } from 'vitest';
import { madeAgain, meanRecall, precisionOf, read } from './figures.ts';
import { judgementOf, judgements } from './judged.ts';
import type { Judgement } from './judged.ts';
import { labels, repositories } from './labels.ts';
import type { Label } from './labels.ts';
import type { Report } from './lint.ts';
import { match } from './match.ts';
import { withSection } from '../../scripts/section.mjs';
import { isAside, readSource, sourceFiles, sourceTypeOf } from './sources.ts';

const label = (line: number, rest: Partial<Label> = {}): Label => ({
  repo: 'a/b',
  commit: '0',
  path: 'src/x.ts',
  line,
  creator: 'new Pool',
  package: 'pg',
  label: 'churn',
  kind: 'handler-direct',
  evidence: 'same-function',
  hoistable: 'yes',
  why: '',
  exhaustive: false,
  ...rest,
});

const report = (line: number, rest: Partial<Report> = {}): Report => ({
  repository: 'a/b',
  file: 'src/x.ts',
  rule: 'no-client-in-handler',
  line,
  calleeEnd: line,
  message: 'It is made again and again.',
  fix: false,
  suggestions: 0,
  ...rest,
});

/** The lines of the labels that are met. */
function met(labels: readonly Label[], reports: readonly Report[]): number[] {
  return match(labels, reports)
    .filter((site) => site.reports.length > 0)
    .map(({ line }) => line);
}

describe('a report meets', () => {
  it('the labels of its line, before those near it', () => {
    expect(met([label(4), label(5), label(5), label(6)], [report(5)])).toEqual([5, 5]);
  });

  it('a label on a further line of its callee', () => {
    expect(met([label(7)], [report(5, { calleeEnd: 7 })])).toEqual([7]);
    expect(met([label(7)], [report(5)])).toEqual([]);
  });

  it('a label one line off, unless another report stands on that line', () => {
    expect(met([label(6)], [report(5)])).toEqual([6]);
    expect(match([label(6)], [report(5), report(6)])[0]?.reports).toHaveLength(1);
  });

  it('nothing in other files and repositories', () => {
    expect(met([label(5)], [report(5, { file: 'src/y.ts' }), report(5, { repository: 'a/c' })])).toEqual([]);
  });

  it('the label that its message names in another file', () => {
    const [naming, path] = [
      report(5, { message: '`load` makes one (src/db (old)/pool.ts:9).' }),
      'src/db (old)/pool.ts',
    ];
    expect(met([label(9, { path })], [naming])).toEqual([9]);
    expect(met([label(10, { path })], [naming])).toEqual([10]);
    expect(met([label(9, { path, label: 'fine' })], [naming])).toEqual([9]);
    expect(met([label(5), label(9, { path, label: 'fine' })], [naming])).toEqual([5]);
  });

  it('nothing when it claims something else', () => {
    expect(met([label(5)], [report(5, { rule: 'no-unread-response' })])).toEqual([]);
  });
});

describe('a judgement', () => {
  const judged = (line: number, rule: string): Judgement => ({
    repository: 'a/b',
    file: 'src/x.ts',
    line,
    rule,
    verdict: 'right',
    why: `${line}`,
  });
  const of = (found: Report, ...among: Judgement[]): string | undefined => judgementOf(found, among)?.why;

  it('follows a report that moves by a line or comes under a rule with the same claim', () => {
    expect(of(report(5), judged(6, 'no-client-in-handler'))).toBe('6');
    expect(of(report(5), judged(5, 'no-single-use-client'))).toBe('5');
  });

  it('is the nearest one', () => {
    expect(of(report(5), judged(6, 'no-client-in-handler'), judged(5, 'no-single-use-client'))).toBe('5');
  });

  it('holds for no other claim and no other place', () => {
    expect(of(report(5), judged(5, 'require-keep-alive'))).toBeUndefined();
    expect(of(report(5), judged(8, 'no-client-in-handler'))).toBeUndefined();
  });
});

describe('figures', () => {
  const sites = match(
    [label(1), label(3), label(5, { label: 'fine' }), label(7, { repo: 'a/c' })],
    [report(1), report(5), report(9), report(7, { repository: 'a/c' })],
  );

  it('count sites', () => {
    expect(precisionOf(sites)).toEqual({ of: 3, count: 2 });
    expect(meanRecall(sites)).toBe(0.75);
  });

  it('tell a client that is made again and again from one that does not reuse connections', () => {
    const fine = match(
      [label(1), label(3, { label: 'fine' }), label(5, { label: 'fine' })],
      [report(1), report(3), report(5, { rule: 'require-keep-alive' })],
    );
    expect(precisionOf(fine)).toEqual({ of: 3, count: 1 });
    expect(precisionOf(fine.map(madeAgain))).toEqual({ of: 2, count: 1 });
  });

  it('take the label of a report where nobody judged it', () => {
    const found = sites.flatMap((site) => site.reports);
    expect(read([...found, report(9)], sites).map(({ verdict }) => verdict)).toEqual([
      'right',
      'wrong',
      'right',
      'unread',
    ]);
  });
});

describe('the data', () => {
  const known = new Map(repositories.map(({ name, commit }) => [name, commit]));

  it('labels sites of the listed repositories at their commits', () => {
    expect(labels.filter(({ repo, commit }) => known.get(repo) !== commit)).toEqual([]);
    expect(labels.filter(({ label }) => !['churn', 'fine', 'arguable'].includes(label))).toEqual([]);
  });

  it('judges reports there or in a version of a package, with a reason and once', () => {
    const verdicts = ['right', 'wrong', 'arguable'];
    const odd = judgements.filter(
      ({ repository, line, verdict, why }) =>
        !(known.has(repository) || /^npm:@?[^@]+@\d/u.test(repository)) ||
        !Number.isInteger(line) ||
        !verdicts.includes(verdict) ||
        why === '',
    );
    expect(odd).toEqual([]);
    const keys = judgements.map(({ repository, file, line, rule }) => `${repository} ${file}:${line} ${rule}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('sources', () => {
  it('are not what others or machines wrote', () => {
    const found = sourceFiles(import.meta.dirname);
    expect(found).toContain('sources.ts');
    expect(found).not.toContain('labels.jsonl');
    expect(readSource(import.meta.filename, 10)).toBeNull();
  });

  it('are modules or scripts as their project would say', () => {
    expect(sourceTypeOf('a.cjs', "import x from 'x';")).toBe('commonjs');
    expect(sourceTypeOf('a.js', "const x = require('x');")).toBe('commonjs');
    expect(sourceTypeOf('a.js', "import('x');")).toBe('commonjs');
    expect(sourceTypeOf('a.js', "export * from 'x';")).toBe('module');
    expect(sourceTypeOf('a.ts', "const x = require('x');")).toBe('module');
  });

  it('are beside the point in tests, scripts and examples', () => {
    expect(['test/a.ts', 'src/a.spec.ts', 'examples/b/c.js', 'db/seed.ts'].every(isAside)).toBe(true);
    expect(['src/a.ts', 'src/testimonials/a.ts', 'src/seeding.ts'].some(isAside)).toBe(false);
  });
});

describe('the page', () => {
  it('gets the tables between the markers of their section', () => {
    const page = 'a\n<!-- begin accuracy: strict -->\nold\n<!-- end accuracy: strict -->\nb\n';
    expect(withSection(page, 'accuracy: strict', 'new')).toBe(
      'a\n<!-- begin accuracy: strict -->\n\nnew\n\n<!-- end accuracy: strict -->\nb\n',
    );
    expect(() => withSection(page, 'accuracy: recommended', 'new')).toThrow('The page has no section');
  });
});
