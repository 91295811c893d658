import { Pool } from 'pg';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: Number(process.env.PORT ?? 3000) });

server.on('connection', (socket) => {
  socket.on('message', async (message) => {
    const pool = new Pool({ max: 10 });
    try {
      const { rows } = await pool.query('SELECT customer, total FROM orders WHERE id = $1', [String(message)]);
      socket.send(JSON.stringify(rows));
    } catch (error) {
      socket.send(JSON.stringify({ error: error.code }));
    }
  });
});
