import express from 'express';
import { connectSessions } from './cache/sessions.js';
import { carts } from './routes/carts.js';
import { orders } from './routes/orders.js';
import { reports } from './routes/reports.js';

const app = express();
app.use(express.json());
app.use('/carts', carts);
app.use('/orders', orders);
app.use('/reports', reports);

await connectSessions();
const port = process.env.PORT ?? 3000;
app.listen(port, () => console.log(`orders service on port ${port}`));
