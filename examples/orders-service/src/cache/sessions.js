import { createClient } from 'redis';

const redis = createClient({ url: process.env.REDIS_URL });
redis.on('error', (error) => console.error('redis', error));

export async function connectSessions() {
  await redis.connect();
}

export async function readSession(token) {
  const session = await redis.get(`session:${token}`);
  return session === null ? null : JSON.parse(session);
}
