import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the resolver of a field',
      runs: 'request',
      code: `
import { queryField } from 'nexus';
export const users = queryField('users', {
  type: 'User',
  async resolve(root, args, ctx) {
    return ASK(args);
  },
});`,
    },
    {
      because: 'a resolver inside a definition',
      runs: 'request',
      code: `
import { objectType } from 'nexus';
export const User = objectType({
  name: 'User',
  definition(t) {
    t.field('posts', { type: 'Post', resolve: (user) => ASK(user.id) });
  },
});`,
    },
  ],
  once: [
    {
      because: 'the definition itself is read once',
      code: `
const { objectType } = require('nexus');
exports.User = objectType({
  name: 'User',
  definition(t) {
    ASK();
    t.id('id');
  },
});`,
    },
    {
      because: 'a function in place of the configuration defines fields',
      code: `
import { mutationField } from 'nexus';
export const save = mutationField((t) => {
  ASK();
  t.field('save', { type: 'User' });
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a field of another library',
      code: `
import { queryField } from './schema';
queryField('users', { resolve: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
