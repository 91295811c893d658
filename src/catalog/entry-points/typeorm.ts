import type { EntryPointEntry } from '../types.ts';

/** https://typeorm.io/docs/advanced-topics/listeners-and-subscribers */
export default {
  name: 'TypeORM',
  modules: ['typeorm'],
  evidence: [
    'https://typeorm.io/docs/advanced-topics/listeners-and-subscribers',
    'npm:typeorm@1.1.1/decorator/listeners/BeforeInsert.d.ts',
    'npm:typeorm@1.1.1/subscriber/EntitySubscriberInterface.d.ts',
  ],
  decorators: {
    AfterInsert: 'event',
    AfterLoad: 'event',
    AfterRecover: 'event',
    AfterRemove: 'event',
    AfterSoftRemove: 'event',
    AfterUpdate: 'event',
    BeforeInsert: 'event',
    BeforeRecover: 'event',
    BeforeRemove: 'event',
    BeforeSoftRemove: 'event',
    BeforeUpdate: 'event',
  },
  classes: [
    // Made once with the data source.
    {
      decorator: ['EventSubscriber'],
      implements: ['EntitySubscriberInterface'],
      instances: 'once',
      methods: { listenTo: 'once', '*': 'event' },
    },
  ],
} satisfies EntryPointEntry;
