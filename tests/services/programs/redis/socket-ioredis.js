import Redis from 'ioredis';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: Number(process.env.PORT ?? 3000) });

server.on('connection', (socket) => {
  socket.on('message', async (message) => {
    const redis = new Redis(process.env.REDIS_URL);
    const { key, value } = JSON.parse(String(message));
    if (value !== undefined) await redis.set(`key:${key}`, value);
    socket.send(JSON.stringify({ key, value: await redis.get(`key:${key}`) }));
    await redis.quit();
  });
});
