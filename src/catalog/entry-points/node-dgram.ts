import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener'];

/** https://nodejs.org/api/dgram.html */
export default {
  name: 'Node UDP socket',
  modules: ['dgram'],
  evidence: ['https://nodejs.org/api/dgram.html', 'npm:@types/node@26.6.6/dgram.d.ts'],
  receivers: { socket: { from: ['createSocket()', 'Socket()'], types: ['Socket'] } },
  calls: [
    { name: ['createSocket'], functions: 'last', runs: 'message' },
    { on: ['socket'], name: ['bind', 'connect', 'close', 'send'], functions: 'last', runs: 'once' },
    { on: ['socket'], name: subscribe, literal: ['listening', 'connect', 'close'], functions: 'last', runs: 'once' },
    { on: ['socket'], name: subscribe, literal: ['message'], functions: 'last', runs: 'message' },
  ],
} satisfies EntryPointEntry;
