import { Worker } from 'bullmq';
import nodemailer from 'nodemailer';

new Worker(
  'jobs',
  async (job) => {
    const transport = nodemailer.createTransport({
      host: process.env.SMTP_HOST,
      port: Number(process.env.SMTP_PORT),
      ignoreTLS: true,
    });
    const { accepted } = await transport.sendMail({
      from: 'shop@example.com',
      to: job.data.to,
      subject: job.data.subject,
      text: 'Hello.',
    });
    return accepted;
  },
  { connection: { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) }, concurrency: 5 },
);
