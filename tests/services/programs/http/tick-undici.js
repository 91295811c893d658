import { Agent, request } from 'undici';

let ticks = 0;

setInterval(async () => {
  const tick = (ticks += 1);
  const dispatcher = new Agent({ connections: 4 });
  const { body } = await request(`${process.env.UPSTREAM_URL}/health/${tick}`, { dispatcher });
  console.log(JSON.stringify({ tick, answer: await body.json() }));
}, 50);
