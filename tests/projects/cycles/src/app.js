import express from 'express';
import { a } from './a.js';
import { viaB } from './b.js';

const app = express();
app.get('/a', (req, res) => res.json(a()));
app.get('/b', async (req, res) => res.json(await viaB().query('SELECT 1'))); // report: no-client-in-handler (src/a.js:5)
