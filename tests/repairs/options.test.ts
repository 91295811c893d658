import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head = "import http from 'node:http';\n";

/** Name = the reason; expression of an agent at module level, before and after. */
const fixes: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'no arguments': ['new http.Agent()', 'new http.Agent({ keepAlive: true })'],
  'no parentheses': ['new http.Agent', 'new http.Agent({ keepAlive: true })'],
  'a comment in the parentheses': ['new http.Agent(/* plain */)', 'new http.Agent(/* plain */ { keepAlive: true })'],
  'an empty object': ['new http.Agent({})', 'new http.Agent({ keepAlive: true })'],
  'one line': ['new http.Agent({ maxSockets: 5 })', 'new http.Agent({ maxSockets: 5, keepAlive: true })'],
  'one line with a trailing comma': [
    'new http.Agent({ maxSockets: 5, })',
    'new http.Agent({ maxSockets: 5, keepAlive: true, })',
  ],
  'a property a line': [
    'new http.Agent({\n  maxSockets: 5,\n})',
    'new http.Agent({\n  maxSockets: 5,\n  keepAlive: true,\n})',
  ],
  'a property a line without a trailing comma': [
    'new http.Agent({\n  maxSockets: 5\n})',
    'new http.Agent({\n  maxSockets: 5,\n  keepAlive: true\n})',
  ],
  'a comment behind the last property': [
    'new http.Agent({\n  maxSockets: 5, // enough\n})',
    'new http.Agent({\n  maxSockets: 5, // enough\n  keepAlive: true,\n})',
  ],
  'a comment behind the last property, no comma': [
    'new http.Agent({\n  maxSockets: 5 // enough\n})',
    'new http.Agent({\n  maxSockets: 5, // enough\n  keepAlive: true\n})',
  ],
};

describe('an option inside of an option', () => {
  const settings = {
    clients: [
      {
        modules: ['mail'],
        factories: {
          Mailer: {
            ...{ form: 'new', holds: 'agent', options: 0 },
            reuse: { name: 'pool.keep-open', value: true, default: false },
          },
        },
      },
    ],
  };
  const mailer = (expression: string) => `import { Mailer } from 'mail';\nexport const mailer = ${expression};\n`;

  it.each([
    ['new Mailer()', `new Mailer({ pool: { 'keep-open': true } })`],
    ['new Mailer({ host })', `new Mailer({ host, pool: { 'keep-open': true } })`],
  ])('is written with the one around it: %s', (before, after) => {
    const { fixed } = repaired({ code: mailer(before), settings: { ...settings, repair: 'all' } });
    expect(fixed).toBe(mailer(after));
  });

  it.each(['new Mailer({ pool: { max: 1 } })', 'new Mailer({ pool })'])(
    'is left alone where that is given: %s',
    (made) => {
      expect(repaired({ code: mailer(made), settings: { ...settings, repair: 'all' } }).fixed).toBe(mailer(made));
    },
  );
});

describe('an agent of the module gains the option', () => {
  it.each(Object.entries(fixes))('%s', (_because, [before, after]) => {
    const { fixed, left } = repaired({ code: `${head}export const agent = ${before};\n` });
    expect(fixed).toBe(`${head}export const agent = ${after};\n`);
    expect(left).toEqual([]);
  });

  it('with the line ends of the file', () => {
    const { fixed } = repaired({
      code: `${head}export const agent = new http.Agent({\n  maxSockets: 5,\n});\n`.replaceAll('\n', '\r\n'),
    });
    expect(fixed).toContain('  maxSockets: 5,\r\n  keepAlive: true,\r\n});\r\n');
  });

  it('through a constant that nobody else reads', () => {
    const { fixed } = repaired({
      code: `${head}const options = { maxSockets: 5 };\nexport const agent = new http.Agent(options);\n`,
    });
    expect(fixed).toContain('const options = { maxSockets: 5, keepAlive: true };');
  });

  it('beside a constant that others read', () => {
    const { fixed } = repaired({
      code: `${head}export const options = { maxSockets: 5 };\nexport const agent = new http.Agent(options);\nconsole.log(options);\n`,
    });
    expect(fixed).toContain('new http.Agent({ ...options, keepAlive: true })');
  });
});

