import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import * as espree from 'espree';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { everythingIsAClient } from '../crash/settings.ts';
import { editsOf, explained, fixedBy, hasItsMarkup } from './documents.ts';
import type { Document } from './documents.ts';

interface Code {
  /** Imports, which may stand in another script of the same file. */
  readonly head: string;
  readonly body: string;
  /** Rules whose repair stays inside of a function, or changes an expression in place: right in any script. */
  readonly inPlace?: readonly string[];
  /** Rules whose repair declares something at module scope. */
  readonly moved?: readonly string[];
}

const express = "import express from 'express';\n";
const handler = (...lines: string[]): string =>
  `const app = express();\napp.get('/', async (req, res) => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;

const programs: Readonly<Record<string, Code>> = {
  'the tick of a timer': {
    head: "import http from 'node:http';\nimport axios from 'axios';\n",
    body: "let price;\nsetInterval(async () => {\n  const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });\n  price = (await axios.get('http://u/', { httpAgent: agent })).data;\n}, 1000);\n",
    moved: ['no-client-in-handler'],
  },
  'an Express handler': {
    head: `${express}import { Pool } from 'pg';\n`,
    body: handler('const pool = new Pool({ max: 2 });', "res.json(await pool.query('SELECT b FROM a'));"),
    moved: ['no-client-in-handler'],
  },
  'a loop at the top of a script': {
    head: "import { Pool } from 'pg';\n",
    body: "for (const id of [1, 2]) {\n  const pool = new Pool({ max: 2 });\n  await pool.query('DELETE FROM a WHERE id = $1', [id]);\n}\n",
    moved: ['no-client-in-loop'],
  },
  'a loop in a function': {
    head: "import http from 'node:http';\nimport axios from 'axios';\n",
    body: "async function load(ids) {\n  for (const id of ids) {\n    const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });\n    await axios.get('http://u/' + id, { httpAgent: agent });\n  }\n}\nawait load([1]);\n",
    inPlace: ['no-client-in-loop'],
  },
  'a cache in a local variable': {
    head: `${express}import { Pool } from 'pg';\n`,
    body: handler(
      'let pool = null;',
      'if (!pool) pool = new Pool({ max: 2 });',
      "res.json(await pool.query('SELECT b FROM a'));",
    ),
    moved: ['no-broken-client-cache'],
  },
  'a cache that is overwritten': {
    head: `${express}import { Pool } from 'pg';\n`,
    body: `let pool;\n${handler('pool = new Pool({ max: 2 });', "res.json(await pool.query('SELECT b FROM a'));")}`,
    inPlace: ['no-broken-client-cache'],
  },
  'a cache that is filled twice': {
    head: `${express}import { MongoClient } from 'mongodb';\n`,
    body: `let client;\nasync function get() {\n  if (!client) client = await MongoClient.connect('mongodb://a');\n  return client;\n}\n${handler("res.json(await (await get()).db('a').collection('b').findOne());")}`,
    moved: ['no-broken-client-cache'],
  },
  'a cache that is closed behind its use': {
    head: `${express}import { Pool } from 'pg';\n`,
    body: `const pool = new Pool({ max: 2 });\n${handler("res.json(await pool.query('SELECT b FROM a'));", 'await pool.end();')}`,
    moved: ['no-broken-client-cache'],
  },
  'a single connection': {
    head: `${express}import { Client } from 'pg';\n`,
    body: handler(
      "const client = new Client({ host: 'a' });",
      'await client.connect();',
      'try {',
      "  res.json(await client.query('SELECT b FROM a'));",
      '} finally {',
      '  await client.end();',
      '}',
    ),
    moved: ['no-client-in-handler'],
  },
  'a client of one use': {
    head: "import { Pool } from 'pg';\nimport { onMount } from './mount.js';\n",
    body: "async function load() {\n  const pool = new Pool({ max: 2 });\n  const { rows } = await pool.query('SELECT b FROM a');\n  await pool.end();\n  return rows;\n}\nonMount(load);\n",
    moved: ['no-single-use-client'],
  },
  'a client for each name': {
    head: `${express}import { Pool } from 'pg';\n`,
    body: handler(
      'const pool = new Pool({ database: String(req.query.name) });',
      "res.json(await pool.query('SELECT b FROM a'));",
    ),
    moved: ['no-client-in-handler'],
  },
  'an agent that keeps nothing': {
    head: "import http from 'node:http';\n",
    body: "const agent = new http.Agent();\nhttp.get('http://u/', { agent }, (response) => response.resume());\n",
    inPlace: ['require-keep-alive'],
  },
  'a request that closes its connection': {
    head: "import https from 'node:https';\nimport { onMount } from './mount.js';\n",
    body: "async function load() {\n  return https.get('https://u/', { agent: false, timeout: 5 });\n}\nonMount(load);\n",
    inPlace: ['no-connection-close'],
  },
  'a response that nobody reads': {
    head: "import { request } from 'undici';\nimport { onMount } from './mount.js';\n",
    body: "async function load() {\n  const { statusCode, body } = await request('http://u/');\n  if (statusCode !== 200) {\n    throw new Error('failed');\n  }\n  return body.json();\n}\nonMount(load);\n",
    inPlace: ['no-unread-response'],
  },
};

/** Components of each code: what is said of one is known for all tests. */
const documents = new WeakMap<Code, Map<string, Document>>();

function documentIn(script: string, code: Code): Document {
  const ofCode = documents.get(code) ?? new Map<string, Document>();
  documents.set(code, ofCode);
  const document = ofCode.get(script) ?? scripts[script]?.(code);
  if (!document) throw new Error(`no ${script}`);
  ofCode.set(script, document);
  return document;
}

/** Scripts of components whose top level is no module scope, or not known to be. */
const scripts: Readonly<Record<string, (code: Code) => Document>> = {
  '<script> of Svelte': ({ head, body }) => svelte('<p>{1}</p>\n<script>\n', head + body, '</script>'),
  '<script lang="ts"> of Svelte': ({ head, body }) => svelte('<script lang="ts">\n', head + body, '</script>\n<p />\n'),
  '<script module> of Svelte': ({ head, body }) => svelte('<script module>\n', head + body, '</script>\n<p>{1}</p>\n'),
  'both scripts of Svelte': ({ head, body }) =>
    svelte('<script context="module">\n', head, '</script>\n<!-- - -->\n<script>\n', body, '</script>\n<p>{1}</p>\n'),
  '<script setup> of Vue': ({ head, body }) => vue('<script setup>\n', head + body, '</script>\n'),
  '<script setup lang="ts"> of Vue': ({ head, body }) =>
    vue('<template><p>{{ a }}</p></template>\n<script setup lang="ts">\n', head + body, '</script>\n'),
  '<script lang="ts"> of Vue': ({ head, body }) => vue('<script lang="ts">\n', head + body, '</script>\n'),
  'both scripts of Vue': ({ head, body }) =>
    vue('<script>\n', head, '</script>\n<script setup>\n', body, '</script>\n<template><p>{{ a }}</p></template>\n'),
  'the frontmatter of Astro': ({ head, body }) => astro('---\n', head + body, '---\n<p>{1}</p>\n'),
};

function svelte(...parts: string[]): Document {
  return { file: 'src/routes/a.svelte', parts };
}
function vue(...parts: string[]): Document {
  return { file: 'src/pages/a.vue', parts };
}
function astro(...parts: string[]): Document {
  return { file: 'src/pages/a.astro', parts };
}

/** Rules that offer something for a document, whose markup stays as it is whatever is applied. */
function offeredFor(document: Document): string[] {
  const fixed = fixedBy(document);
  const edits = editsOf(document);
  for (const output of [...edits.map((edit) => edit.output), ...fixed])
    expect(hasItsMarkup(output, document), output).toBe(true);
  expect(edits.flatMap(({ declares }) => declares)).toEqual([]);
  return [...new Set(edits.map(({ rule }) => rule))];
}

describe.each(Object.entries(programs))('%s is repaired', (_name, code) => {
  it('in a file of its own', () => {
    const { head, body, inPlace = [], moved = [] } = code;
    const edits = editsOf({ file: 'src/a.js', parts: ['', head + body, ''], parser: espree });
    expect([...new Set(edits.map(({ rule }) => rule))]).toEqual(expect.arrayContaining([...inPlace, ...moved]));
  });

  it.each(Object.keys(scripts))('only inside of it, and not at its top, in %s', (script) => {
    expect(offeredFor(documentIn(script, code))).toEqual(code.inPlace ?? []);
  });

  it('at the top of <script> of Vue, which runs once', () => {
    const { head, body, inPlace = [], moved = [] } = code;
    const document = vue('<script>\n', head + body, '</script>\n<template><p>{{ a }}</p></template>\n');
    const edits = editsOf(document);
    for (const { output } of edits) expect(hasItsMarkup(output, document), output).toBe(true);
    expect([...new Set(edits.map(({ rule }) => rule))]).toEqual(expect.arrayContaining([...inPlace, ...moved]));
  });
});

describe('code in markup', () => {
  const agent = 'const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });';
  const head = "import http from 'node:http';\nimport axios from 'axios';\n";
  const send = "await axios.get('http://u/' + id, { httpAgent: agent });";

  it.each([
    [
      'an expression of Astro',
      astro(
        "---\nimport { Pool } from 'pg';\nconst ids = [1, 2];\n---\n<ul>{",
        'ids.map((id) => { const pool = new Pool(); return <li>{pool.query(id)}</li>; })',
        '}</ul>\n',
      ),
    ],
    [
      'an element of Astro with an attribute',
      astro(
        "---\nimport { Pool } from 'pg';\n---\n<p title={",
        "[1].map((id) => { const pool = new Pool({ max: 2 }); return pool.query('SELECT b FROM a', [id]); })",
        '} />\n',
      ),
    ],
    [
      'a block of Svelte',
      svelte(
        "<script>\nimport { Pool } from 'pg';\n</script>\n{#each [1, 2] as id}<b>{",
        'new Pool().query(id)',
        '}</b>{/each}\n',
      ),
    ],
    [
      'a listener of Svelte',
      svelte(
        "<script>\nimport { Pool } from 'pg';\n</script>\n<button onclick={",
        "async () => { const pool = new Pool({ max: 2 }); await pool.query('SELECT b FROM a'); await pool.end(); }",
        '}>a</button>\n',
      ),
    ],
    [
      'a listener of Vue',
      vue(
        "<script setup>\nimport { Pool } from 'pg';\n</script>\n<template><p @click=\"",
        '() => { const pool = new Pool(); pool.query(1); }',
        '" /></template>\n',
      ),
    ],
  ])('has no module scope to move to: %s', (_where, document) => {
    expect(offeredFor(document)).toEqual([]);
  });

  it.each([
    [
      'a listener of Svelte',
      svelte(
        `<script>\n${head}</script>\n<button onclick={`,
        `async () => {\n  for (const id of [1, 2]) {\n    ${agent}\n    ${send}\n  }\n}`,
        '}>a</button>\n',
      ),
    ],
    [
      'an expression of Astro',
      astro(
        `---\n${head}---\n<p>{`,
        `(async () => {\n  for (const id of [1, 2]) {\n    ${agent}\n    ${send}\n  }\n})()`,
        '}</p>\n',
      ),
    ],
  ])('may move a client in front of a loop of its own function: %s', (_where, document) => {
    const [edited] = editsOf(document);
    expect(edited?.output).toContain(`\n  ${agent}\n  for (const id of [1, 2]) {\n    ${send}`);
    expect(offeredFor(document)).toEqual(['no-client-in-loop']);
  });
});

describe('what stands in two scripts', () => {
  it('is not repaired from one of them: options that the other declares', () => {
    const document = svelte(
      "<script module>\nimport http from 'node:http';\nconst options = {};\n</script>\n<script>\n",
      "const agent = new http.Agent(options);\nhttp.get('http://u/', { agent }, (response) => response.resume());\n",
      '</script>\n',
    );
    expect(offeredFor(document)).toEqual([]);
  });

  it('is not repaired in the wrong one: a function that the other calls first', () => {
    const document = vue(
      '<script setup>\nload();\n</script>\n<script>\n',
      "import { Pool } from 'pg';\nasync function load() {\n  const pool = new Pool({ max: 2 });\n  return (await pool.query('SELECT b FROM a')).rows;\n}\n",
      '</script>\n',
    );
    expect(offeredFor(document)).toEqual([]);
  });
});

describe('what a component can change', () => {
  it('is moved in front of a loop only after a look', () => {
    const documentOf = (options: string) =>
      svelte(
        '<script>\n',
        `import http from 'node:http';\nimport axios from 'axios';\nlet { timeout } = $props();\nasync function load(ids) {\n  for (const id of ids) {\n    const agent = new http.Agent(${options});\n    await axios.get('http://u/' + id, { httpAgent: agent });\n  }\n}\nawait load([1]);\n`,
        '</script>\n',
      );
    const kindsOf = (options: string) => editsOf(documentOf(options)).map(({ kind }) => kind);
    expect(kindsOf('{ keepAlive: true, maxSockets: 5 }')).toEqual(['fix']);
    expect(kindsOf('{ keepAlive: true, maxSockets: 5, timeout }')).toContain('suggestion');
  });
});

describe('explain says why a component is left alone', () => {
  it.each(Object.keys(scripts))('%s', (script) => {
    expect(explained(documentIn(script, programs['an Express handler'] as Code))).toContain(
      'declined: the script of a component may run once for each instance or request, so its top level is not module scope',
    );
  });
});

/** Parsers that put what they like into the tree, made from espree. Lines that start with `#`, `@` or `>` are prose. */
function parserOf(change: (program: Tree) => unknown, keys: Record<string, string[]> = {}): Linter.Parser {
  return {
    parseForESLint(text: string) {
      const code = text.replaceAll(/^[#@>].*$/gmu, (line) => ' '.repeat(line.length));
      const ast = espree.parse(code, {
        ecmaVersion: 'latest',
        sourceType: 'module',
        ...{ range: true, loc: true, comment: true, tokens: true },
      }) as unknown as Tree;
      const scopeManager = change(ast);
      const visitorKeys = { ...espree.VisitorKeys, ...keys };
      return { ast, visitorKeys, ...(scopeManager ? { scopeManager } : {}) } as unknown as Linter.ESLintParseResult;
    },
  };
}

const asItIs = parserOf(() => undefined);
const inSection = parserOf(
  (program) => {
    program.body = [wrapped('Section', program.body, program)];
  },
  { Section: ['body'] },
);
const reactive = parserOf(
  (program) => {
    program.body = program.body.map((one) => wrapped('ReactiveStatement', one, one));
  },
  { ReactiveStatement: ['body'] },
);
const nested = parserOf(
  (program) => {
    const scopeManager = analyze(program as unknown as TSESTree.Program, { sourceType: 'module' });
    program.body = [wrapped('ModuleExpression', [wrapped('Program', program.body, program)], program)];
    return scopeManager;
  },
  { ModuleExpression: ['body'] },
);

interface Tree {
  body: Tree[];
  readonly type: string;
  readonly range: [number, number];
  readonly loc: object;
}

const wrapped = (type: string, body: Tree | Tree[], { range, loc }: Tree): Tree =>
  ({ type, body, range, loc, start: range[0], end: range[1] }) as unknown as Tree;

describe('trees of other parsers', () => {
  const { head, body } = programs['an Express handler'] as Code;
  const loop = (programs['a loop at the top of a script'] as Code).body;

  it.each<[string, Document]>([
    ['prose between the statements', { file: 'a.mdx', parts: ['# A\n', head + body, '> The end.\n'], parser: asItIs }],
    ['prose above them alone', { file: 'a.js', parts: ['@layout a\n', head + loop, ''], parser: asItIs }],
    ['all statements in a node of its own', { file: 'a.js', parts: ['', head + body, ''], parser: inSection }],
    ['statements that the language does not have', { file: 'a.js', parts: ['', head + body, ''], parser: reactive }],
    ['a program in the program', { file: 'a.js', parts: ['', head + loop, ''], parser: nested }],
  ])('are no module: %s', (_what, document) => {
    expect(offeredFor(document)).toEqual([]);
  });

  it.each(['a.astro', 'a.svelte', 'a.vue'])('nor is a script that is parsed alone, as oxlint does it: %s', (file) => {
    expect(offeredFor({ file, parts: ['', head + body, ''], parser: espree })).toEqual([]);
  });

  it('and where only code and comments stand in a file, it is one', () => {
    const code = `#!/usr/bin/env node\n/* a */ ${head}// b\n;\n${body}/* c */`;
    const edits = editsOf({ file: 'a.js', parts: ['', code, ''], parser: espree });
    expect(edits.map(({ rule }) => rule)).toContain('no-client-in-handler');
  });
});

describe('no rule throws, and no repair breaks a file, where everything is a client', () => {
  it.each(Object.keys(scripts))('in %s', (script) => {
    for (const code of Object.values(programs)) {
      const document = documentIn(script, code);
      for (const { output } of editsOf(document, everythingIsAClient))
        expect(hasItsMarkup(output, document), output).toBe(true);
    }
  });
});
