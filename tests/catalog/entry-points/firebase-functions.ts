import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an HTTP function with options in front',
      runs: 'request',
      code: `
import { onRequest } from 'firebase-functions/v2/https';
export const users = onRequest({ region: 'europe-west1' }, async (request, response) => {
  response.json(await ASK());
});`,
    },
    {
      because: 'a callable function',
      runs: 'request',
      code: `
import { onCall } from 'firebase-functions/https';
const charge = async ({ data }) => ASK(data);
export const chargeCard = onCall(charge);`,
    },
    {
      because: 'a document event',
      runs: 'event',
      code: `
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
export const index = onDocumentWritten('posts/{id}', async (event) => {
  await ASK(event.params.id);
});`,
    },
    {
      because: 'the namespace of the service',
      runs: 'message',
      code: `
import { pubsub } from 'firebase-functions/v2';
export const consume = pubsub.onMessagePublished('orders', async function (event) {
  await ASK(event.data.message.json);
});`,
    },
    {
      because: 'a schedule',
      runs: 'tick',
      code: `
import { onSchedule } from 'firebase-functions/v2/scheduler';
export const nightly = onSchedule('every 5 minutes', async () => {
  await ASK();
});`,
    },
    {
      because: 'the first generation behind two builders',
      runs: 'request',
      file: 'functions/index.js',
      code: `
const functions = require('firebase-functions');
exports.api = functions.region('europe-west1').runWith({ memory: '1GB' }).https.onRequest(async (req, res) => {
  res.send(await ASK());
});`,
    },
    {
      because: 'a document of the first generation',
      runs: 'event',
      file: 'functions/index.js',
      code: `
const functions = require('firebase-functions/v1');
exports.welcome = functions.firestore.document('users/{id}').onCreate(welcome);
async function welcome(snapshot, context) {
  await ASK(snapshot.data());
}`,
    },
    {
      because: 'a timer of the first generation',
      runs: 'tick',
      file: 'functions/index.js',
      code: `
const functions = require('firebase-functions');
exports.cleanup = functions.pubsub.schedule('every 5 minutes').timeZone('UTC').onRun(async () => {
  await ASK();
});`,
    },
  ],
  once: [
    {
      because: 'onInit looks like a handler and runs before the first function of an instance',
      code: `
import { onInit } from 'firebase-functions/v2/core';
let client;
onInit(async () => {
  client = await ASK();
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a listener in the browser SDK',
      code: `
import { onSnapshot, collection } from 'firebase/firestore';
onSnapshot(collection(db, 'users'), () => {
  ASK();
});`,
    },
    {
      because: 'a schedule of the project',
      code: `
import { onSchedule } from './schedule';
onSchedule('daily', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
