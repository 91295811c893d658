import express from 'express';
import { named, Parts, Renamed, Store, store, makeStore, eitherStore, nested, makeNested, wrapped, handled, part } from './index';
import older from './older.cjs';
import spread from './spread.cjs';

const app = express();
const parts = new Parts();

app.get('/1', async (req, res) => res.json(await store.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:8)
app.get('/2', async (req, res) => res.json(await store.inherited().query('SELECT 1'))); // report: no-client-in-handler (src/base.ts:5)
app.get('/3', async (req, res) => res.json(await store.current().query('SELECT 1')));
app.get('/4', async (req, res) => res.json(await store.handed.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:16)
app.get('/5', async (req, res) => res.json(await makeStore().fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:8)
app.get('/6', async (req, res) => res.json(await eitherStore(true)?.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:8)
app.get('/7', async (req, res) => res.json(await nested.deep.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:29)
app.get('/8', async (req, res) => res.json(await makeNested().deep.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:30)
app.get('/9', wrapped);
app.get('/21', handled);
app.get('/10', async (req, res) => res.json(await part.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/parts.ts:3)
app.get('/11', async (req, res) => res.json(await named.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/parts.ts:3)
app.get('/12', async (req, res) => res.json(await parts.fresh().query('SELECT 1'))); // report: no-client-in-handler (src/parts.ts:6)
app.get('/13', async (req, res) => res.json(await new Store().fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:8)
app.get('/14', async (req, res) => res.json(await new Renamed().fresh().query('SELECT 1'))); // report: no-client-in-handler (src/stores.ts:8)
app.get('/15', async (req, res) => res.json(await new Renamed().inherited().query('SELECT 1'))); // report: no-client-in-handler (src/base.ts:5)
app.get('/16', async (req, res) => res.json(await new Renamed().missing().query('SELECT 1')));
app.get('/17', async (req, res) => res.json(await older.handler().query('SELECT 1'))); // report: no-client-in-handler (src/older.cjs:4)
app.get('/18', async (req, res) => res.json(await older.other().query('SELECT 1'))); // report: no-client-in-handler (src/older.cjs:6)
app.get('/19', async (req, res) => res.json(await spread.handler().query('SELECT 1'))); // report: no-client-in-handler (src/older.cjs:4)
app.get('/20', async (req, res) => res.json(await spread.own().query('SELECT 1')));

export default app;
