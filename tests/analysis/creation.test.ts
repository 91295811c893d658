import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/ast/nodes.ts';
import { broughtBy, creationsIn } from '../../src/analysis/creation.ts';
import type { Creation } from '../../src/analysis/creation.ts';
import { keepAliveOf } from '../../src/analysis/keep-alive.ts';
import type { Factory } from '../../src/catalog/types.ts';
import { problemsIn } from '../lint.ts';
import { ask } from './ask.ts';

/** What is seen at the creation inside `ASK()`, with a client of our own. */
function seen<Answer>(
  factory: Partial<Factory>,
  code: string,
  answer: (creation: Creation | undefined, file: Parameters<typeof keepAliveOf>[1]) => Answer,
): Answer {
  const clients = [{ modules: ['x'], factories: { X: { form: 'either', ...factory }, configure: { form: 'call' } } }];
  return ask(
    `import { X, configure } from 'x';\n${code}`,
    (call, file) =>
      answer(
        creationsIn(file.sourceCode.ast, file).find(({ node }) => isInside(node, call)),
        file,
      ),
    { settings: { clients } },
  );
}

describe('which arguments make a client', () => {
  const counts = (when: NonNullable<Factory['when']>, code: string): boolean =>
    seen({ when }, code, (creation) => creation !== undefined);

  it.each([
    ['an option equals one of the literals', { has: 'mode', equals: ['a', 'b'] }, "X({ mode: 'b' })", true],
    ['an option is another literal', { has: 'mode', equals: ['a', 'b'] }, "X({ mode: 'c' })", false],
    ['an option cannot be read', { has: 'mode', equals: ['a'] }, 'X({ mode: mode() })', false],
    ['an option is missing', { has: 'mode', equals: ['a'] }, 'X({})', false],
    ['a nested option equals', { has: 'a.b', equals: [true] }, 'X({ a: { b: true } })', true],
    ['an option is a constant', { has: 'mode', equals: ['a'] }, 'X({ mode: MODE })', true],
    ['the argument itself equals', { equals: ['a'] }, 'X(MODE)', true],
    ['the argument itself is something else', { equals: ['a'] }, 'X({})', false],
    ['a URL has the scheme', { starts: ['wss:', 'ws:'] }, "X('ws://host')", true],
    ['a template has the scheme', { starts: ['wss:', 'ws:'] }, 'X(`wss://${host}/`)', true],
    ['a URL has another scheme', { starts: ['wss:', 'ws:'] }, "X('https://host')", false],
    ['a URL cannot be read', { starts: ['wss:', 'ws:'] }, 'X(process.env.URL)', false],
    ['a URL in an option has the scheme', { has: 'url', starts: ['file:'] }, "X({ url: 'file:db' })", true],
  ] as const)('%s', (_, condition, code, answer) => {
    expect(counts([{ argument: 0, ...condition }], `const MODE = 'a'; ASK(${code});`)).toBe(answer);
  });
});

describe('variants', () => {
  const factory: Partial<Factory> = {
    dials: 'construct',
    variants: [
      { when: [{ argument: 0, has: 'lazy', equals: [true] }], dials: 'use' },
      { when: [{ argument: 0, has: 'file' }], tier: 'shares', dials: 'never' },
    ],
  };
  it.each([
    ['nothing is given', 'X()', 'churns', 'construct'],
    ['the first fits', 'X({ lazy: true, file: 1 })', 'churns', 'use'],
    ['the second fits', 'X({ lazy: false, file: 1 })', 'shares', 'never'],
    ['the value cannot be read', 'X({ lazy })', 'churns', 'construct'],
  ])('%s', (_, code, tier, dials) => {
    const facts = seen(factory, `ASK(${code});`, (creation) => creation?.factory);
    expect([facts?.tier, facts?.dials]).toEqual([tier, dials]);
  });
});

describe('where the options stand', () => {
  const at = (code: string) =>
    seen({ options: [0, 1, 2] }, `const options = { a: 1 }; ASK(${code});`, (creation) => [
      creation?.optionsAt,
      creation?.options?.properties.length ?? null,
      creation?.optionsUnknown,
    ]);
  it.each([
    ['nowhere yet', 'X()', [0, null, false]],
    ['in the first place', 'X({ a: 1 })', [0, 1, false]],
    ['behind a URL', "X('redis://', { a: 1 })", [1, 1, false]],
    ['behind port and host', "X(6379, 'host', options)", [2, 1, false]],
    ['they would follow a URL', "X('redis://')", [1, null, false]],
    ['they may be what cannot be read', 'X(config)', [1, null, true]],
    ['not all of them can be read', 'X({ ...config })', [0, 1, true]],
    ['arguments are spread', 'X(...all)', [null, null, true]],
    ['there is no place left', "X(1, 'host', 'db')", [null, null, false]],
  ])('%s', (_, code, answer) => {
    expect(at(code)).toEqual(answer);
  });
});

