// Writes docs/catalog.md from the built catalog: node scripts/write-catalog-doc.mjs [--check]
// With --check it writes nothing and fails when the page is stale. What tests/catalog-verify/measure.mjs wrote between
// the markers stays as it is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withSection } from './section.mjs';

/** @typedef {import('../src/catalog/types.ts').ClientEntry} ClientEntry */
/** @typedef {import('../src/catalog/types.ts').Factory} Factory */
/** @typedef {import('./write-catalog-doc.d.mts').Entries} Entries */
/** @typedef {{ entry: ClientEntry, paths: string[], factory: Factory }} Row Exports of which the same is true. */

export const pageFile = new URL('../docs/catalog.md', import.meta.url);
const sources = new URL('../src/catalog/clients/', import.meta.url);
const section = 'measured: npm run catalog:measure';
const markers = [`<!-- begin ${section} -->`, '<!-- end measured -->'];
const command = 'npm run catalog:doc';

/** @type {{ title: string, text: string, tier: Factory['tier'], holds: readonly Factory['holds'][] | null }[]} */
const sections = [
  {
    title: 'Pools that churn',
    text: 'Each creation is a pool of its own. What would be reused is thrown away, and the limits of the pool limit nothing.',
    tier: 'churns',
    holds: ['pool'],
  },
  {
    title: 'Connections, channels, sessions and transports that churn',
    text: 'Each creation is at least one connection of its own.',
    tier: 'churns',
    holds: ['connection', 'channel', 'session', 'transport'],
  },
  {
    title: 'Agents that churn',
    text: 'HTTP clients, SDKs, agents and dispatchers with sockets of their own.',
    tier: 'churns',
    holds: ['agent'],
  },
  {
    title: 'Unpooled until an option says otherwise',
    text: 'They connect on each use, so sharing one alone does not help: the reuse option has to be set as well.',
    tier: 'unpooled',
    holds: null,
  },
  {
    title: 'Sharing',
    text: 'Their sockets live in an agent of the whole process or in the global fetch. The rules say nothing about creating one, unless an agent or dispatcher is created in one of the options under *carries*.',
    tier: 'shares',
    holds: null,
  },
];

const ownClient = `{
  "modules": ["@shop/orders"],
  "factories": {
    "OrdersClient": { "form": "new", "holds": "pool", "close": ["shutdown"] }
  }
}`;

/** What looks as if it belonged here, and why it does not. */
const leftOut = [
  [
    'A connection of these carries the state of one task or user (a login, a working directory, subscriptions), so one for each is often right, and nothing in the code tells when it is not',
    [
      'basic-ftp',
      'eventsource',
      'ftp',
      'imap',
      'imapflow',
      'ldapjs',
      'ldapts',
      'node-ssh',
      'ssh2',
      'ssh2-sftp-client',
      'websocket',
      'ws',
      'zeromq',
    ],
  ],
  [
    'A raw socket; what it is for is decided by the protocol that somebody writes on top of it',
    ['dgram', 'net', 'tls'],
  ],
  [
    'It sends a request, and makes nothing that could be kept; an agent that is created in its options is found',
    ['cross-fetch', 'needle', 'node-fetch', 'web-push'],
  ],
  ['It holds tokens, no connections', ['@azure/identity', '@azure/msal-node', 'google-auth-library']],
  [
    'It is set up once for the process, and a second time changes or does nothing',
    ['@sendgrid/mail', '@sentry/node', 'dd-trace', 'firebase-admin', 'global-agent', 'winston'],
  ],
  [
    'Its connections are those of the client that it is given, and `new` around a client is looked through anyway',
    ['@aws-sdk/lib-storage', 'connect-redis', 'objection', 'pg-cursor', 'rate-limit-redis', 'redlock'],
  ],
  ['It makes functions and settings, no client', ['googleapis', 'twirp-ts']],
  ['A file is no connection', ['better-sqlite3', 'drizzle-orm/better-sqlite3', 'node:sqlite', 'sqlite', 'sqlite3']],
  [
    'Each query is a request of the global fetch, or goes through a binding',
    ['drizzle-orm/d1', 'drizzle-orm/neon-http', 'drizzle-orm/planetscale-serverless', 'drizzle-orm/vercel-postgres'],
  ],
  ['A browser is more than a connection', ['playwright-core', 'puppeteer-core']],
  [
    'It cannot be checked here: its native binding has to be built, or what it depends on is not to be had any more',
    ['kafka-node', 'pg-native', 'strong-soap'],
  ],
  ['It no longer works, on a current Node.js or because its service was shut down', ['faunadb', 'forever-agent']],
];

