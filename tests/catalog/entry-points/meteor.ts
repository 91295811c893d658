import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method is called by clients',
      code: "import { Meteor } from 'meteor/meteor';\nMeteor.methods({\n  async 'orders.create'(order) {\n    return ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'a publication runs per subscription',
      code: "import { Meteor } from 'meteor/meteor';\nMeteor.publish('orders', function () {\n  return ASK();\n});",
      runs: 'request',
    },
    {
      because: 'a handler runs per request',
      code: "import { WebApp } from 'meteor/webapp';\nWebApp.connectHandlers.use('/hello', (incoming, outgoing, go) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'an interval ticks',
      code: "import { Meteor } from 'meteor/meteor';\nMeteor.setInterval(poll, 1000);\nfunction poll() {\n  ASK();\n}",
      runs: 'tick',
    },
  ],
  once: [
    {
      because: 'startup() runs its function when the server is up',
      code: "import { Meteor } from 'meteor/meteor';\nMeteor.startup(async () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'methods of another object are not known',
      code: "import { Meteor } from './meteor.js';\nMeteor.methods({ create: () => ASK() });",
    },
  ],
} satisfies EntryPointSamples;
