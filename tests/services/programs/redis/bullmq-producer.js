import { Queue } from 'bullmq';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/mails', async (req, res) => {
  const queue = new Queue('mails', {
    connection: { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) },
  });
  try {
    const job = await queue.add('mail', req.body, { attempts: req.body.attempts });
    res.status(202).json({ name: job.name, to: job.data.to });
  } catch (error) {
    res.status(500).json({ error: error.message });
  } finally {
    await queue.close();
  }
});

app.listen(process.env.PORT ?? 3000);
