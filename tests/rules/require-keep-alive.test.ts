import { testRule } from './test-rule.ts';

const missing = { label: 'new https.Agent()', module: 'https', option: 'keepAlive', value: 'true' };

testRule('require-keep-alive', {
  reports: {
    'an agent of a handler that is given many requests at once, where caps are asked for': {
      options: { requireMaxSockets: true },
      code: "import express from 'express';\nimport https from 'node:https';\nconst agent = «new https.Agent»({ keepAlive: true });\nexpress().get('/', (req, res) => load(agent, res)); // silent: no fault, it is kept and keeps connections; strict asks for no caps",
      messageId: 'uncapped',
      data: { ...missing, option: 'maxSockets', value: '128' },
      suggestions: 2,
    },
    'a bare agent throws keep-alive away': {
      code: "import https from 'node:https';\nexport const agent = «new https.Agent»(); // report: require-keep-alive; repair: option passed",
      messageId: 'missing',
      data: missing,
      suggestions: 1,
    },
    'an agent with other options': {
      code: "import https from 'node:https';\nexport const agent = «new https.Agent»({ maxSockets: 10 }); // report: require-keep-alive; repair: option passed",
      messageId: 'missing',
      data: missing,
      suggestions: 1,
    },
    'an agent that switches it off, when all is checked': {
      options: { check: 'all' },
      code: "import https from 'node:https';\nexport const agent = «new https.Agent»({ keepAlive: false }); // report: require-keep-alive; recommended: none; repair: none",
      messageId: 'off',
      data: missing,
    },
    'an agent for web sockets and for requests': {
      code: "import { HttpsProxyAgent } from 'https-proxy-agent';\nimport WebSocket from 'ws';\nimport https from 'node:https';\nconst agent = «new HttpsProxyAgent»('http://proxy:3128'); // report: require-keep-alive; repair: option passed\nexport const socket = new WebSocket('wss://example.com', { agent });\nexport const load = (url, done) => https.get(url, { agent }, done);",
      messageId: 'missing',
      data: { ...missing, label: 'new HttpsProxyAgent()', module: 'https-proxy-agent' },
      suggestions: 1,
    },
    'a mail transport, when transports are checked': {
      options: { check: 'all' },
      code: "import { createTransport } from 'nodemailer';\nexport const mail = «createTransport»({ host: 'smtp.example.com' }); // report: require-keep-alive; recommended: none; repair: option passed",
      messageId: 'missing',
      data: { label: 'createTransport()', module: 'nodemailer', option: 'pool', value: 'true' },
      suggestions: 1,
    },
    'options of a constant, spread into others': {
      code: "import https from 'node:https';\nconst base = { timeout: 5 };\nexport const agent = «new https.Agent»({ ...base, maxSockets: 5 }); // report: require-keep-alive; repair: option passed",
      messageId: 'missing',
      data: missing,
      suggestions: 1,
    },
    'a sub-class that only passes options on': {
      code: "import https from 'node:https';\nclass A extends https.Agent { constructor() { super({ maxSockets: 5 }); } }\nexport const agent = «new A»(); // report: require-keep-alive; repair: none",
      messageId: 'missing',
      data: { ...missing, label: 'new A()' },
    },
    'an agent that an SDK is given': {
      code: "import https from 'node:https';\nimport { NodeHttpHandler } from '@smithy/node-http-handler';\nexport const handler = new NodeHttpHandler({ httpsAgent: «new https.Agent»({ maxSockets: 50 }) }); // silent: kept, it belongs to the module / report: require-keep-alive; repair: option passed",
      messageId: 'missing',
      data: missing,
      suggestions: 1,
    },
    'an agent without a cap, where caps are asked for': {
      options: { requireMaxSockets: true, maxSockets: 64 },
      code: "import https from 'node:https';\nexport const agent = «new https.Agent»({ keepAlive: true }); // silent: no fault, it is kept and keeps connections; strict asks for no caps",
      messageId: 'uncapped',
      data: { ...missing, option: 'maxSockets', value: '64' },
      suggestions: 1,
    },
    'an agent without keep-alive and without a cap, where caps are asked for, once': {
      options: { requireMaxSockets: true },
      code: "import https from 'node:https';\nexport const agent = «new https.Agent»(); // report: require-keep-alive; repair: option passed",
      messageId: 'missingBoth',
      data: { ...missing, cap: 'maxSockets', most: '128' },
      suggestions: 1,
    },
    'a proxy agent without both, with the cap of the team': {
      options: { requireMaxSockets: true, maxSockets: 32 },
      code: "import { HttpsProxyAgent } from 'https-proxy-agent';\nexport const agent = «new HttpsProxyAgent»('http://proxy:3128', { timeout: 5000 }); // report: require-keep-alive; repair: option passed",
      messageId: 'missingBoth',
      data: {
        ...{ label: 'new HttpsProxyAgent()', module: 'https-proxy-agent', option: 'keepAlive', value: 'true' },
        ...{ cap: 'maxSockets', most: '32' },
      },
      suggestions: 1,
    },
    'an agent without keep-alive that has a cap, where caps are asked for': {
      options: { requireMaxSockets: true },
      code: "import http from 'node:http';\nexport const agent = «new http.Agent»({ maxSockets: 20 }); // report: require-keep-alive; repair: option passed",
      messageId: 'missing',
      data: { ...missing, label: 'new http.Agent()', module: 'http' },
      suggestions: 1,
    },
    'a mail transport, of which no cap is asked': {
      options: { requireMaxSockets: true, check: 'all' },
      code: "import { createTransport } from 'nodemailer';\nexport const mail = «createTransport»({ host: 'mail' }); // report: require-keep-alive; recommended: none; repair: option passed",
      messageId: 'missing',
      data: { label: 'createTransport()', module: 'nodemailer', option: 'pool', value: 'true' },
      suggestions: 1,
    },
    'a pool that no server would take': {
      options: { requireMaxSockets: true },
      code: "import { Pool } from 'pg';\nexport const pool = «new Pool»({ max: 1000 }); // silent: no fault, it is kept; strict asks for no caps",
      messageId: 'oversized',
      data: { label: 'new Pool()', module: 'pg', option: 'max', value: '10', given: '1000' },
      suggestions: 1,
    },
    'a request of superagent that is waited for, where all is checked': {
      options: { check: 'all' },
      file: 'server/data/client.js',
      code: "import superagent from 'superagent';\nexport const load = async (url) => (await «superagent.get»(url).timeout(5)).body; // report: require-keep-alive; recommended: none; repair: suggested global agent",
      messageId: 'agentless',
      data: { label: 'superagent.get()', module: 'superagent', method: 'agent' },
      suggestions: 1,
    },
    'a request of superagent that its listener sends': {
      options: { check: 'all' },
      code: "import 'node:fs';\nimport request from 'superagent';\nexport function load(url, done) {\n  «request.post»(url).send({ a: 1 }).end(done); // report: require-keep-alive; recommended: none; repair: none\n}",
      messageId: 'agentless',
      data: { label: 'request.post()', module: 'superagent', method: 'agent' },
    },
    'a request that is sent at once by the function that it is given': {
      options: { check: 'all' },
      code: "const fs = require('fs');\nconst { get } = require('superagent');\nexports.load = (url, done) => {\n  «get»(url, (error, response) => done(error, response)); // report: require-keep-alive; recommended: none; repair: none\n};",
      messageId: 'agentless',
      data: { label: 'get()', module: 'superagent', method: 'agent' },
    },
    'a request with a name, built step by step': {
      options: { check: 'all' },
      file: 'server/pdf.ts',
      code: "import superagent from 'superagent';\nexport async function render(url: string, margin?: string) {\n  const request = «superagent.post»(url).buffer(true); // report: require-keep-alive; recommended: none; repair: none\n  if (margin) request.field('margin', margin);\n  const response = await request;\n  return response.body;\n}",
      messageId: 'agentless',
      data: { label: 'superagent.post()', module: 'superagent', method: 'agent' },
    },
    'a request that a function returns as a promise, by its type': {
      options: { check: 'all' },
      file: 'server/auth.ts',
      code: "import superagent from 'superagent';\nexport function token(url: string): Promise<superagent.Response> {\n  return «superagent.post»(url).set('Accept', 'application/json').timeout(5); // report: require-keep-alive; recommended: none; repair: none\n}",
      messageId: 'agentless',
      data: { label: 'superagent.post()', module: 'superagent', method: 'agent' },
    },
    'requests that are waited for together': {
      options: { check: 'all' },
      file: 'server/all.js',
      code: "const superagent = require('superagent');\nexports.both = (a, b) => Promise.all([«superagent.get»(a), b]); // report: require-keep-alive; recommended: none; repair: suggested global agent",
      messageId: 'agentless',
      data: { label: 'superagent.get()', module: 'superagent', method: 'agent' },
      suggestions: 1,
    },
    'a request of a handler, wherever its file stands': {
      options: { check: 'all' },
      code: "import express from 'express';\nimport superagent from 'superagent';\nexpress().get('/', async (req, res) => { res.send((await «superagent.get»('https://example.com')).text); }); // report: require-keep-alive; recommended: none; repair: none",
      messageId: 'agentless',
      data: { label: 'superagent.get()', module: 'superagent', method: 'agent' },
    },
    'a function of AWS Lambda that is deployed as it is written': {
      options: { check: 'all' },
      file: 'lambda/app.js',
      code: "const AWS = require('aws-sdk');\nconst sqs = «new AWS.SQS»(); // report: require-keep-alive; recommended: none; repair: none\nexports.handler = async (event, context) => sqs.sendMessage(event).promise();",
      messageId: 'missingAgent',
      data: { label: 'new AWS.SQS()', module: 'aws-sdk', option: 'httpOptions.agent' },
    },
  },
  accepts: {
    'an agent that a test of something else guards, and that nobody keeps':
      "import https from 'node:https'; let busy = false; const fetchUrl = (url, done) => { const agent = new https.Agent(); https.get(url, { agent }, done); return agent; }; export const load = () => { if (!busy) { busy = true; fetchUrl('https://a', () => { busy = false; }); } }; // report: no-single-use-client; repair: suggested at import",
    'an agent whose sockets are limited over all hosts': {
      options: { requireMaxSockets: true },
      code: "import http from 'node:http'; export const agent = new http.Agent({ keepAlive: true, maxTotalSockets: 50 }); // silent: kept, it belongs to the module",
    },
    'a socket of the file system takes no port': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const info = async () => await superagent.get('http+unix://%2Fvar%2Frun%2Fdocker.sock/info'); // silent: no fault, a socket of the file system takes no port",
    },
    'a component that sends requests, in a folder of the server': {
      options: { check: 'all' },
      file: 'server/button.jsx',
      code: "import superagent from 'superagent'; export const Button = () => <button onClick={async () => { await superagent.get('/save'); }} />; // silent: no fault, a component runs in the browser",
    },
    'a package whose requests are patched': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; import 'node:fs'; const { end } = superagent.Request.prototype; superagent.Request.prototype.end = function (done) { this.agent(undefined); return end.call(this, done); }; export const load = async (url) => (await superagent.get(url)).body; // silent: no fault, the file hands every request to the global agent",
    },
    'a package that a mock is given': {
      options: { check: 'all' },
      code: "const superagent = require('superagent'); require('superagent-mock')(superagent, []); require('node:fs'); exports.load = async (url) => (await superagent.get(url)).body; // silent: no fault, the mock may change what every request does",
    },
    'a request that is replaced by one with an agent': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; import 'node:fs'; export const load = async (url, agent) => { let request = superagent.get(url); if (agent) request = request.agent(agent); return await request; }; // silent: no fault, the variable may hold a request with an agent",
    },
    'a request that plug-ins are given': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; import 'node:fs'; export const load = async (url, plugins) => { const request = superagent.get(url); for (const plugin of plugins) plugin(request); return await request; }; // silent: no fault, a plug-in may hand it an agent",
    },
    'a method of a request that only a variable names': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; import 'node:fs'; export const load = async (url, method) => await superagent.get(url)[method](); // silent: no fault, the method that only `method` names may be `agent`",
    },
    'one of two requests': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; import 'node:fs'; export const load = async (url, write) => await (write ? superagent.post(url) : superagent.get(url)); // silent: no fault, a request that a test chooses is not followed",
    },
    'a function of AWS Lambda that a tool compiles, which sets the environment as well': {
      options: { check: 'all' },
      file: 'lambda/app.ts',
      code: "import { SQS } from 'aws-sdk'; const sqs = new SQS(); export const handler = async (event, context) => sqs.sendMessage(event).promise(); // silent: no connections, it opens no connections of its own",
    },
    'an agent per call beside a test of something else, in compiled code': {
      options: { requireMaxSockets: true },
      code: "const https = require('node:https'); function load(url) { var _this = this; var _this_1; var options; return step(() => { options = {}; _this_1 = this; return step(() => { if (!_this_1.configuration.agent) options.agent = new https.Agent({ keepAlive: true }); return send(url, options); }); }); } exports.load = load; // silent: unknown, nobody knows what `send` makes of its options, nor how often it runs",
    },
    'a request that is handed an agent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; import { agent } from './agent.js'; export const load = async (url) => (await superagent.get(url).agent(agent)).body; // silent: no fault, it is handed an agent",
    },
    'a request that is handed an agent where there is one': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export async function load(url, agent) { const request = superagent.get(url); if (agent) request.agent(agent); return (await request).body; } // silent: no fault, it may be handed an agent",
    },
    'a request that leaves itself to the global agent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url).agent(undefined)).body; // silent: no fault, the global agent keeps connections",
    },
    'a request over HTTP/2': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url).http2()).body; // silent: no fault, HTTP/2 has no agents",
    },
    'a plug-in may bring an agent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; import { keeping } from './keeping.js'; export const load = async (url) => (await superagent.get(url).use(keeping)).body; // silent: no fault, `keeping` may hand it an agent",
    },
    'a method of a plug-in may bring an agent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; import 'superagent-proxy'; export const load = async (url) => (await superagent.get(url).proxy('http://proxy')).body; // silent: no fault, `proxy` may hand it an agent",
    },
    'a package that something else extends': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; import proxied from 'superagent-proxy'; proxied(superagent); export const load = async (url) => (await superagent.get(url)).body; // silent: no fault, `proxied` may hand every request an agent",
    },
    'a session that requests are sent through': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; const session = superagent.agent(); export const load = async (url) => (await session.get(url)).body; // silent: no connections, it opens no connections of its own",
    },
    'a request that its caller may hand an agent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const load = (url) => superagent.get(url).timeout(5); // silent: no fault, its caller may hand it an agent",
    },
    'a request that a function is given': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; import { send } from './send.js'; export const load = (url) => send(superagent.get(url)); // silent: no fault, `send` may hand it an agent",
    },
    'a request that is never sent': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const address = (url) => { const request = superagent.get(url); request.query({ a: 1 }); }; // silent: no fault, it is never sent",
    },
    'a header about its connection was chosen with connections in mind': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url).set({ Connection: 'close' })).body; // silent: no fault, a header about its connection was chosen with connections in mind",
    },
    'a stream of events has its connection for itself, with superagent too': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; export const listen = (url, to) => superagent.get(url).set('Accept', 'text/event-stream').pipe(to); // silent: no fault, a stream of events has its connection for itself",
    },
    'one request of superagent at start-up': {
      options: { check: 'all' },
      code: "import 'node:fs'; import superagent from 'superagent'; const { body } = await superagent.get('https://example.com'); export { body }; // silent: no fault, it is one request at start-up",
    },
    'a file that browsers may run': {
      options: { check: 'all' },
      code: "import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url)).body; // silent: no fault, a browser may run this file",
    },
    'a test that sends requests': {
      options: { check: 'all' },
      file: 'tests/api.test.js',
      code: "import 'node:fs'; import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url)).body; // silent: no fault, it is a test",
    },
    'a health check with superagent wants a fresh connection': {
      options: { check: 'all' },
      file: 'server/healthCheck.js',
      code: "import 'node:fs'; import superagent from 'superagent'; export const ping = async (url) => (await superagent.get(url)).status; // silent: no fault, it asks for the status, and its name says that it checks",
    },
    'requests of superagent are left to those who ask':
      "import 'node:fs'; import superagent from 'superagent'; export const load = async (url) => (await superagent.get(url)).body; // report: require-keep-alive; recommended: none; repair: none",
    'a pool that somebody measured': {
      options: { requireMaxSockets: true },
      code: "import { Pool } from 'pg'; export const pool = new Pool({ max: 40 }); // silent: kept, it belongs to the module",
    },
    'a pool with the cap of its library': {
      options: { requireMaxSockets: true },
      code: "import { Pool } from 'pg'; export const pool = new Pool(); // silent: kept, it belongs to the module",
    },
    'a server that takes many': {
      options: { requireMaxSockets: true },
      code: "import { MongoClient } from 'mongodb'; export const client = new MongoClient('mongodb://db', { maxPoolSize: 200 }); // silent: kept, it belongs to the module",
    },
    'an agent that is given its own way to connect':
      "import https from 'node:https'; import { tunnel } from './tunnel.js'; export const agent = new https.Agent({ maxSockets: 5 }); agent.createConnection = tunnel; // silent: kept, it belongs to the module",
    'an agent inside of a client that holds one socket':
      "import https from 'node:https'; import { io } from 'socket.io-client'; export const socket = io('https://example.com', { agent: new https.Agent({ maxSockets: 5 }) }); // silent: kept, it belongs to the module / silent: part, it belongs to `io()`, which is judged as a whole",
    'an agent that is told later':
      "import https from 'node:https'; export const agent = new https.Agent({ maxSockets: 5 }); agent.keepAlive = true; // silent: kept, it belongs to the module",
    'an agent whose options are told later':
      "import https from 'node:https'; export const agent = new https.Agent({ maxSockets: 5 }); agent.options.keepAlive = true; // silent: kept, it belongs to the module",
    'options that something else writes into':
      "import https from 'node:https'; import { more } from './more.js'; const options = {}; Object.assign(options, more); export const agent = new https.Agent(options); // silent: kept, it belongs to the module",
    'an agent that each instance makes from what it is given':
      "import https from 'node:https'; export class Request { constructor(options) { this.agent = new https.Agent({ ca: options.ca }); } } // silent: instance, it belongs to an instance, and nothing in this file makes instances again and again",
    'a proxy for web sockets only': {
      options: { check: 'all' },
      code: "import httpProxy from 'http-proxy'; export const proxy = httpProxy.createProxyServer({ target: 'ws://backend', ws: true }); // silent: no connections, it opens no connections of its own",
    },
    'a proxy of the server for development': {
      options: { check: 'all' },
      file: 'src/setupProxy.js',
      code: "const { createProxyMiddleware } = require('http-proxy-middleware'); module.exports = (app) => { app.use('/api', createProxyMiddleware({ target: 'http://localhost:3000' })); }; // silent: left out, it is a server for development",
    },
    'a transport beside one that keeps its connections, so that callers can choose': {
      options: { check: 'all' },
      code: "import { createTransport } from 'nodemailer'; const base = { host: 'smtp.example.com' }; export const single = createTransport(base); export const pooled = createTransport({ ...base, pool: true }); // silent: kept, it belongs to the module / silent: kept, it belongs to the module",
    },
    'an option that is written later':
      "import https from 'node:https'; const options = { maxSockets: 5 }; options.keepAlive = true; export const agent = new https.Agent(options); // silent: kept, it belongs to the module",
    'a sub-class that makes its sockets itself':
      "import https from 'node:https'; class A extends https.Agent { createConnection(options) { return super.createConnection(options); } } export const agent = new A(); // silent: kept, it belongs to the module",
    'an agent with a cap, where caps are asked for': {
      options: { requireMaxSockets: true },
      code: "import https from 'node:https'; export const agent = new https.Agent({ keepAlive: true, maxSockets: 5 }); // silent: kept, it belongs to the module",
    },
    'an agent that keeps alive':
      "import https from 'node:https'; export const agent = new https.Agent({ keepAlive: true }); // silent: no fault, it is kept and keeps connections",
    'a transport that is used once at start-up': {
      options: { check: 'all' },
      code: "import { createTransport } from 'nodemailer'; async function notify() { const mail = createTransport({ host: 'smtp.example.com' }); await mail.sendMail({ to: 'x' }); } notify(); // silent: start-up, it runs at start-up",
    },
    'an agent for web sockets':
      "import { HttpsProxyAgent } from 'https-proxy-agent'; import WebSocket from 'ws'; const agent = new HttpsProxyAgent('http://proxy:3128'); export const socket = new WebSocket('wss://example.com', { agent }); // silent: kept, it belongs to the module",
    'an agent for web sockets, in options with a name':
      "import { HttpsProxyAgent } from 'https-proxy-agent'; import WebSocket from 'ws'; const agent = new HttpsProxyAgent('http://proxy:3128'); const options = { agent }; export const socket = new WebSocket('wss://example.com', options); // silent: kept, it belongs to the module",
    'an agent for web sockets, put into options later':
      "import { HttpsProxyAgent } from 'https-proxy-agent'; import WebSocket from 'ws'; const options = {}; options.agent = new HttpsProxyAgent('http://proxy:3128'); export const socket = new WebSocket('wss://example.com', options); // silent: kept, it belongs to the module",
    'an agent for MQTT over web sockets':
      "import { HttpsProxyAgent } from 'https-proxy-agent'; import mqtt from 'mqtt'; const agent = new HttpsProxyAgent('http://proxy:3128'); export const client = mqtt.connect('wss://broker', { wsOptions: { agent } }); // silent: kept, it belongs to the module / silent: kept, it belongs to the module",
    'a client that only signs': {
      options: { check: 'all' },
      code: "import { S3 } from 'aws-sdk'; export const s3 = new S3(); export const link = (key) => s3.getSignedUrl('getObject', { Key: key }); // silent: no connections, it only signs, for which it opens no connection",
    },
    'options from elsewhere may set it':
      "import https from 'node:https'; import { options } from './options.js'; export const agent = new https.Agent(options); // silent: kept, it belongs to the module",
    'a spread may set it':
      "import https from 'node:https'; export const agent = new https.Agent({ ...defaults, maxSockets: 5 }); // silent: kept, it belongs to the module",
    'a value that is not literal':
      "import https from 'node:https'; export const agent = new https.Agent({ keepAlive: process.env.KEEP === '1' }); // silent: no fault, a value that is not a literal is believed",
    'a sub-class may set it':
      "import https from 'node:https'; class A extends https.Agent { constructor() { super({ keepAlive: true }); } } export const agent = new A(); // silent: no fault, it is kept and keeps connections",
    'an agent per call is not cured by keep-alive':
      "import https from 'node:https'; export async function load(url) { return fetch(url, { agent: new https.Agent() }); } // report: no-single-use-client; repair: suggested at import",
    'an agent that keeps alive by default, where caps are asked for': {
      options: { requireMaxSockets: true },
      code: "import { Agent } from 'undici'; export const agent = new Agent({ connect: { timeout: 5 } }); // silent: kept, it belongs to the module",
    },
    'an agent of a function that is given one event at a time, where caps are asked for': {
      options: { requireMaxSockets: true },
      code: "import https from 'node:https'; const agent = new https.Agent({ keepAlive: true }); export const handler = async (event, context) => get(event.url, agent); // silent: kept, it belongs to the module",
      file: 'lambda/load.ts',
    },
    'a transport that is made beside a pooled one': {
      options: { check: 'all' },
      code: "import nodemailer from 'nodemailer'; import { base } from './base'; const options = { host: 'mail' }; const pooled = Object.assign({ pool: true }, options); export const bulk = nodemailer.createTransport(pooled); export const single = nodemailer.createTransport(options); // silent: kept, it belongs to the module",
    },
    'undici keeps alive by default':
      "import { Agent } from 'undici'; export const agent = new Agent(); // silent: kept, it belongs to the module",
    'a mail transport is left to those who ask':
      "import { createTransport } from 'nodemailer'; export const mail = createTransport({ host: 'smtp.example.com' }); // report: require-keep-alive; recommended: none; repair: option passed",
  },
});
