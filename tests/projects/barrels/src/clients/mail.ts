import nodemailer from 'nodemailer';

export const transport = () => nodemailer.createTransport({ host: 'smtp.example.com', pool: true }); // report: no-uncached-client-factory
