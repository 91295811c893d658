import type { ClientEntry, Factory } from '../types.ts';

const connect: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['end'],
  options: 1,
  reconnects: true,
  edge: 'socket',
};

/** MQTT.js 4 with promises; version 5 has them itself. */
export default {
  modules: ['async-mqtt'],
  checked: 'async-mqtt@2.6.3',
  evidence: ['https://github.com/mqttjs/async-mqtt#readme', 'npm:async-mqtt@2.6.3/index.js', 'measured:catalog'],
  factories: {
    connect,
    connectAsync: { ...connect, async: true },
  },
} satisfies ClientEntry;
