import express from 'express';
import nodemailer from 'nodemailer';

const app = express();
app.use(express.json());

app.post('/mails', async (req, res) => {
  const transport = nodemailer.createTransport({
    host: process.env.SMTP_HOST,
    port: Number(process.env.SMTP_PORT),
    secure: false,
    ignoreTLS: true,
  });
  try {
    const { accepted } = await transport.sendMail({
      from: 'shop@example.com',
      to: req.body.to,
      subject: req.body.subject,
      text: 'Thank you for your order.',
    });
    res.status(202).json({ accepted });
  } catch (error) {
    res.status(502).json({ error: error.code, status: error.responseCode });
  }
});

app.listen(process.env.PORT ?? 3000);
