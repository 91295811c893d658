import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createTransport',
      imports: "import nodemailer from 'nodemailer';",
      expression: "nodemailer.createTransport({ host: 'smtp.example.com', port: 587 })",
    },
    {
      factory: 'createTransport',
      imports: "import { createTransport } from 'nodemailer';",
      expression:
        "createTransport({ service: 'gmail', auth: { user: process.env.MAIL_USER, pass: process.env.MAIL_PASS } })",
    },
    {
      factory: 'createTransport',
      imports: "import * as nodemailer from 'nodemailer';",
      expression: "nodemailer.createTransport('smtps://user:secret@smtp.example.com')",
    },
    {
      factory: 'createTransport',
      imports: "const nodemailer = require('nodemailer');",
      expression: "nodemailer.createTransport({ pool: true, host: 'smtp.example.com' })",
    },
    {
      factory: 'createTransport',
      imports: "const { createTransport: mailer } = require('nodemailer');",
      expression: 'mailer({ url: process.env.SMTP_URL })',
    },
    {
      factory: 'createTransport',
      imports: '',
      expression: "(await import('nodemailer')).default.createTransport({ host: 'localhost', port: 25 })",
    },
  ],
  quiet: [
    {
      because: 'SES is spoken over HTTP by the client it is given',
      imports:
        "import nodemailer from 'nodemailer';\nimport { SendEmailCommand } from '@aws-sdk/client-sesv2';\nimport { sesClient } from './ses.js';",
      expression: 'nodemailer.createTransport({ SES: { sesClient, SendEmailCommand } })',
    },
    {
      because: 'a stream transport sends nothing',
      imports: "import nodemailer from 'nodemailer';",
      expression: 'nodemailer.createTransport({ streamTransport: true, buffer: true })',
    },
    {
      because: 'a JSON transport sends nothing',
      imports: "const nodemailer = require('nodemailer');",
      expression: 'nodemailer.createTransport({ jsonTransport: true })',
    },
    {
      because: 'the plugin speaks HTTP',
      imports: "import nodemailer from 'nodemailer';\nimport mailgun from 'nodemailer-mailgun-transport';",
      expression: 'nodemailer.createTransport(mailgun({ auth: { api_key: process.env.MAILGUN_KEY } }))',
    },
    {
      because: 'a test account is no transport',
      imports: "import nodemailer from 'nodemailer';",
      expression: 'await nodemailer.createTestAccount()',
    },
  ],
} satisfies ClientSamples;
