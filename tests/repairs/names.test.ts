import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/analysis/words.ts';
import { bare, decapitalised, isName, nameFrom, withoutExtension, withoutPrefix } from '../../src/repairs/names.ts';

describe('names', () => {
  it.each([
    ['pool', true],
    ['$pool_2', true],
    ['öffnen', true],
    ['2pools', false],
    ['a-b', false],
    ['', false],
  ])('%j can be a name: %s', (text, is) => {
    expect(isName(text)).toBe(is);
  });

  it.each([
    ['Pool', 'pool'],
    ['S3Client', 's3Client'],
    ['HTTPAgent', 'httpAgent'],
    ['SQS', 'sqs'],
    ['pool', 'pool'],
  ])('what %s makes is called %s', (made, name) => {
    expect(decapitalised(made)).toBe(name);
  });

  it.each([
    ['createPool', 'create', 'Pool'],
    ['created', 'create', 'created'],
    ['create', 'create', 'create'],
    ['sharedPool', 'shared', 'Pool'],
  ])('%s without %s is %s', (name, prefix, rest) => {
    expect(withoutPrefix(name, prefix)).toBe(rest);
  });

  it('loses the signs that it begins with', () => {
    expect(['_pool', '#pool', '$$', 'pool_'].map(bare)).toEqual(['pool', 'pool', '', 'pool_']);
  });

  it('is made of the letters and numbers of a text', () => {
    expect(nameFrom('src/app/users/[id]/route pool2')).toBe('srcAppUsersIdRoutePool2');
    expect(nameFrom('./Übersicht/a_b')).toBe('übersichtAB');
  });
});

describe('the path of a file', () => {
  it('has an extension where its last part has one', () => {
    expect(['src/a.ts', 'src.d/a', 'a.test.ts'].map(withoutExtension)).toEqual(['src/a', 'src.d/a', 'a.test']);
  });
});

describe('the words of a name', () => {
  it.each([
    ['dbCredentials', ['db', 'credentials']],
    ['DBCredentials', ['db', 'credentials']],
    ['SCREAMING_CASE', ['screaming', 'case']],
    ['x-request-id', ['x', 'request', 'id']],
    ['v2Token', ['v', 'token']],
    [null, []],
  ])('%s has %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});
