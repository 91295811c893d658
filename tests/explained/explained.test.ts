import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { answerOf } from './answer.ts';

/**
 * Each page here is a list of cases: a heading that says why the answer is what it is, the program, and the whole
 * answer. `WRITE_ANSWERS=1 npx vitest run tests/explained` writes the answers; what it changes is to be read.
 */
const home = new URL('./', import.meta.url);
const pages = readdirSync(home).filter((file) => file.endsWith('.md'));
const fence = /^```(?<info>[^\n]*)\n(?<code>.*?)^```$/gmsu;

describe.each(pages)('%s', (page) => {
  const text = readFileSync(new URL(page, home), 'utf8');
  const [head = '', ...sections] = text.split(/^(?=## )/mu);
  const cases = sections.map((section) => {
    const [program, answer] = [...section.matchAll(fence)].map(({ groups }) => groups ?? {});
    if (!program) throw new Error(`${page}: no program under ${section.split('\n')[0] ?? ''}`);
    const name = /^## (?<name>.*)/u.exec(section)?.groups?.['name'] ?? '';
    return { name, info: program['info'] ?? '', code: program['code'] ?? '', answer: answer?.['code'] ?? '' };
  });

  if (process.env['WRITE_ANSWERS']) {
    const written = cases.map(
      ({ name, info, code }) =>
        `## ${name}\n\n\`\`\`${info}\n${code}\`\`\`\n\n\`\`\`diff\n${attempted(info, code)}\`\`\`\n`,
    );
    writeFileSync(new URL(page, home), [head.trimEnd() + '\n', ...written].join('\n'));
    it.skip('only written');
    return;
  }

  it.each(cases)('$name', ({ info, code, answer }) => {
    expect(answerTo(info, code)).toBe(answer);
  });
});

/** What goes wrong stands in the page, and fails as soon as it is compared. */
function attempted(info: string, code: string): string {
  try {
    return answerTo(info, code);
  } catch (error) {
    return `${String(error)}\n`;
  }
}

/** After the language a fence may say `file=PATH` and `settings={JSON}`. */
function answerTo(info: string, code: string): string {
  const file = /\bfile=(?<file>\S+)/u.exec(info)?.groups?.['file'];
  const settings = /\bsettings=(?<settings>\{.*\})/u.exec(info)?.groups?.['settings'];
  const answer = answerOf({
    code,
    ...(file !== undefined && { file }),
    ...(settings !== undefined && { settings: JSON.parse(settings) as object }),
  });
  return `${answer}\n`;
}
