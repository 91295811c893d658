import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { ESLint, Linter, Rule } from 'eslint';

interface Context {
  readonly cwd: string;
  readonly rulesMeta: Readonly<Record<string, Rule.RuleMetaData>>;
}

/**
 * A formatter of ESLint that writes what code scanning reads, SARIF 2.1.0:
 * `eslint . -f ./node_modules/eslint-plugin-connection-churn/dist/sarif.js -o eslint.sarif`.
 * The best kept formatter of others brings a second ESLint and leaves out the fingerprints.
 */
export default function sarif(results: readonly ESLint.LintResult[], { cwd, rulesMeta }: Context): string {
  const seen = new Map<string, number>();
  const run = {
    tool: {
      driver: {
        name: 'ESLint',
        informationUri: 'https://eslint.org',
        rules: Object.entries(rulesMeta).map(([id, { docs }]) => ({
          id,
          ...(docs?.description && { shortDescription: { text: docs.description } }),
          ...(docs?.url && { helpUri: docs.url, help: { text: docs.url } }),
        })),
      },
    },
    // Columns of ESLint count UTF-16 code units.
    columnKind: 'utf16CodeUnits',
    results: results.flatMap(({ filePath, messages }) => {
      const file = relative(cwd, filePath).split(sep).map(encodeURIComponent).join('/');
      return messages.map((message) => resultOf(file, message, seen));
    }),
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
}

function resultOf(file: string, reported: Linter.LintMessage, seen: Map<string, number>): object {
  const { ruleId, severity, message, line, column, endLine, endColumn } = reported;
  return {
    // What ESLint says for itself, such as that a file does not parse, has no rule.
    ruleId: ruleId ?? 'eslint',
    level: severity === 2 ? 'error' : 'warning',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file, uriBaseId: '%SRCROOT%' },
          region: { startLine: line || 1, startColumn: column || 1, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(`${file}\n${ruleId}\n${message}`, seen) },
  };
}

/** Names the finding by what is said of which file, so that lines may come and go around it. */
function fingerprintOf(said: string, seen: Map<string, number>): string {
  const count = (seen.get(said) ?? 0) + 1;
  seen.set(said, count);
  return `${createHash('sha256').update(said).digest('hex').slice(0, 16)}:${count}`;
}
