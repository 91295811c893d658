import { describe, expect, it } from 'vitest';
import { mentionOf } from '../../src/analysis/knowledge/mention.ts';

const mentions = mentionOf(['pg', 'http', '@aws-sdk/*']);

describe('a text that may import one of some modules', () => {
  it.each([
    ['an import', "import { Pool } from 'pg';"],
    ['one without spaces', 'import{Pool}from"pg"'],
    ['one for its effects', "import 'pg';"],
    ['one that an import of something else stands before', "import a from 'a';\nimport { Pool } from\n  'pg';"],
    ['an export', "export * from 'pg';"],
    ['a call of require', "const { Agent } = require('node:http');"],
    ['one over several lines', "const pg = require(\n  'pg',\n);"],
    ['one with a comment', "const pg = require(\n  // the driver\n  'pg'\n);"],
    ['an import where it is needed, with a comment', 'const pg = await import(/* webpackIgnore: true */ `pg`);'],
    ['a function that stands for require', "const pg = load('pg');"],
    ['what fits a pattern', "import { S3Client } from '@aws-sdk/client-s3';"],
    ['behind a mention that is none', "const scheme = ['http'];\nimport http from 'http';"],
  ])('%s', (_, text) => {
    expect(mentions(text)).toBe(true);
    // What was asked before makes no difference.
    expect(mentions(text)).toBe(true);
  });

  it.each([
    ['an element', "const schemes = new Set(['http', 'https']);"],
    ['a value', "const options = { type: 'pg' };"],
    ['a comparison', "if (scheme === 'http') open();"],
    ['a label', "switch (scheme) {\n  case 'http':\n}"],
    ['a key', "const ports = { 'http': 80 };"],
    ['part of a longer name', "import { parse } from 'pg-connection-string';"],
    ['a word without quotes', 'import pg;'],
  ])('is not %s', (_, text) => {
    expect(mentions(text)).toBe(false);
  });
});
