import type { EntryPointEntry } from '../types.ts';

/** https://github.com/mqttjs/MQTT.js */
export default {
  name: 'MQTT.js',
  modules: ['mqtt'],
  evidence: ['https://github.com/mqttjs/MQTT.js#event-message', 'npm:mqtt@5.16.0/build/lib/client.d.ts'],
  receivers: { client: { from: ['connect()', 'connectAsync()', 'MqttClient()'], types: ['MqttClient'] } },
  calls: [
    // Repeated at each reconnect, which is rare.
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['connect', 'reconnect', 'close', 'disconnect', 'offline', 'end', 'error'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['message', 'packetreceive'],
      functions: 'last',
      runs: 'message',
    },
  ],
} satisfies EntryPointEntry;
