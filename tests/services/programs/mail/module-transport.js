import http from 'node:http';
import { createTransport } from 'nodemailer';

const transport = createTransport({
  host: process.env.SMTP_HOST,
  port: Number(process.env.SMTP_PORT),
  ignoreTLS: true,
});

http
  .createServer(async (request, response) => {
    const to = new URL(request.url, 'http://localhost').searchParams.get('to');
    try {
      await transport.sendMail({ from: 'shop@example.com', to, subject: 'Hello', text: 'Welcome.' });
      response.writeHead(202).end('sent');
    } catch (error) {
      response.writeHead(502).end(String(error.responseCode));
    }
  })
  .listen(process.env.PORT ?? 3000);
