const nodemailer = require('nodemailer');

async function sendReport(to) {
  const transport = nodemailer.createTransport({ host: 'smtp.example.com', pool: true }); // report: no-client-in-handler
  await transport.sendMail({ to, subject: 'Report' });
}

module.exports.sendReport = sendReport;