describe('a client that a callback is given', () => {
  it.each([
    ['a function in the last place', 'X(url, (error, client) => {})', 'client'],
    ['a function by its name', 'X(url, {}, connected)', 'connection'],
    ['a function that does not take it', 'X(url, () => {})', null],
    ['no function', 'X(url, options)', null],
    ['a function that is not known here', 'X(url, imported)', null],
  ])('%s', (_, code, name) => {
    const program = `function connected(error, connection) {} ASK(${code});`;
    expect(seen({ callback: true }, program, (creation) => creation?.delivered?.name ?? null)).toBe(name);
  });

  const handler = (body: string): string[] =>
    problemsIn(
      `const { MongoClient } = require('mongodb');\nconst app = require('express')();\nlet shared;\napp.get('/', (req, res) => { ${body} });`,
      { file: 'src/server.js' },
    ).map(({ ruleId }) => ruleId ?? '');

  it('is reported where each request makes one', () => {
    expect(handler('MongoClient.connect(url, (error, client) => { res.json(client.db()); client.close(); });')).toEqual(
      ['connection-churn/no-client-in-handler'],
    );
  });

  it('is kept where the callback stores it for the next request', () => {
    expect(
      handler(
        'if (shared) return res.json(shared); MongoClient.connect(url, (error, client) => { shared = client; });',
      ),
    ).toEqual([]);
  });

  it('is not moved', () => {
    const code = `const { MongoClient } = require('mongodb');\nrequire('express')().get('/', (req, res) => { MongoClient.connect('mongodb://db', (error, client) => { res.json(client.db()); }); });`;
    const [problem] = problemsIn(code, { file: 'src/server.js' });
    expect([problem?.fix, problem?.suggestions]).toEqual([undefined, undefined]);
  });
});

describe('reuse that takes an agent', () => {
  const factory: Partial<Factory> = {
    options: 0,
    tier: 'unpooled',
    dials: 'never',
    carries: ['http.agent'],
    reuse: { name: 'http.agent', default: false, environment: 'REUSE', configure: 'configure' },
  };
  it.each([
    ['there is none', 'ASK(X())', 'missing'],
    ['there is one', 'ASK(X({ http: { agent } }))', null],
    ['it is switched off', 'ASK(X({ http: { agent: false } }))', 'off'],
    ['the options cannot be read', 'ASK(X(options))', null],
    ['the package is given one', 'configure({ http: { agent } }); ASK(X())', null],
    ['the package is given something else', 'configure({ region }); ASK(X())', 'missing'],
    ['what the package is given cannot be read', 'configure(settings); ASK(X())', null],
    ['the variable is set', "process.env.REUSE = '1'; ASK(X())", null],
    ['the variable is set by its text', "process.env['REUSE'] = '1'; ASK(X())", null],
    ['another variable is set', "process.env.REUSED = '1'; ASK(X())", 'missing'],
  ])('%s', (_, code, state) => {
    expect(seen(factory, code, (creation, file) => creation && (keepAliveOf(creation, file)?.state ?? null))).toBe(
      state,
    );
  });

  it('is in a URL, where one is given', () => {
    const code = (url: string): string => `import { createTransport } from 'nodemailer'; createTransport('${url}');`;
    expect(problemsIn(code('smtp://mail'), { preset: 'strict' })).toHaveLength(1);
    expect(problemsIn(code('smtp://mail?pool=true'), { preset: 'strict' })).toEqual([]);
  });

  it('may be switched off on purpose where it is on by default', () => {
    const code =
      "import { HttpsAgent } from 'agentkeepalive'; export const agent = new HttpsAgent({ keepAlive: false });";
    // Whoever writes that down means it.
    expect(problemsIn(code)).toEqual([]);
  });

  it('makes an agent that is created for it a finding of its own', () => {
    const code =
      "import AWS from 'aws-sdk'; import { Agent } from 'https'; import express from 'express'; express().get('/', (req, res) => { res.json(new AWS.S3({ httpOptions: { agent: new Agent({ keepAlive: true }) } })); });";
    expect(problemsIn(code).map(({ message }) => message.split(' ', 3).join(' '))).toEqual(['`new Agent()` (https)']);
  });
});

describe('an option that carries a client', () => {
  it('brings the sockets', () => {
    expect(
      seen({ options: 0, carries: ['agent'] }, 'ASK(X({ agent: shared }));', (creation, file) =>
        creation ? broughtBy(creation, file) : null,
      ),
    ).toBe('agent');
  });
});

describe('a client that must not be shared', () => {
  const program = (settings: object): readonly unknown[] => {
    const clients = [{ modules: ['x'], factories: { X: { form: 'new', ...settings } } }];
    const code =
      "import express from 'express';\nimport { X } from 'x';\nexpress().get('/', async (req, res) => { const x = new X(); res.json(await x.get()); });";
    return problemsIn(code, { settings: { clients } }).map(({ fix, suggestions }) => Boolean(fix ?? suggestions));
  };

  it('is reported and never moved', () => {
    expect(program({ holds: 'session', shareable: false })).toEqual([false]);
  });

  it('is told by the fact, not by what it holds', () => {
    expect(program({ holds: 'session', reconnects: true })).toEqual([true]);
  });
});
