import { describe, expect, it } from 'vitest';
import { programsOn } from '../programs/page.ts';
import { repaired } from '../repairs/repaired.ts';

/** Every line ending that a file may have, with a byte order mark and without. */
const writings: Readonly<Record<string, (code: string) => string>> = {
  'as it is': (code) => code,
  'with CRLF and a byte order mark': (code) => `\uFEFF${code.replaceAll('\n', '\r\n')}`,
  'with tabs': (code) => code.replace(/^(?: {2})+/gmu, (spaces) => '\t'.repeat(spaces.length / 2)),
};

describe.each(Object.entries(writings))('%s, the oracle holds for', (_how, write) => {
  it.each(programsOn('forms.md'))('$name', ({ files: [{ file, code }] }) => {
    const text = write(code);
    for (const settings of [{}, { repair: 'all' }, { evaluation: 'lazy' }]) {
      const { fixed, suggestions } = repaired({ code: text, file, preset: 'strict', settings });
      // The oracle has read every text on the way; line ends and the mark are those of the program.
      for (const output of [fixed, ...suggestions.map((suggestion) => suggestion.output)]) {
        expect(output.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        expect(/(?<!\r)\n/u.test(output)).toBe(!text.includes('\r\n'));
      }
    }
  });
});
