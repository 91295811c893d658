import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the resolver inside the definition of a field',
      runs: 'request',
      code: `
import SchemaBuilder from '@pothos/core';
const builder = new SchemaBuilder({});
builder.queryField('user', (t) =>
  t.field({
    type: 'String',
    resolve: async (root, args, ctx) => ASK(args),
  }),
);`,
    },
    {
      because: 'a resolver inside the fields of a type',
      runs: 'request',
      code: `
import SchemaBuilder from '@pothos/core';
export const builder = new SchemaBuilder({});
builder.objectType('User', {
  fields: (t) => ({
    posts: t.field({
      type: ['Post'],
      resolve(user) {
        return ASK(user.id);
      },
    }),
  }),
});`,
    },
    {
      because: 'a builder from another file',
      runs: 'request',
      code: `
import { builder } from '../builder';
builder.queryField('user', (t) => t.field({ type: 'String', resolve: (root, args) => ASK(args) }));`,
    },
    {
      because: 'the batch of a data loader',
      runs: 'request',
      code: `
import SchemaBuilder from '@pothos/core';
const builder = new SchemaBuilder({});
export const User = builder.loadableObject('User', {
  load: async (ids, context) => ASK(ids),
  fields: (t) => ({}),
});`,
    },
  ],
  once: [
    {
      because: 'the definition of a field runs while the schema is built',
      code: `
import SchemaBuilder from '@pothos/core';
const builder = new SchemaBuilder({});
builder.queryField('user', (t) => {
  ASK();
  return t.string({ resolve: () => 'x' });
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a builder of another library',
      code: `
import { builder } from './html';
builder.element({ resolve: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
