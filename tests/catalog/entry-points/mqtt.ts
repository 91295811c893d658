import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a message',
      runs: 'message',
      code: `
import mqtt from 'mqtt';
const client = mqtt.connect('mqtt://broker');
client.on('message', async (topic, payload) => {
  await ASK(topic, payload);
});`,
    },
    {
      because: 'a listener declared below, from CommonJS',
      runs: 'message',
      file: 'bridge.js',
      code: `
const { connect } = require('mqtt');
const broker = connect(process.env.BROKER);
broker.on('message', store);
function store(topic, payload) {
  ASK(payload);
}`,
    },
    {
      because: 'a client that is passed in',
      runs: 'message',
      code: `
import type { MqttClient } from 'mqtt';
export const listen = (broker: MqttClient) => broker.on('message', () => ASK());`,
    },
  ],
  once: [
    {
      because: 'the connection stands',
      code: `
import mqtt from 'mqtt';
const client = mqtt.connect('mqtt://broker');
client.on('connect', () => {
  ASK();
  client.subscribe('orders/#');
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a message of another emitter',
      code: `
import { bus } from './bus';
bus.on('message', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
