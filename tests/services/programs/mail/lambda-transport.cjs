const nodemailer = require('nodemailer');

exports.handler = async (event) => {
  const transporter = nodemailer.createTransport({
    host: process.env.SMTP_HOST,
    port: process.env.SMTP_PORT,
    ignoreTLS: true,
  });
  const info = await transporter.sendMail({
    from: 'shop@example.com',
    to: event.to,
    subject: `Order ${event.order}`,
    text: 'It is on its way.',
  });
  transporter.close();
  return { statusCode: 200, body: JSON.stringify(info.accepted) };
};
