import type { EntryPointEntry, Runs } from '../types.ts';

const modelHooks = [
  'beforeValidate',
  'afterValidate',
  'validationFailed',
  'beforeCreate',
  'afterCreate',
  'beforeDestroy',
  'afterDestroy',
  'beforeRestore',
  'afterRestore',
  'beforeUpdate',
  'afterUpdate',
  'beforeUpsert',
  'afterUpsert',
  'beforeSave',
  'afterSave',
  'beforeBulkCreate',
  'afterBulkCreate',
  'beforeBulkDestroy',
  'afterBulkDestroy',
  'beforeBulkRestore',
  'afterBulkRestore',
  'beforeBulkUpdate',
  'afterBulkUpdate',
  'beforeFind',
  'beforeFindAfterOptions',
  'afterFind',
  'beforeCount',
  'beforeQuery',
  'afterQuery',
];

const options: Readonly<Record<string, Runs>> = Object.fromEntries(
  ['hooks', 'define.hooks'].flatMap((path) => modelHooks.map((hook): [string, Runs] => [`${path}.${hook}`, 'event'])),
);

/** https://sequelize.org/docs/v6/other-topics/hooks/ */
export default {
  name: 'Sequelize',
  modules: ['sequelize', '@sequelize/core'],
  evidence: ['https://sequelize.org/docs/v6/other-topics/hooks/', 'npm:sequelize@6.37.8/types/hooks.d.ts'],
  receivers: {
    sequelize: { from: ['default()', 'Sequelize()'], types: ['Sequelize'], names: ['sequelize'] },
    model: { from: ['default().define()', 'Sequelize().define()'] },
  },
  calls: [
    {
      on: ['sequelize', 'model'],
      name: ['addHook', 'hook'],
      literal: [
        'beforeDefine',
        'afterDefine',
        'beforeInit',
        'afterInit',
        'beforeSync',
        'afterSync',
        'beforeBulkSync',
        'afterBulkSync',
      ],
      functions: 'last',
      runs: 'once',
    },
    { on: ['sequelize', 'model'], name: ['addHook', 'hook'], literal: modelHooks, functions: 'last', runs: 'event' },
    { on: ['model'], name: modelHooks, functions: 'last', runs: 'event' },
    { on: ['sequelize'], name: ['define'], options },
    { name: ['default', 'Sequelize'], options },
  ],
} satisfies EntryPointEntry;
