import type { ClientEntry } from '../types.ts';

export default {
  modules: ['typeorm'],
  checked: 'typeorm@1.1.1',
  evidence: ['https://typeorm.io/docs/data-source/data-source', 'npm:typeorm@1.1.1/data-source/DataSource.d.ts'],
  factories: {
    DataSource: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'connect',
      connect: ['initialize'],
      close: ['destroy'],
      options: 0,
      size: { name: 'poolSize', default: 10, suggested: 10, also: ['extra.max', 'extra.connectionLimit'] },
      reconnects: true,
      language: 'sql',
      lends: [{ by: 'createQueryRunner', back: ['release'] }],
      edge: 'socket',
      variants: [
        {
          when: [
            {
              argument: 0,
              has: 'type',
              equals: [
                'sqlite',
                'better-sqlite3',
                'sqljs',
                'expo',
                'react-native',
                'capacitor',
                'cordova',
                'nativescript',
              ],
            },
          ],
          tier: 'shares',
          dials: 'never',
          note: 'a file is no connection',
        },
      ],
    },
  },
} satisfies ClientEntry;
