import express from 'express';
import { Client } from 'pg';
import { handedOn } from './two.js';

// A file with a client of its own that also gets one over two others.
const app = express();
app.get('/own', async (req, res) => {
  const client = new Client(); // report: no-client-in-handler
  await client.connect();
  res.json(await client.query('SELECT name FROM users'));
  await client.end();
});
app.get('/other', async (req, res) => res.json(await handedOn().query('SELECT 1'))); // report: no-client-in-handler (src/three.js:3)
