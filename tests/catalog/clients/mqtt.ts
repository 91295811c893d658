import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'connect', imports: "import mqtt from 'mqtt';", expression: "mqtt.connect('mqtt://broker')" },
    {
      factory: 'connect',
      imports: "import * as mqtt from 'mqtt';",
      expression: "mqtt.connect('mqtts://broker', { username: 'shop' })",
    },
    {
      factory: 'connect',
      imports: "const { connect: dial } = require('mqtt');",
      expression: 'dial(process.env.MQTT_URL)',
    },
    {
      factory: 'connectAsync',
      imports: "import { connectAsync } from 'mqtt';",
      expression: "await connectAsync('mqtt://broker')",
    },
    { factory: 'connectAsync', imports: '', expression: "await (await import('mqtt')).connectAsync('mqtt://broker')" },
  ],
  quiet: [
    {
      because: 'publishing goes over the client that is kept',
      imports: "import mqtt from 'mqtt';\nconst client = mqtt.connect('mqtt://broker');",
      expression: "await client.publishAsync('orders', '1')",
    },
    {
      because: 'a connect of a module of the project is not the one of MQTT.js',
      imports: "import type { IClientOptions } from 'mqtt';\nimport { connect } from './mqtt.js';",
      expression: "connect('mqtt://broker')",
    },
  ],
} satisfies ClientSamples;