describe('an agent without a cap', () => {
  const wide = `export const wide = [${'1, '.repeat(25)}1];\n`;
  const agent = (made: string, before = wide) => `${head}${before}export const agent = ${made};\n`;
  const suggested = (code: string) =>
    repaired({ code, preset: 'strict', caps: true }).suggestions.map(({ text, output }) => [text, output]);
  const caps = ['Pass `maxSockets: 128`.', 'Pass `maxSockets: 128` and `maxFreeSockets: 64`.'] as const;

  it.each([
    [
      'on a line',
      'new http.Agent({ keepAlive: true })',
      'new http.Agent({ keepAlive: true, maxSockets: 128 })',
      'new http.Agent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 64 })',
    ],
    [
      'with a line for each option',
      'new http.Agent({\n  keepAlive: true,\n})',
      'new http.Agent({\n  keepAlive: true,\n  maxSockets: 128,\n})',
      'new http.Agent({\n  keepAlive: true,\n  maxSockets: 128,\n  maxFreeSockets: 64,\n})',
    ],
    [
      'with a line for each option, the last one commented and without a comma',
      'new http.Agent({\n  keepAlive: true // reuse\n})',
      'new http.Agent({\n  keepAlive: true, // reuse\n  maxSockets: 128\n})',
      'new http.Agent({\n  keepAlive: true, // reuse\n  maxSockets: 128,\n  maxFreeSockets: 64\n})',
    ],
  ])('is offered two caps: %s', (_how, before, capped, both) => {
    expect(suggested(agent(before))).toEqual([
      [caps[0], agent(capped)],
      [caps[1], agent(both)],
    ]);
  });

  it('is offered them beside options that others read', () => {
    const shared = `${wide}export const options = { keepAlive: true };\n`;
    expect(suggested(agent('new http.Agent(options)', shared))[1]).toEqual([
      caps[1],
      agent('new http.Agent({ ...options, maxSockets: 128, maxFreeSockets: 64 })', shared),
    ]);
  });

  it('is offered them on lines of their own where the line gets too long', () => {
    expect(suggested(agent('new http.Agent({ keepAlive: true })', ''))[1]).toEqual([
      caps[1],
      agent('new http.Agent({\n  keepAlive: true,\n  maxSockets: 128,\n  maxFreeSockets: 64,\n})', ''),
    ]);
  });

  it('is offered one where its idle connections are capped', () => {
    expect(suggested(agent('new http.Agent({ keepAlive: true, maxFreeSockets: 5 })'))).toEqual([
      [caps[0], agent('new http.Agent({ keepAlive: true, maxFreeSockets: 5, maxSockets: 128 })')],
    ]);
  });
});

describe('a pool that no server would take', () => {
  it.each([
    [
      "import knex from 'knex';\n",
      "knex({ client: 'pg', pool: { min: 0, max: 1000 } })",
      "knex({ client: 'pg', pool: { min: 0, max: 10 } })",
    ],
    [
      "import { DataSource } from 'typeorm';\n",
      "new DataSource({ type: 'postgres', extra: { max: 500 } })",
      "new DataSource({ type: 'postgres', extra: { max: 10 } })",
    ],
    [
      "import { drizzle } from 'drizzle-orm/mysql2';\n",
      "drizzle({ connection: { host: 'db', connectionLimit: 2_000 } })",
      "drizzle({ connection: { host: 'db', connectionLimit: 10 } })",
    ],
    [
      "import { createClientPool } from 'redis';\n",
      'createClientPool({}, { maximum: 5000 })',
      'createClientPool({}, { maximum: 100 })',
    ],
    [
      "import { createSentinel } from 'redis';\n",
      "createSentinel({ name: 'a', masterPoolSize: 500 })",
      "createSentinel({ name: 'a', masterPoolSize: 10 })",
    ],
  ])('gets the cap of the catalog where its own stands: %s%s', (imports, before, after) => {
    const program = (made: string) => `${imports}export const made = ${made};\n`;
    const { suggestions } = repaired({ code: program(before), preset: 'strict', caps: true });
    expect(suggestions.map(({ output }) => output)).toEqual([program(after)]);
  });

  it('is left alone where its cap stands in options of others', () => {
    const code =
      "import knex from 'knex';\nexport const pool = { max: 1000 };\nexport const db = knex({ client: 'pg', pool });\n";
    const { left, suggestions } = repaired({ code, preset: 'strict', caps: true });
    expect([left, suggestions]).toEqual([['require-keep-alive'], []]);
  });
});

describe('a suggestion', () => {
  it('nowhere where somebody switched it off on purpose', () => {
    const { left, fixed, suggestions } = repaired({
      code: `${head}export const agent = new http.Agent({ keepAlive: false });\n`,
      preset: 'strict',
    });
    expect(left).toEqual(['require-keep-alive']);
    expect(fixed).toContain('false');
    expect(suggestions).toEqual([]);
  });

  it('where nobody knows how often the function runs', () => {
    const { fixed, suggestions } = repaired({
      code: `${head}export function load(url) {\n  http.get(url, { agent: new http.Agent({ maxSockets: 5 }) });\n}\n`,
    });
    expect(fixed).not.toContain('keepAlive');
    expect(suggestions).toHaveLength(1);
  });
});
