import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'connect', imports: "import mqtt from 'async-mqtt';", expression: "mqtt.connect('mqtt://broker')" },
    {
      factory: 'connect',
      imports: "const { connect } = require('async-mqtt');",
      expression: "connect('mqtt://broker', { username: 'shop' })",
    },
    {
      factory: 'connectAsync',
      imports: "const MQTT = require('async-mqtt');",
      expression: "await MQTT.connectAsync('mqtt://broker')",
    },
  ],
  quiet: [
    {
      because: 'the wrapper is given a client',
      imports: "import { AsyncClient } from 'async-mqtt';\nimport { client } from './mqtt.js';",
      expression: 'new AsyncClient(client)',
    },
  ],
} satisfies ClientSamples;
