import { Injectable } from '@nestjs/common';
import * as nodemailer from 'nodemailer';

@Injectable()
export class MailService {
  async send(to: string, subject: string) {
    const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST, pool: true }); // report: no-client-in-handler
    await transport.sendMail({ to, subject });
  }
}
