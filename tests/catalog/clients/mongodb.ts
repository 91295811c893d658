import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'MongoClient',
      imports: `import { MongoClient } from 'mongodb';`,
      expression: `new MongoClient(process.env.MONGODB_URI)`,
    },
    {
      factory: 'MongoClient',
      imports: `const mongodb = require('mongodb');`,
      expression: `new mongodb.MongoClient('mongodb://localhost')`,
    },
    {
      factory: 'MongoClient',
      imports: ``,
      expression: `await new (await import('mongodb')).MongoClient('mongodb://localhost').connect()`,
    },
    {
      factory: 'MongoClient.connect',
      imports: `import { MongoClient as Mongo } from 'mongodb';`,
      expression: `await Mongo.connect('mongodb://localhost')`,
    },
    {
      factory: 'MongoClient.connect',
      imports: `const { MongoClient } = require('mongodb');`,
      expression: `await MongoClient.connect(config.url)`,
    },
    {
      factory: 'MongoClient.connect',
      imports: "const { MongoClient } = require('mongodb');",
      expression:
        "MongoClient.connect(process.env.MONGO_URL, (error, client) => { client.db().collection('orders').find(); client.close(); })",
    },
  ],
  quiet: [
    {
      because: 'a session borrows from the pool',
      imports: `import { MongoClient } from 'mongodb';\nconst client = new MongoClient('mongodb://localhost');`,
      expression: `client.startSession()`,
    },
    { because: 'an id is no client', imports: `import { ObjectId } from 'mongodb';`, expression: `new ObjectId()` },
  ],
} satisfies ClientSamples;
