import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'create',
      imports: `import MongoStore from 'connect-mongo';`,
      expression: `MongoStore.create({ mongoUrl: process.env.MONGODB_URI })`,
    },
    {
      factory: 'MongoStore.create',
      imports: `import { MongoStore } from 'connect-mongo';`,
      expression: `MongoStore.create({ mongoUrl: 'mongodb://localhost' })`,
    },
    {
      factory: 'default',
      imports: `import Store from 'connect-mongo';`,
      expression: `new Store({ mongoUrl: 'mongodb://localhost' })`,
    },
    {
      factory: 'MongoStore',
      imports: `const { MongoStore } = require('connect-mongo');`,
      expression: `new MongoStore({ mongoUrl: 'mongodb://localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'the client that it is given brings the connections',
      imports: `import MongoStore from 'connect-mongo';\nimport { MongoClient } from 'mongodb';\nconst client = new MongoClient('mongodb://localhost');`,
      expression: `MongoStore.create({ client })`,
    },
  ],
} satisfies ClientSamples;
