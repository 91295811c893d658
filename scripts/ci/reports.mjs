// What the steps of continuous integration report, and the lines that stand at the end of a run.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** More would push the counts of a broken run out of sight. */
const mostFailures = 100;

/** The reports in a folder by the name of their step. One that cannot be read is empty. @param {string} folder */
export function readReports(folder) {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [basename(file, '.json'), readReport(join(folder, file))]),
  );
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** The last lines of a run, and how much failed. */
export function summaryOf(failedSteps, reports) {
  const counts = Object.values(reports).map(countsOf);
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  // A step without a report counts as one failure, and so does one whose report shows none.
  const failed = failedSteps.reduce((total, step) => total + (countsOf(reports[step] ?? {}).failed || 1), 0);
  const failures = Object.entries(reports).flatMap(([step, report]) =>
    failuresOf(report).map((failure) => ({ step, failure })),
  );
  const left = failures.length - mostFailures;
  return {
    failed,
    lines: [
      ...failures.slice(0, mostFailures).map(({ step, failure }) => `FAILED in ${step}: ${oneLine(failure)}`),
      ...(left > 0 ? [`... and ${left} more`] : []),
      ...failedSteps.map((step) => `FAILED: ${step}`),
      `${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`,
    ],
  };
}

/** Vitest writes its own kind of report; the other programs count for themselves. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, passed = 0, failed = 0 }) {
  return {
    passed: numPassedTests ?? passed,
    failed: numFailedTests ?? failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What failed, with the first line of the reason. */
function failuresOf({ testResults = [], failures = [] }) {
  const ofVitest = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded has no tests.
    if (failed.length === 0 && status === 'failed') return [`${fileOf(name)}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${fileOf(name)}: ${fullName}: ${firstLine(failureMessages[0])}`,
    );
  });
  return [...ofVitest, ...failures];
}

/** How many tests of files below a folder a report of Vitest has, and the names of those that were not run. */
export function skippedOf({ testResults = [] } = {}, folder) {
  const tests = testResults
    .filter(({ name }) => name.includes(folder))
    .flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return { tests: tests.length, skipped: skipped.map(({ fullName }) => fullName) };
}

function fileOf(name) {
  return name.replaceAll('\\', '/').replace(/^.*\/(?=tests\/)/u, '');
}

function firstLine(text = '') {
  return text.split('\n')[0];
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}...` : line;
}