const closing = `## Left out

${leftOut.map(([reason, names]) => `- ${reason}: ${list(names)}.`).join('\n')}

## What was measured

Connections that a server on loopback accepted during 20 requests, one after the other: from one client for all of them, from one with its reuse option where it has one, and from a client for each. 1 to 3 connections are reuse: a request may come before the last connection is free again.

${markers.join('\n\n')}`;

async function main() {
  const entries = await builtEntries();
  const previous = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : '';
  if (!argv.includes('--check')) {
    writeFileSync(pageFile, catalogPage(entries, previous));
    return;
  }
  const problem = problemWith(previous, entries);
  if (problem === null) return;
  console.error(problem);
  process.exitCode = 1;
}

/** @type {typeof import('./write-catalog-doc.d.mts').builtEntries} */
export async function builtEntries() {
  // A build elsewhere can be read with CATALOG=DIR.
  const folder = env.CATALOG ?? fileURLToPath(new URL('../dist/catalog/clients', import.meta.url));
  if (!existsSync(folder)) throw new Error(`There is no ${folder}; run npm run build first.`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.js') && file !== 'index.js')
    .map((file) => file.slice(0, -'.js'.length))
    // A build leaves the files of entries that are gone.
    .filter((name) => env.CATALOG !== undefined || existsSync(new URL(`${name}.ts`, sources)))
    .sort();
  /** @type {Record<string, ClientEntry>} */
  const entries = {};
  for (const name of names) entries[name] = (await import(pathToFileURL(`${folder}/${name}.js`).href)).default;
  return entries;
}

/** @type {typeof import('./write-catalog-doc.d.mts').problemWith} */
export function problemWith(page, entries) {
  return page === catalogPage(entries, page) ? null : `docs/catalog.md is stale; ${command} writes it anew.`;
}

/** @type {typeof import('./write-catalog-doc.d.mts').withMeasured} */
export function withMeasured(page, measured) {
  return withSection(page, section, measured.trim());
}

/** @type {typeof import('./write-catalog-doc.d.mts').catalogPage} */
export function catalogPage(entries, previous) {
  const measured = previous.split(markers[0])[1]?.split(markers[1])[0]?.trim() ?? 'Nothing was measured yet.';
  const rows = Object.values(entries).flatMap(rowsOf);
  const page = [introduction(entries), ...sections.map((section) => tableOf(section, rows)), closing].join('\n\n');
  return withMeasured(`${page}\n`, measured);
}

/** @param {Entries} entries */
function introduction(entries) {
  const all = Object.values(entries);
  const packages = new Set(all.flatMap(({ modules }) => modules.map(packageOf)));
  const factories = all.flatMap((entry) => Object.keys(entry.factories));
  const measured = all.filter(isMeasured);
  return `<!-- Written by \`${command}\`. -->

# What holds a connection

The clients that the rules know: ${factories.length} exports of ${packages.size} packages and families of packages, in ${all.length} entries of \`src/catalog/clients/\`. For each export the catalog says what it keeps open, what happens when it is created again and again, when it dials, and how it is closed. Nothing is guessed from a name: the exports were seen in the package and version under *checked*, and \`npm run catalog:verify\` installs the packages and looks again. What happens to connections was counted for ${measured.length} entries by \`npm run catalog:measure\` ([what was measured](#what-was-measured)); for the others it was read in the sources, types and documentation under *evidence*.

- [Reading the tables](#reading-the-tables)
- [Teaching a client of your own](#teaching-a-client-of-your-own)
- [Adding an entry](#adding-an-entry)
${sections.map(({ title }) => `- [${title}](#${anchor(title)})`).join('\n')}
- [Left out](#left-out)
- [What was measured](#what-was-measured)

## Reading the tables

| column | meaning |
| --- | --- |
| package | The module that is imported. A \`*\` stands for any run of characters but \`/\`. |
| export | \`default\` is the default export or the CommonJS module itself; members are dotted; \`()\` is the result of a call or \`new\`: \`Kafka().producer\`. A \`*\` stands for part of a name. |
| form | \`new X()\`, \`x()\`, or both; \`await\` where the call returns a promise of the client. |
| holds | What it keeps open: a pool, a single connection, an agent with sockets, a channel, a session or a transport. |
| tier | \`churns\`: each creation opens connections of its own. \`shares\`: its sockets belong to the process. \`unpooled\`: it connects on each use unless an option switches reuse on. |
| dials | When the first socket opens: on \`construct\`, on \`connect\` (an explicit call), on \`use\` (the first query or request), or \`never\`. What dials on \`construct\` is never moved to where importing a module would open a socket. |
| close | The methods that close it for good. |
| reuse | The option that decides whether sockets are reused, and whether it is on without being set. |
| size | The option that caps the number of sockets, with its default. |
| evidence | Public pages, and files of the shipped package. |
| checked | The package and version in which the export was seen. |
| facts | \`measured\`: connections were counted, and can be counted again. \`read\`: from the evidence. |
| remarks | *carries*: options that bring an agent or dispatcher. *pool*: the factory of a pool that a single connection becomes, with the methods that lend, give back and throw away. *only*: the arguments with which it counts; *where*: what differs with the arguments. |

## Teaching a client of your own

\`settings['connection-churn'].clients\` takes a list of entries in the shape of the catalog, as plain JSON. Six lines teach a client of your own house:

\`\`\`json
${ownClient}
\`\`\`

Left out, a factory holds a \`connection\`, is of the tier \`churns\`, dials on \`use\` and has nothing to \`close\`; \`form\` has to be given. Every other key of [\`types\`](../src/catalog/types) can be given too. Entries of your own come first, so one for a package of the catalog replaces what is known of its exports.

\`\`\`js config
import connectionChurn from 'eslint-plugin-connection-churn';

export default [
  connectionChurn.configs.recommended,
  {
    settings: {
      'connection-churn': {
        clients: [{ modules: ['@shop/orders'], factories: { OrdersClient: { form: 'new', close: ['shutdown'] } } }],
      },
    },
  },
];
\`\`\`

With these lines the rules find it:

\`\`\`ts incorrect settings={"clients":[${JSON.stringify(JSON.parse(ownClient))}]}
import express from 'express';
import { OrdersClient } from '@shop/orders';

express().get('/orders', async (req, res) => {
  const orders = new OrdersClient({ host: 'orders.internal' });
  res.json(await orders.list());
});
\`\`\`

## Adding an entry

1. \`npm run new -- client NAME\` writes \`src/catalog/clients/NAME.ts\` and \`tests/catalog/clients/NAME.ts\`; [\`pg.ts\`](../src/catalog/clients/pg.ts) is a good one to look at.
2. Put the version that you looked at under \`checked\`, and your sources under \`evidence\`.
3. Fill in the samples: a creation of each export that must be found, and neighbours that must stay quiet.
4. Run \`${command}\`.
5. Add the package to \`tests/catalog-verify/package.json\` and its arguments to \`recipes.mjs\`, and run \`npm run catalog:verify\`.
6. If it talks to a server that a few lines can stand in for, add it to \`tests/catalog-verify/measurements.mjs\`, and run \`npm run catalog:measure\`.

Evidence is

- a public page of the vendor that states the fact: \`https://node-postgres.com/features/pooling\`;
- a file of the shipped package, with its version: \`npm:pg@8.23.1/lib/index.js\`;
- a measurement that anybody can repeat: \`measured:catalog\`, for what \`npm run catalog:measure\` counts.

A name, a habit, a forum or what a similar package does is none. The tier comes from the number of connections or from the code that makes the sockets. An export that nobody has seen in a published version does not belong here.`;
}

/** @param {(typeof sections)[number]} section @param {readonly Row[]} rows */
function tableOf({ title, text, tier, holds }, rows) {
  const shown = rows.filter(({ factory }) => {
    const loudest = loudestOf(factory);
    return loudest.tier === tier && (holds?.includes(loudest.holds) ?? true);
  });
  /** @type {[string, (row: Row) => string][]} */
  const columns = [
    ['package', ({ entry }) => list(entry.modules)],
    ['export', ({ paths }) => list(paths)],
    ['form', ({ factory }) => formOf(factory)],
    ['holds', ({ factory }) => factory.holds],
    ['tier', ({ factory }) => tiersOf(factory).join(' or ')],
    ['dials', dialsOf],
    ['close', ({ factory }) => list(factory.close)],
    ['reuse', ({ factory }) => reuseOf(factory)],
    ['size', ({ factory }) => sizeOf(factory)],
    ['evidence', ({ entry }) => evidenceOf(entry)],
    ['checked', ({ entry }) => entry.checked],
    ['facts', ({ entry }) => (isMeasured(entry) ? 'measured' : 'read')],
    ['remarks', ({ factory }) => remarksOf(factory)],
  ];
  return [
    `## ${title}`,
    '',
    text,
    '',
    `| ${columns.map(([name]) => name).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...shown.map((row) => `| ${columns.map(([, cell]) => cell(row).replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');
}

/** @param {Factory} factory What is said of it in the form of its arguments that opens most connections. */
function loudestOf(factory) {
  const forms = [factory, ...(factory.variants ?? []).map((variant) => ({ ...factory, ...variant }))];
  const order = sections.map(({ tier }) => tier);
  return forms.reduce((one, other) => (order.indexOf(other.tier) < order.indexOf(one.tier) ? other : one));
}

/** @param {Factory} factory */
function tiersOf({ tier, variants = [] }) {
  return [...new Set([tier, ...variants.map((variant) => variant.tier ?? tier)])];
}

/** @param {ClientEntry} entry @returns {Row[]} */
function rowsOf(entry) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const [path, factory] of Object.entries(entry.factories)) {
    // The order of the keys in a file tells nothing.
    const facts = JSON.stringify(Object.entries(factory).sort(([one], [other]) => (one < other ? -1 : 1)));
    const row = rows.get(facts) ?? { entry, paths: [], factory };
    row.paths.push(path);
    rows.set(facts, row);
  }
  return [...rows.values()];
}

/** @param {Factory} factory */
function formOf({ form, async }) {
  return `${async ? 'await ' : ''}${{ new: 'new', call: 'call', either: 'new or call' }[form]}`;
}

/** @param {Row} row */
function dialsOf({ factory: { dials, connect = [] } }) {
  return connect.length > 0 ? `${dials} (${list(connect)})` : (dials ?? '');
}

/** @param {Factory} factory */
function reuseOf({ reuse }) {
  if (!reuse) return '';
  const { name, value, formerly, environment, configure } = reuse;
  const state = (/** @type {boolean} */ isOn) => (isOn ? 'on' : 'off');
  return [
    value === undefined ? `an agent in \`${name}\`` : `\`${name}: ${JSON.stringify(value)}\``,
    `${state(reuse.default)} by default`,
    formerly && `before version ${formerly.before} ${formerlyOf(formerly, state(formerly.default))}`,
    environment && `or \`${environment}=1\``,
    configure && `or in \`${configure}()\``,
  ]
    .filter(Boolean)
    .join(', ');
}

/** @param {{ name?: string }} formerly @param {string} text */
function formerlyOf({ name }, text) {
  return name === undefined ? text : `\`${name}\`, ${text}`;
}

/** @param {Factory} factory */
function sizeOf({ size }) {
  if (!size) return '';
  const { name, formerly } = size;
  const most = (/** @type {number | null} */ count) => `${count ?? 'unlimited'}`;
  const before = formerly ? `, before version ${formerly.before} ${formerlyOf(formerly, most(formerly.default))}` : '';
  return `\`${name}\`, ${most(size.default)} by default${before}`;
}

/** @param {ClientEntry} entry */
function evidenceOf({ evidence }) {
  return evidence
    .filter((source) => !source.startsWith('measured:'))
    .map((source) => (source.startsWith('npm:') ? code(source.slice('npm:'.length)) : linkTo(source)))
    .join(', ');
}

/** @param {string} url */
function linkTo(url) {
  return `[${new URL(url).hostname.replace(/^www\./u, '')}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** @param {Factory} factory */
function remarksOf(factory) {
  const { when = [], variants = [], versions, callback, note } = factory;
  const { since, until } = versions ?? {};
  const facts = [
    since !== undefined && until !== undefined && `versions ${since} to ${until}`,
    since !== undefined && until === undefined && `from version ${since}`,
    since === undefined && until !== undefined && `up to version ${until}`,
    when.length > 0 && `only ${when.map(conditionOf).join(' or ')}`,
    callback && 'or handed to a callback',
    ...factsOf(factory),
  ].filter(Boolean);
  const sentences = [facts, ...variants.map(variantOf)].filter(({ length }) => length > 0);
  return [...sentences.map((parts) => `${capitalised(parts.join('; '))}.`), note].filter(Boolean).join(' ');
}

/** @param {Partial<Factory>} facts What has no column of its own. */
function factsOf({
  carries = [],
  pool,
  connectReturns,
  reconnects,
  connectsOnce,
  multiplexes,
  closesIdle,
  shareable,
  needsErrorListener,
  throws,
  readsEnvironment,
  lends = [],
  edge,
}) {
  return [
    carries.length > 0 && `carries ${list(carries)}`,
    pool && `pool ${poolOf(pool)}`,
    connectReturns === 'nothing' && 'connecting returns nothing',
    connectReturns === 'client' && 'connecting returns the client',
    reconnects === true && 'reconnects by itself',
    reconnects === false && 'does not reconnect',
    connectsOnce && 'may be told to connect again',
    multiplexes && 'serves many tasks at once',
    closesIdle && 'closes idle connections by itself',
    shareable === false && 'carries the state of one task or user, so it is reported but never moved',
    needsErrorListener && 'without an `error` listener, a broken idle connection ends the process',
    throws && 'creating it throws without configuration',
    readsEnvironment && 'creating it reads the environment',
    ...lends.map(({ by, back }) => `what \`${by}\` lends is given back by ${list(back)}`),
    edge === 'socket' && 'its sockets belong to one request on edge runtimes',
  ].filter(Boolean);
}

/** @param {import('../src/catalog/types.ts').Variant} variant What it changes, one part each. */
function variantOf(variant) {
  const { when, holds, tier, dials, close, reuse, size, note } = variant;
  const facts = [
    holds && `holds ${/^[aeiou]/u.test(holds) ? 'an' : 'a'} ${holds}`,
    tier,
    dials && (dials === 'never' ? 'never dials' : `dials on ${dials}`),
    close && close.length > 0 && `closed by ${list(close)}`,
    reuse && `reuse ${reuseOf(/** @type {Factory} */ (variant))}`,
    size && `size ${sizeOf(/** @type {Factory} */ (variant))}`,
    ...factsOf(variant),
    note,
  ].filter(Boolean);
  return [`${when.map(conditionOf).join(' or ')}: ${facts.join(', ')}`];
}

/** @param {string} text */
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {import('../src/catalog/types.ts').ArgumentCondition} condition */
function conditionOf({ argument, is, has, lacks, equals, starts }) {
  const subject = `argument ${argument + 1}`;
  const parts = [];
  if (is === 'absent' || is === 'present') parts.push(`${subject} is ${is}`);
  else if (is) parts.push(`${subject} is ${is === 'object' ? 'an object' : 'a string'}`);
  const value = has ? `\`${has}\` of ${subject}` : subject;
  if (equals) parts.push(`${value} is ${equals.map((scalar) => code(JSON.stringify(scalar))).join(' or ')}`);
  if (starts) parts.push(`${value} starts with ${starts.map(code).join(' or ')}`);
  if (has && !equals && !starts) parts.push(`${subject} has \`${has}\``);
  if (lacks) parts.push(`${subject} lacks \`${lacks}\``);
  return `where ${parts.join(' and ')}`;
}

/** @param {import('../src/catalog/types.ts').PoolConversion} pool */
function poolOf({ factory, form, checkout, release, destroy }) {
  const away = destroy.by === 'method' ? destroy.name : `${release}(true)`;
  return `\`${form === 'new' ? 'new ' : ''}${factory}()\` (\`${checkout}\`, \`${release}\`, \`${away}\`)`;
}

/** @param {ClientEntry} entry */
function isMeasured({ evidence }) {
  return evidence.includes('measured:catalog');
}

/** @param {string} module */
function packageOf(module) {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {readonly string[]} names */
function list(names) {
  return names.map(code).join(', ');
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {string} title As the headings of a page are linked. */
function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/gu, '')
    .replaceAll(' ', '-');
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(argv[1])).href) await main();
