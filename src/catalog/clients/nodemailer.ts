import type { ClientEntry } from '../types.ts';

export default {
  modules: ['nodemailer'],
  checked: 'nodemailer@10.6.0',
  evidence: [
    'https://nodemailer.com/smtp/pooled/',
    'npm:nodemailer@10.6.0/dist/esm/nodemailer.js',
    'npm:nodemailer@10.6.0/dist/esm/smtp-pool/index.js',
    'measured:catalog',
  ],
  factories: {
    createTransport: {
      form: 'call',
      holds: 'transport',
      tier: 'unpooled',
      dials: 'use',
      close: ['close'],
      configures: ['set'],
      options: 0,
      reuse: { name: 'pool', value: true, default: false },
      size: { name: 'maxConnections', default: 5, suggested: 5 },
      reconnects: true,
      edge: 'socket',
      // What is left out speaks no SMTP: SES, sendmail, stream and JSON transports, and the objects of plugins.
      when: [
        { argument: 0, is: 'string' },
        { argument: 0, has: 'host' },
        { argument: 0, has: 'service' },
        { argument: 0, has: 'url' },
        { argument: 0, has: 'pool' },
      ],
      note: 'Without `pool: true` every mail dials, greets and logs in again, also through a shared transport.',
    },
  },
} satisfies ClientEntry;
