import { createClient } from 'redis';

let ticks = 0;

async function tick() {
  const client = await createClient({ url: process.env.REDIS_URL })
    .on('error', (error) => console.error(error.message))
    .connect();
  await client.set('tick:last', 'now');
  console.log(JSON.stringify({ tick: (ticks += 1), last: await client.get('tick:last') }));
  await client.close();
}

setInterval(tick, 50);
