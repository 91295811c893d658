import { Kafka } from 'kafkajs';
import { injectable } from 'tsyringe';

@injectable()
export class OrderService {
  async place(order: object) {
    const producer = new Kafka({ brokers: ['kafka:9092'] }).producer(); // report: no-client-in-handler
    await producer.connect();
    await producer.send({ topic: 'orders', messages: [{ value: JSON.stringify(order) }] });
    await producer.disconnect();
  }
}
