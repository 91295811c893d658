import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

/** The texts that the suggestions for a program lead to. */
function suggested(code: string, settings: object = {}): string[] {
  return repaired({ code, file: 'src/server.js', preset: 'strict', settings }).suggestions.map(({ output }) => output);
}

const https = "import https from 'node:https';\n";

describe('what closes a connection is left out', () => {
  const load = (options: string) => `${https}export const load = (url) => https.get(url, ${options});\n`;

  it.each([
    ['alone', '{ agent: false }', '{}'],
    ['first', '{ agent: false, timeout: 5 }', '{ timeout: 5 }'],
    ['last', '{ timeout: 5, agent: false }', '{ timeout: 5 }'],
    ['in the middle', '{ timeout: 5, agent: false, family: 4 }', '{ timeout: 5, family: 4 }'],
    ['on a line', '{\n  agent: false,\n  timeout: 5,\n}', '{\n  timeout: 5,\n}'],
    ['on the last line', '{\n  timeout: 5,\n  agent: false,\n}', '{\n  timeout: 5,\n}'],
    ['in the headers', "{ headers: { accept: 'a', connection: 'close' } }", "{ headers: { accept: 'a' } }"],
  ])('%s', (_where, before, after) => {
    expect(suggested(load(before))).toEqual([load(after)]);
  });

  it('as a statement', () => {
    const program = (line: string) =>
      `${https}export function load(host) {\n  const options = { host };\n${line}  return https.get(options);\n}\n`;
    expect(suggested(program('  options.agent = false;\n'))).toEqual([program('')]);
  });

  it('as a statement of the headers of fetch', () => {
    const program = (line: string) =>
      `import 'node:fs';\nexport function load(url) {\n  const headers = new Headers();\n${line}  return fetch(url, { headers });\n}\n`;
    expect(suggested(program("  headers.set('Connection', 'close');\n"))).toEqual([program('')]);
  });

  it.each(['if (old) options.agent = false;', 'for (const one of list) options.agent = false;'])(
    'but not where it is all that a statement around it does: %s',
    (line) => {
      const code = `${https}export function load(host, old, list) {\n  const options = { host };\n  ${line}\n  return https.get(options);\n}\n`;
      expect(suggested(code)).toEqual([]);
    },
  );

  it('but not where the global agent of an old Node closes as well', () => {
    expect(suggested(load('{ agent: false }'), { nodeVersion: '>=18' })).toEqual([]);
    expect(suggested(load("{ headers: { connection: 'close' } }"), { nodeVersion: '>=18' })).toEqual([]);
    const withAgent = load("{ agent: keeping, headers: { connection: 'close' } }");
    expect(suggested(withAgent, { nodeVersion: '>=18' })).toHaveLength(1);
  });
});

describe('a request is left to the global agent', () => {
  const load = (chain: string) =>
    `import superagent from 'superagent';\nexport async function load(url) {\n  return (await superagent${chain}).body;\n}\n`;
  const asked = (code: string, file: string, settings = {}) =>
    repaired({ code, file, preset: 'strict', settings }).suggestions.map(({ output }) => output);

  it.each([
    ['with nothing else', '.get(url)', '.get(url).agent(undefined)'],
    ['on one line', '.get(url).timeout(5)', '.get(url).agent(undefined).timeout(5)'],
    [
      'with a call a line',
      '\n    .get(url)\n    .timeout(5)\n    .retry(2)',
      '\n    .get(url)\n    .agent(undefined)\n    .timeout(5)\n    .retry(2)',
    ],
    [
      'behind a comment',
      '\n    .get(url) // the list\n    .timeout(5)\n    .retry(2)',
      '\n    .get(url) // the list\n    .agent(undefined)\n    .timeout(5)\n    .retry(2)',
    ],
    ['in an optional chain', '?.get(url)?.timeout(5)', '?.get(url).agent(undefined)?.timeout(5)'],
    ['of the package as a function', "('GET', url).timeout(5)", "('GET', url).agent(undefined).timeout(5)"],
  ])('%s', (_how, before, after) => {
    expect(asked(load(before), 'server/load.js')).toEqual([load(after)]);
  });

  it('but not in TypeScript, whose types want an agent, nor where an old Node closes as well', () => {
    expect(asked(load('.get(url)'), 'server/load.ts')).toEqual([]);
    expect(asked(load('.get(url)'), 'server/load.js', { nodeVersion: '>=18' })).toEqual([]);
  });

  it('but not where it is sent before anything can be called on it', () => {
    const code =
      "import superagent from 'superagent';\nexport const load = (url, done) => {\n  superagent.get(url, (error, answer) => done(error, answer));\n};\n";
    expect(repaired({ code, file: 'server/load.js', preset: 'strict', settings: {} }).fixed).toBe(code);
    expect(asked(code, 'server/load.js')).toEqual([]);
  });
});

describe('a body that nobody wants is discarded', () => {
  it('in a listener', () => {
    const program = (line: string) =>
      `${https}export const status = (url, done) => {\n  https.get(url, (response) => {\n${line}    done(response.statusCode);\n  });\n};\n`;
    expect(suggested(program(''))).toEqual([program('    response.resume();\n')]);
  });

  it('before a return', () => {
    const program = (exit: string) =>
      `${https}export const load = (url, done) => {\n  https.get(url, (response) => {\n    if (response.statusCode !== 200) ${exit}\n    response.pipe(process.stdout);\n  });\n};\n`;
    expect(suggested(program('return done(null);'))).toEqual([
      program('{\n      response.resume();\n      return done(null);\n    }'),
    ]);
  });

  it('of undici', () => {
    const program = (line: string) =>
      `import { request } from 'undici';\nexport async function load(url) {\n  const { statusCode, body } = await request(url);\n  if (statusCode !== 200) {\n${line}    throw new Error('failed');\n  }\n  return body.json();\n}\n`;
    expect(suggested(program(''))).toEqual([program('    await body.dump();\n')]);
  });

  it('of fetch, in two ways', () => {
    const program = (line: string) =>
      `import 'node:fs';\nexport async function isUp(url) {\n  const answer = await fetch(url);\n${line}  return answer.ok;\n}\n`;
    expect(suggested(program(''))).toEqual([
      program('  await answer.arrayBuffer();\n'),
      program('  await answer.body?.cancel();\n'),
    ]);
  });
});
