import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the batch function',
      runs: 'request',
      code: `
import DataLoader from 'dataloader';
export const createLoaders = () => ({
  users: new DataLoader(async (ids) => ASK(ids)),
});`,
    },
    {
      because: 'a batch function declared elsewhere, from CommonJS',
      runs: 'request',
      file: 'loaders.js',
      code: `
const DataLoader = require('dataloader');
async function batchUsers(ids) {
  return ASK(ids);
}
module.exports = () => new DataLoader(batchUsers, { cache: false });`,
    },
    {
      because: 'the type of the function',
      runs: 'request',
      code: `
import type { BatchLoadFn } from 'dataloader';
export const byId: BatchLoadFn<string, unknown> = async (ids) => ASK(ids);`,
    },
  ],
  once: [
    {
      because: 'the options are arguments',
      code: `
import DataLoader from 'dataloader';
import { load } from './load';
export const loader = new DataLoader(load, { cacheMap: ASK() });`,
    },
  ],
  lookalikes: [
    {
      because: 'a loader of the project',
      code: `
import DataLoader from './dataloader';
export const loader = new DataLoader(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
