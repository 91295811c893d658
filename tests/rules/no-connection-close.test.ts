import { testRule } from './test-rule.ts';

const https = "import https from 'node:https';\n";
const get = { label: 'https.get()', module: 'https' };

testRule('no-connection-close', {
  reports: {
    'an agent of its own for each request': {
      code: `${https}export function load(url) {\n  return new Promise((resolve) => https.get(url, { «agent: false» }, resolve)); // report: no-connection-close; repair: suggested left out\n}`,
      messageId: 'agent',
      data: { ...get, text: 'agent: false' },
      suggestions: 1,
    },
    'the header, in any case of its letters': {
      code: `${https}export function load(host) {\n  return https.request({ host, headers: { accept: '*/*', «'CONNECTION': 'Close'» } }); // report: no-connection-close; repair: suggested left out\n}`,
      messageId: 'header',
      data: { label: 'https.request()', module: 'https', text: 'Connection: close' },
      suggestions: 1,
    },
    'the header of fetch, which counts there too': {
      code: "import 'node:fs';\nexport const load = (url) => fetch(url, { headers: { «connection: 'close'» } }); // report: no-connection-close; repair: suggested left out",
      messageId: 'header',
      data: { label: 'fetch()', module: 'global', text: 'Connection: close' },
      suggestions: 1,
    },
    'the headers of fetch as an object of their class': {
      code: "import 'node:fs';\nexport const load = (url) => fetch(url, { headers: new Headers({ accept: '*/*', «connection: 'close'» }) }); // report: no-connection-close; repair: suggested left out",
      messageId: 'header',
      data: { label: 'fetch()', module: 'global', text: 'Connection: close' },
      suggestions: 1,
    },
    'a header that is set on them later': {
      code: "import 'node:fs';\nexport function load(url) {\n  const headers = new Headers({ accept: '*/*' });\n  «headers.set('Connection', 'close')»; // report: no-connection-close; repair: suggested left out\n  return fetch(url, { headers });\n}",
      messageId: 'header',
      data: { label: 'fetch()', module: 'global', text: 'Connection: close' },
      suggestions: 1,
    },
    'headers of node-fetch': {
      code: "import fetch, { Headers } from 'node-fetch';\nconst headers = new Headers({ «Connection: 'close'» }); // report: no-connection-close; repair: suggested left out\nexport const load = (url) => fetch(url, { headers });",
      messageId: 'header',
      data: { label: 'fetch()', module: 'node-fetch', text: 'Connection: close' },
      suggestions: 1,
    },
    'a header whose value has a name': {
      code: `${https}const value = 'close';\nexport const load = (host) => https.request({ host, headers: { «connection: value» } }); // report: no-connection-close; repair: suggested left out`,
      messageId: 'header',
      data: { label: 'https.request()', module: 'https', text: 'Connection: close' },
      suggestions: 1,
    },
    'options that a constant holds': {
      code: `${https}const options = { «agent: false», timeout: 5 }; // report: no-connection-close; repair: suggested left out\nexport const load = (url) => https.get(url, options);`,
      messageId: 'agent',
      data: { ...get, text: 'agent: false' },
      suggestions: 1,
    },
    'options that are spread': {
      code: `${https}const base = { headers: { «connection: 'close'» } }; // report: no-connection-close; repair: suggested left out\nexport const load = (url) => https.get(url, { ...base, timeout: 5 });`,
      messageId: 'header',
      data: { ...get, text: 'Connection: close' },
      suggestions: 1,
    },
    'options that are written later': {
      code: `${https}export function load(host) {\n  const options = { host };\n  «options.agent = false»; // report: no-connection-close; repair: suggested left out\n  return https.get(options);\n}`,
      messageId: 'agent',
      data: { ...get, text: 'agent: false' },
      suggestions: 1,
    },
    'a header that is set on the request': {
      code: `${https}export function load(url) {\n  const request = https.request(url);\n  «request.setHeader('Connection', 'close')»; // report: no-connection-close; repair: suggested left out\n  request.end();\n}`,
      messageId: 'header',
      data: { label: 'https.request()', module: 'https', text: 'Connection: close' },
      suggestions: 1,
    },
    'an instance of axios with the header': {
      code: "import axios from 'axios';\nexport const api = axios.create({ headers: { «Connection: 'close'» } }); // silent: no connections, it opens no connections of its own / report: no-connection-close; repair: suggested left out",
      messageId: 'header',
      data: { label: 'axios.create()', module: 'axios', text: 'Connection: close' },
      suggestions: 1,
    },
    'undici resets the connection': {
      code: "import { request } from 'undici';\nexport const load = (url) => request(url, { «reset: true» }); // report: no-connection-close; repair: suggested left out",
      messageId: 'option',
      data: { label: 'request()', module: 'undici', text: 'reset: true' },
      suggestions: 1,
    },
    'undici without pipelining closes behind each request': {
      code: "import { Agent } from 'undici';\nexport const agent = new Agent({ «pipelining: 0» }); // silent: kept, it belongs to the module / report: no-connection-close; repair: suggested left out",
      messageId: 'option',
      data: { label: 'new Agent()', module: 'undici', text: 'pipelining: 0' },
      suggestions: 1,
    },
    'without the agent, an old Node closes too': {
      settings: { nodeVersion: '>=18' },
      code: `${https}export function load(url, done) {\n  https.get(url, { «agent: false» }, done); // report: no-connection-close; repair: none\n}`,
      messageId: 'closing',
      data: { ...get, text: 'agent: false' },
    },
    'without the header, an old Node closes too': {
      settings: { nodeVersion: '>=18' },
      code: "import axios from 'axios';\nexport const load = (url) => axios.get(url, { headers: { «Connection: 'close'» } }); // report: no-connection-close; repair: none",
      messageId: 'closing',
      data: { label: 'axios.get()', module: 'axios', text: 'Connection: close' },
    },
    'the header is all that closes where an agent is given, on an old Node too': {
      settings: { nodeVersion: '>=18' },
      code: `${https}const agent = new https.Agent({ keepAlive: true });\nexport const load = (url) => https.get(url, { agent, headers: { «Connection: 'close'» } }); // report: no-connection-close; repair: suggested left out`,
      messageId: 'header',
      data: { ...get, text: 'Connection: close' },
      suggestions: 1,
    },
    'fetch has no agent of Node, on an old Node either': {
      settings: { nodeVersion: '>=18' },
      code: "import 'node:fs';\nexport const load = (url) => fetch(url, { headers: { «connection: 'close'» } }); // report: no-connection-close; repair: suggested left out",
      messageId: 'header',
      data: { label: 'fetch()', module: 'global', text: 'Connection: close' },
      suggestions: 1,
    },
    'a loop in a script makes many requests': {
      file: 'scripts/copy.js',
      code: `${https}for (const url of process.argv) https.get(url, { «agent: false» }); // report: no-connection-close; repair: suggested left out`,
      messageId: 'agent',
      data: { ...get, text: 'agent: false' },
      suggestions: 1,
    },
  },
  accepts: {
    'only a handshake shows the certificate': `${https}export function certificateOf(host, done) { const request = https.request({ host, agent: false }, (response) => { done(response.socket.getPeerCertificate()); response.resume(); }); request.end(); } // silent: no fault, only a handshake shows the certificate`,
    'a stream of events has its connection for itself': `${https}export const listen = (url, done) => https.get(url, { agent: false, headers: { accept: 'text/event-stream' } }, done); // silent: no fault, a stream of events has its connection for itself`,
    'a header that is taken out again':
      "import http from 'node:http'; export function forward(req, done) { const headers = { ...req.headers, connection: 'close' }; delete headers.connection; http.request({ headers }, done).end(); } // silent: no fault, the header is gone before the request is made",
    'options that something else writes into': `${https}import { more } from './more.js'; export function load(host) { const options = { host, agent: false }; Object.assign(options, more); return https.get(options); } // silent: no fault, \`more\` may bring an agent`,
    'a server may close its answer':
      "import http from 'node:http'; http.createServer((req, res) => { res.setHeader('Connection', 'close'); res.writeHead(200, { Connection: 'close' }); res.end(); }).listen(80); // silent: no fault, it is the answer of a server",
    'options of something else':
      "import http from 'node:http'; import { route } from './route.js'; route({ agent: false, headers: { connection: 'close' } }); export { http }; // silent: no fault, nobody knows that `route` sends requests",
    'the agent of the module': `${https}const agent = new https.Agent({ keepAlive: true }); export const load = (url) => https.get(url, { agent }); // silent: no fault, the agent keeps connections`,
    'no agent is the global one': `${https}export const load = (url) => https.get(url, { agent: undefined, headers: { connection: 'keep-alive' } }); // silent: no fault, the global agent keeps connections`,
    'an address that is pinned': `${https}import { pinned } from './pinned.js'; export const load = (url) => https.get(url, { agent: false, lookup: pinned }); // silent: no fault, a connection to a pinned address is for that address only`,
    'a tunnel needs a socket of its own':
      "import http from 'node:http'; export const tunnel = (host, path) => http.request({ host, path, method: 'CONNECT', agent: false }); // silent: no fault, the socket becomes a tunnel",
    'a socket that becomes a WebSocket':
      "import http from 'node:http'; export const open = (host) => http.request({ host, agent: false, headers: { upgrade: 'websocket' } }); // silent: no fault, the socket becomes a WebSocket",
    'a health check wants a fresh connection': `${https}export function checkHealth(url, done) { https.get(url, { agent: false }, (response) => done(response.statusCode)).on('error', done); } // silent: no fault, it asks for the status, and its name says that it checks`,
    'one request at start-up': `${https}https.get('https://example.com', { agent: false }, (response) => response.resume()); // silent: no fault, it is one request at start-up`,
    'a script with one request': {
      file: 'scripts/notify.js',
      code: `${https}https.get(process.argv[2], { agent: false }); // silent: no fault, it is one request of a script`,
    },
    'a test': {
      file: 'tests/server.test.js',
      code: `${https}export const load = (url) => https.get(url, { agent: false }); // silent: no fault, it is a test`,
    },
    'a spread that nobody can read may bring an agent': `${https}import { extra } from './extra.js'; export const load = (url) => https.get(url, { agent: false, ...extra }); // silent: no fault, \`extra\` may bring an agent`,
    'headers of fetch that are told in two ways':
      "import 'node:fs'; export function load(url, keep) { const headers = new Headers({ connection: 'close' }); if (keep) headers.set('connection', 'keep-alive'); return fetch(url, { headers }); } // silent: no fault, `keep` decides which of the two is sent",
    'headers of fetch from which it is taken out':
      "import 'node:fs'; export function load(url) { const headers = new Headers({ connection: 'close' }); headers.delete('connection'); return fetch(url, { headers }); } // silent: no fault, the header is gone before the request is made",
    'headers that are answered with':
      "import 'node:fs'; export const answer = (body) => new Response(body, { headers: new Headers({ connection: 'close' }) }); // silent: no fault, it is the answer of a server",
    'a header whose value is given':
      "import 'node:fs'; export const load = (url, connection) => fetch(url, { headers: new Headers({ connection }) }); // silent: no fault, only the caller knows its value",
    'a function of that name that is not fetch':
      "import 'node:http'; import { fetch } from './fetch.js'; export const load = (url) => fetch(url, { headers: { connection: 'close' } }); // silent: no fault, this `fetch` is a function of the project",
    'a rule that is ignored for this client': {
      settings: { ignore: [{ rules: ['no-connection-close'], clients: ['https'] }] },
      code: `${https}export const load = (url) => https.get(url, { agent: false }); // silent: no fault, the settings ignore it`,
    },
  },
});
