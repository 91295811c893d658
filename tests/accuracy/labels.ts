import { readFileSync } from 'node:fs';

/** A creation site of a public repository, and what reading its code said. README.md explains the fields. */
export interface Label {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly line: number;
  readonly creator: string;
  readonly package: string;
  readonly label: 'churn' | 'fine' | 'arguable';
  readonly kind: string;
  readonly evidence: 'same-function' | 'same-file' | 'framework-knowledge' | 'cross-file' | 'types' | null;
  readonly hoistable: 'yes' | 'needs-keyed-cache' | 'no-uses-request-data' | 'n/a';
  readonly why: string;
  /** The whole repository was searched for creations, so that a report without a label is suspicious. */
  readonly exhaustive: boolean;
}

export interface Repository {
  readonly name: string;
  readonly commit: string;
}

export const labels = readLines('labels.jsonl') as readonly Label[];

export const repositories: readonly Repository[] = readFileSync(new URL('repositories.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', commit = ''] = line.split(' ');
    return { name, commit };
  });

/** The values of a file of this folder with one JSON value a line. */
export function readLines(file: string): readonly unknown[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new Error(`tests/accuracy/${file}:${index + 1} is not JSON.`);
    }
  });
}
