import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a hook of each save',
      runs: 'event',
      code: `
import { Schema } from 'mongoose';
const userSchema = new Schema({ name: String });
userSchema.pre('save', async function () {
  await ASK(this);
});`,
    },
    {
      because: 'a hook in a plugin, from CommonJS',
      runs: 'event',
      file: 'models/user.js',
      code: `
const mongoose = require('mongoose');
const schema = new mongoose.Schema({});
schema.plugin((target) => {
  target.post('find', (docs) => ASK(docs));
});`,
    },
  ],
  once: [
    {
      because: 'a plugin is applied once',
      code: `
import mongoose from 'mongoose';
const schema = new mongoose.Schema({});
schema.plugin((target, options) => {
  ASK(target, options);
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a hook of another object',
      code: `
import { hooks } from './hooks';
hooks.pre('save', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
