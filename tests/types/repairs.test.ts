import { describe, expect, it } from 'vitest';
import { repaired } from '../repairs/repaired.ts';
import { isInstalled, typeErrorsIn } from './check.ts';
import { programs } from './programs.ts';

if (!isInstalled && process.env['REQUIRE_TYPES'] !== undefined) throw new Error('`npm run types:install` has not run');

/** Settings under which what is a fix becomes a suggestion or the other way round, so that each text is seen. */
const settings = [{}, { repair: 'all' }, { evaluation: 'lazy' }];

describe.skipIf(!isInstalled)('with the types of the real libraries (npm run types:install), a repair', () => {
  it.each(Object.entries(programs))(
    'of %s brings no type error',
    (_name, { code, repairs, caps = false }) => {
      expect(typeErrorsIn(code)).toEqual([]);
      const texts = new Map<string, string>();
      for (const setting of settings) {
        const { fixed, suggestions } = repaired({ code, preset: 'strict', caps, settings: setting });
        if (fixed !== code) texts.set(fixed, `fixed with ${JSON.stringify(setting)}`);
        for (const { output, text } of suggestions) texts.set(output, text);
      }
      expect(texts.size).toBeGreaterThanOrEqual(repairs);
      for (const [text, how] of texts) expect(typeErrorsIn(text), `${how}:\n${text}`).toEqual([]);
    },
    60_000,
  );
});
