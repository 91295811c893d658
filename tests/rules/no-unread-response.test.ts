import { testRule } from './test-rule.ts';

const https = "import https from 'node:https';\n";
const undici = "import { request } from 'undici';\n";
const s3 =
  "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({}); // silent: kept, it belongs to the module\n";
const core = { label: 'https.get()', module: 'https' };

testRule('no-unread-response', {
  reports: {
    'HEAD has no body, and wants to be read all the same': {
      code: `${https}export const size = (url, done) => {\n  «https.request»(url, { method: 'HEAD' }, (response) => { // report: no-unread-response; recommended: none; repair: suggested body discarded\n    done(response.headers['content-length']);\n  }).end();\n};`,
      messageId: 'callback',
      data: { label: 'https.request()', module: 'https' },
      suggestions: 1,
    },
    'an answer that has not changed is read too, with node:http': {
      code: `${https}export const load = (url, done) => {\n  https.get(url, (response) => {\n    if (response.statusCode === 304) «return done(null);» // report: no-unread-response; recommended: none; repair: suggested body discarded\n    response.pipe(process.stdout);\n  });\n};`,
      messageId: 'exit',
      data: { ...core, name: 'response' },
      suggestions: 1,
    },
    'only the status is looked at': {
      code: `${https}export const status = (url) => new Promise((resolve) => {\n  «https.get»(url, (response) => { // report: no-unread-response; recommended: none; repair: suggested body discarded\n    resolve(response.statusCode);\n  });\n});`,
      messageId: 'callback',
      data: core,
      suggestions: 1,
    },
    'a listener that does not even take the response': {
      code: `${https}export const ping = (url, done) => {\n  «https.get»(url, () => { // report: no-unread-response; recommended: none; repair: none\n    done();\n  });\n};`,
      messageId: 'callback',
      data: core,
    },
    'the end never comes while nobody reads': {
      code: `${https}export const wait = (url, done) => {\n  «https.get»(url, (response) => { // report: no-unread-response; recommended: none; repair: suggested body discarded\n    response.on('end', done);\n  });\n};`,
      messageId: 'callback',
      data: core,
      suggestions: 1,
    },
    'an error status leaves before the response is read': {
      code: `${https}export const load = (url, done) => {\n  https.get(url, (response) => {\n    if (response.statusCode !== 200) {\n      done(new Error('failed'));\n      «return;» // report: no-unread-response; recommended: none; repair: suggested body discarded\n    }\n    response.pipe(process.stdout);\n  });\n};`,
      messageId: 'exit',
      data: { ...core, name: 'response' },
      suggestions: 1,
    },
    'an error status without braces': {
      code: `${https}export const load = (url, done) => {\n  https.get(url, (response) => {\n    if (response.statusCode !== 200) «return done(new Error('failed'));» // report: no-unread-response; recommended: none; repair: suggested body discarded\n    response.pipe(process.stdout);\n  });\n};`,
      messageId: 'exit',
      data: { ...core, name: 'response' },
      suggestions: 1,
    },
    'the response comes as an event': {
      code: `${https}export const status = (url, done) => {\n  const request = https.request(url);\n  «request.on»('response', (response) => { // report: no-unread-response; recommended: none; repair: suggested body discarded\n    done(response.statusCode);\n  });\n  request.end();\n};`,
      messageId: 'callback',
      data: { label: 'https.request()', module: 'https' },
      suggestions: 1,
    },
    'undici gives a body that nobody takes': {
      code: `${undici}export async function status(url) {\n  const { statusCode } = await «request»(url); // report: no-unread-response; recommended: none; repair: none\n  return statusCode;\n}`,
      messageId: 'body',
      data: { label: 'request()', module: 'undici' },
    },
    'undici gives an object whose body nobody reads': {
      code: `${undici}export async function status(url) {\n  const answer = await «request»(url); // report: no-unread-response; recommended: none; repair: suggested body discarded\n  return answer.statusCode;\n}`,
      messageId: 'body',
      data: { label: 'request()', module: 'undici' },
      suggestions: 1,
    },
    'undici: an error status leaves before the body is read': {
      code: `${undici}export async function load(url) {\n  const { statusCode, body } = await request(url);\n  if (statusCode !== 200) {\n    «throw new Error('failed');» // report: no-unread-response; recommended: none; repair: suggested body discarded\n  }\n  return body.json();\n}`,
      messageId: 'exit',
      data: { label: 'request()', module: 'undici', name: 'body' },
      suggestions: 1,
    },
    'fetch for its status only': {
      code: "import express from 'express';\nexpress().get('/', async (req, res) => {\n  const answer = await «fetch»('https://example.com'); // report: no-unread-response; recommended: none; repair: suggested body discarded or body given up\n  res.json({ ok: answer.ok });\n});",
      messageId: 'response',
      data: { label: 'fetch()' },
      suggestions: 2,
    },
    'an object of S3 whose body nobody reads': {
      code: `${s3}export async function size(Key) {\n  const { ContentLength } = await «s3.send»(new GetObjectCommand({ Bucket: 'a', Key })); // report: no-unread-response; recommended: none; repair: none\n  return ContentLength;\n}`,
      messageId: 'object',
      data: { label: 'GetObjectCommand', module: '@aws-sdk/client-s3' },
    },
  },
  accepts: {
    'a Request has a method of its own':
      "import 'node:fs'; export async function ping(url) { const answer = await fetch(new Request(url, { method: 'HEAD' })); return answer.ok; } export async function send(request) { const answer = await fetch(request); return answer.ok; } // silent: no fault, a `Request` has a method of its own",
    'an answer that only says where to go':
      "import 'node:fs'; export async function follow(url) { const answer = await fetch(url, { redirect: 'manual' }); return answer.headers.get('location'); } // silent: no fault, a redirect that is not followed has hardly a body",
    'the request of fetch is given up':
      "import 'node:fs'; export async function status(url) { const controller = new AbortController(); const answer = await fetch(url, { signal: controller.signal }); controller.abort(); return answer.status; } // silent: no fault, the request is aborted, which ends its connection",
    'an answer without content, left early': `${undici}export async function load(url) { const { statusCode, body } = await request(url); if (statusCode === 204 || statusCode === 304) return null; return body.json(); } // silent: no fault, answers with 204 and 304 have no body`,
    'the process ends with the answer': `${https}export const check = (url) => { https.get(url, (response) => { process.exit(response.statusCode === 200 ? 0 : 1); }); }; // silent: no fault, the process ends with the answer`,
    'a listener that finds the response among its arguments': `${https}function read() { arguments[0].resume(); } export const load = (url) => { https.get(url, read); }; // silent: no fault, it is read by way of \`arguments\``,
    'it is read': `${https}export const load = (url, done) => { https.get(url, (response) => { response.on('data', done); response.on('end', done); }); }; // silent: no fault, a listener of \`data\` reads it`,
    'it is discarded': `${https}export const status = (url, done) => { https.get(url, (response) => { response.resume(); done(response.statusCode); }); }; // silent: no fault, \`resume\` discards it`,
    'it is handed on': `${https}export const load = (url, done) => { https.get(url, (response) => { done(response); }); }; // silent: no fault, whoever calls \`load\` gets the response`,
    'without a listener Node discards it': `${https}export const ping = (url) => { https.get(url); }; // silent: no fault, nobody listens for the response, so Node.js discards it`,
    'the request is given up': `${https}export const status = (url, done) => { const request = https.get(url, (response) => { done(response.statusCode); request.destroy(); }); }; // silent: no fault, the request is destroyed, which ends its connection`,
    'it is read before it is left': `${https}export const load = (url, done) => { https.get(url, (response) => { if (response.statusCode !== 200) { response.resume(); return done(new Error('failed')); } response.pipe(process.stdout); }); }; // silent: no fault, \`resume\` discards it before the early return`,
    'the branch that leaves hands it on': `${https}export const load = (url, done) => { https.get(url, (response) => { if (response.statusCode !== 200) { return done(response); } response.pipe(process.stdout); }); }; // silent: no fault, both branches hand it on`,
    'a body that is read': `${undici}export async function load(url) { const { statusCode, body } = await request(url); return { statusCode, text: await body.text() }; } // silent: no fault, its body is read`,
    'the whole answer is returned': `${undici}export async function load(url) { const answer = await request(url); return answer; } // silent: no fault, the answer is the caller's`,
    'HEAD has no body': `${undici}export async function status(url) { const { statusCode } = await request(url, { method: 'HEAD' }); return statusCode; } // silent: no fault, undici gives the answer to HEAD no body`,
    'fetch in a component of the browser':
      'export async function save(data) { const answer = await fetch("/api", { method: "POST", body: data }); if (!answer.ok) throw new Error(); } // silent: no fault, only a browser knows where the path leads',
    'fetch whose error answer is left behind is small':
      "import 'node:fs'; export async function load(url) { const answer = await fetch(url); if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); } // silent: no fault, error answers are mostly small",
    'the receipt for what was sent is small':
      "import 'node:fs'; export async function push(url, body) { const answer = await fetch(url, { method: 'POST', body }); if (!answer.ok) throw new Error(); } // silent: no fault, the receipt for what is sent is mostly small",
    'a request whose options nobody can read':
      "import 'node:fs'; import { options } from './options.js'; export async function push(url) { await fetch(url, options); } // silent: no fault, the options may ask for the head only",
    'an object of S3 that is read': `${s3}export async function load(Key) { const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'a', Key })); return Body; } // silent: no fault, its body is returned`,
    'an object of S3 that is handed on': `${s3}export async function load(Key) { const answer = await s3.send(new GetObjectCommand({ Bucket: 'a', Key })); return answer; } // silent: no fault, the answer is the caller's`,
    'one request of a script': {
      file: 'scripts/ping.js',
      code: `${https}https.get(process.argv[2], (response) => { console.log(response.statusCode); }); // silent: no fault, it is one request of a script`,
    },
  },
});
