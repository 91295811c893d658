import type { EntryPointEntry } from '../types.ts';

/** https://docs.parseplatform.org/cloudcode/guide/ */
export default {
  name: 'Parse Cloud Code',
  modules: ['global', 'parse/node', 'parse'],
  evidence: ['https://docs.parseplatform.org/cloudcode/guide/', 'npm:@types/parse@3.0.9/index.d.ts'],
  calls: [
    {
      name: [
        'Parse.Cloud.define',
        'Parse.Cloud.beforeSave',
        'Parse.Cloud.afterSave',
        'Parse.Cloud.beforeDelete',
        'Parse.Cloud.afterDelete',
        'Parse.Cloud.beforeFind',
        'Parse.Cloud.afterFind',
        'Parse.Cloud.beforeLogin',
        'Parse.Cloud.afterLogin',
        'Parse.Cloud.afterLogout',
        'Parse.Cloud.beforeSaveFile',
        'Cloud.define',
        'Cloud.beforeSave',
        'Cloud.afterSave',
        'Cloud.beforeDelete',
        'Cloud.afterDelete',
        'Cloud.beforeFind',
        'Cloud.afterFind',
        'Cloud.beforeLogin',
        'Cloud.afterLogin',
        'Cloud.afterLogout',
        'Cloud.beforeSaveFile',
      ],
      functions: 'all',
      runs: 'request',
    },
    { name: ['Parse.Cloud.job', 'Cloud.job'], functions: 'last', runs: 'tick' },
  ],
} satisfies EntryPointEntry;
