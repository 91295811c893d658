import { connect } from 'amqplib';

export default async function notify(data: unknown) {
  const connection = await connect('amqp://broker'); // report: no-client-in-handler
  const channel = await connection.createChannel();
  channel.sendToQueue('notifications', Buffer.from(JSON.stringify(data)));
  await connection.close();
}
