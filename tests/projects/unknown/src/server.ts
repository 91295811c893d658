import express from 'express';
import { broken } from './broken';
import { make } from './dynamic';
import { gone } from './gone';
import { passed } from './passed';
import { register } from '@acme/unknown';

const app = express();
register(passed);
app.get('/', async (req, res) => {
  res.json([await broken().query('SELECT 1'), await gone().query('SELECT 1'), await make('pg').query('SELECT 1')]);
});
