import type { EntryPointEntry } from '../types.ts';

/** https://docs.meteor.com/api/meteor */
export default {
  name: 'Meteor',
  modules: ['meteor/meteor', 'meteor/webapp'],
  evidence: [
    'https://docs.meteor.com/api/meteor',
    'npm:@types/meteor@2.9.11/meteor.d.ts',
    'npm:@types/meteor@2.9.11/webapp.d.ts',
  ],
  receivers: {
    handlers: {
      from: ['WebApp.connectHandlers', 'WebApp.rawConnectHandlers'],
    },
  },
  calls: [
    { name: ['Meteor.startup', 'Meteor.defer', 'Meteor.setTimeout'], functions: 'first', runs: 'once' },
    { name: ['Meteor.methods'], options: { '*': 'request' } },
    { name: ['Meteor.publish'], functions: 'last', runs: 'request' },
    { name: ['Meteor.onConnection'], functions: 'first', runs: 'event' },
    { name: ['Meteor.setInterval'], functions: 'first', runs: 'tick' },
    { on: ['handlers'], name: ['use'], functions: 'all', runs: 'request' },
  ],
} satisfies EntryPointEntry;
