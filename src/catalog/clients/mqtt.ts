import type { ClientEntry, Factory } from '../types.ts';

const connect: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['end', 'endAsync'],
  options: 1,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['mqtt'],
  checked: 'mqtt@5.16.0',
  evidence: [
    'https://github.com/mqttjs/MQTT.js#connect',
    'npm:mqtt@5.16.0/build/lib/connect/index.js',
    'npm:mqtt@5.16.0/build/lib/client.js',
    'measured:catalog',
  ],
  factories: {
    connect,
    connectAsync: { ...connect, async: true },
  },
} satisfies ClientEntry;
