import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePattern, pathPattern } from '../../src/ast/glob.ts';

/** Whether a text fits a pattern, by trying every length of what a star stands for. */
function fits(pattern: string, text: string, star: RegExp): boolean {
  if (pattern === '') return text === '';
  if (!pattern.startsWith('*')) return text[0] === pattern[0] && fits(pattern.slice(1), text.slice(1), star);
  const rest = pattern.slice(1);
  return fits(rest, text, star) || (text !== '' && star.test(text[0]!) && fits(pattern, text.slice(1), star));
}

const of = (letters: string, maxLength: number) =>
  fc.array(fc.constantFrom(...letters.split(' ')), { maxLength }).map((all) => all.join(''));

it('a name pattern fits what it says', () => {
  fc.assert(
    fc.property(of('a b . *', 8), of('a b .', 10), (pattern, text) => {
      expect(namePattern(pattern).test(text)).toBe(fits(pattern, text, /[^/.()]/u));
    }),
    { numRuns: 5000, seed: 1 },
  );
});

it('a path pattern fits what it says', () => {
  const plain = of('a b . *', 7).filter((pattern) => !pattern.includes('**'));
  fc.assert(
    fc.property(plain, of('a b / .', 9), (pattern, text) => {
      const inner = text.split('/').map((_, index, parts) => parts.slice(index).join('/'));
      expect(pathPattern(pattern).test(text)).toBe(inner.some((path) => fits(pattern, path, /[^/]/u)));
    }),
    { numRuns: 5000, seed: 1 },
  );
});

describe('a path pattern', () => {
  it.each<[string, string, boolean]>([
    ['pages/api/**', 'web/pages/api/a/b.ts', true],
    ['app/**/route.{ts,js}', 'app/route.ts', true],
    ['app/**/route.{ts,js}', 'app/a/b/route.js', true],
    ['app/**/route.{ts,js}', 'app/a/xroute.js', false],
    ['a*b**', 'axb/c/d', true],
    ['***/c', 'a/b/c', true],
    ['*.{test,spec}.*', 'src/a.b.spec.ts', true],
    ['*a*.ts', 'src/ba/b.ts', false],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(pathPattern(pattern).test(path)).toBe(expected);
  });
});

describe('a pattern of many stars comes to an end', () => {
  const many = `${'*a'.repeat(13)}*b`;

  it.each([
    ['of a name', () => namePattern(many).test('a'.repeat(300))],
    ['of a path', () => pathPattern(many).test(`src/${'a'.repeat(300)}`)],
    ['of a path with folders', () => pathPattern(`${'**/'.repeat(13)}b`).test('a/'.repeat(300))],
    ['that follow each other', () => namePattern(`${'*'.repeat(20)}b`).test('a'.repeat(300))],
  ])(
    '%s',
    (_, test) => {
      expect(test()).toBe(false);
    },
    2000,
  );
});
