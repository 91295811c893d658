import { repaired } from '../repairs/repaired.ts';

/** A program as it is, or as a repair makes it. */
export interface Variant {
  /** `fixes`, the words of a suggestion, or `all repairs`. */
  readonly name: string;
  readonly text: string;
  /** Whether nothing is reported any more. */
  readonly isWhole: boolean;
}

/** What the plugin makes of a program: its fixes alone, each suggestion alone, and everything that it would do. */
export function variantsOf(file: string, text: string): readonly Variant[] {
  const program = { code: text, file: `src/${file.replace(/^.*\//u, '')}`, preset: 'strict' } as const;
  const { fixed, left, suggestions } = repaired(program);
  const all = repaired({ ...program, settings: { repair: 'all' } });
  const candidates: readonly Variant[] = [
    { name: 'fixes', text: fixed, isWhole: left.length === 0 },
    ...suggestions.map((suggestion) => ({
      name: suggestion.text,
      text: suggestion.output,
      isWhole: suggestion.left.length === 0,
    })),
    { name: 'all repairs', text: all.fixed, isWhole: all.left.length === 0 },
  ];
  return candidates.filter(
    (candidate, index) =>
      candidate.text !== text && candidates.findIndex((other) => other.text === candidate.text) === index,
  );
}
