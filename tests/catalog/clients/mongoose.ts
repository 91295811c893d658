import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createConnection',
      imports: `import mongoose from 'mongoose';`,
      expression: `mongoose.createConnection('mongodb://localhost/shop')`,
    },
    {
      factory: 'createConnection',
      imports: `const { createConnection } = require('mongoose');`,
      expression: `await createConnection(config.url).asPromise()`,
    },
    {
      factory: 'Mongoose',
      imports: `import { Mongoose } from 'mongoose';`,
      expression: `await new Mongoose().connect('mongodb://localhost/shop')`,
    },
  ],
  quiet: [
    {
      because: 'the default connection is made once, however often one connects',
      imports: `import mongoose from 'mongoose';`,
      expression: `await mongoose.connect(process.env.MONGODB_URI)`,
    },
    {
      because: 'a session borrows a connection',
      imports: `import mongoose from 'mongoose';`,
      expression: `await mongoose.startSession()`,
    },
    {
      because: 'a schema opens nothing',
      imports: `import { Schema } from 'mongoose';`,
      expression: `new Schema({ name: String })`,
    },
  ],
} satisfies ClientSamples;
