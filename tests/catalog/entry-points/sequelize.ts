import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a hook in the options of a model',
      runs: 'event',
      code: `
import { Sequelize, DataTypes } from 'sequelize';
const sequelize = new Sequelize('postgres://localhost');
export const User = sequelize.define('User', { name: DataTypes.STRING }, {
  hooks: {
    afterCreate: async (user) => {
      await ASK(user);
    },
  },
});`,
    },
    {
      because: 'a hook of all models, from CommonJS',
      runs: 'event',
      file: 'db.js',
      code: `
const { Sequelize } = require('sequelize');
const db = new Sequelize(process.env.DATABASE_URL);
function audit(instance) {
  ASK(instance);
}
db.addHook('afterUpdate', 'audit', audit);`,
    },
    {
      because: 'a hook as a method of a model',
      runs: 'event',
      code: `
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('postgres://localhost');
const User = sequelize.define('User', {});
User.beforeCreate(async (user) => {
  await ASK(user);
});`,
    },
  ],
  once: [
    {
      because: 'a hook of the set-up',
      code: `
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('postgres://localhost');
sequelize.addHook('afterSync', async () => {
  await ASK();
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a hook of another object',
      code: `
import { hooks } from './hooks';
hooks.addHook('afterUpdate', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
