import type { EntryPointEntry } from '../types.ts';

/** https://amqp-node.github.io/amqplib/channel_api.html */
export default {
  name: 'amqplib',
  modules: ['amqplib', 'amqplib/callback_api', 'amqp-connection-manager'],
  evidence: [
    'https://amqp-node.github.io/amqplib/channel_api.html',
    'npm:@types/amqplib@0.10.8/index.d.ts',
    'npm:@types/amqplib@0.10.8/callback_api.d.ts',
    'npm:amqp-connection-manager@5.0.0/dist/types/ChannelWrapper.d.ts',
  ],
  receivers: {
    connection: { from: ['connect()'], types: ['Connection', 'ChannelModel', 'AmqpConnectionManager'] },
    channel: {
      from: ['connect().createChannel()', 'connect().createConfirmChannel()'],
      types: ['Channel', 'ConfirmChannel', 'ChannelWrapper'],
      names: ['channel', 'ch', '*Channel'],
    },
  },
  calls: [
    { on: ['channel'], name: ['consume'], functions: 1, runs: 'message' },
    // The callback API: each step calls back once. The connection manager sets a channel up at each reconnect.
    { name: ['connect'], functions: 'last', runs: 'once', passes: { 1: 'connection' } },
    {
      on: ['connection'],
      name: ['createChannel', 'createConfirmChannel'],
      functions: 'last',
      runs: 'once',
      options: { setup: 'once' },
      passes: { 0: 'channel', 1: 'channel' },
    },
    { on: ['channel'], name: ['addSetup'], functions: 'first', runs: 'once', passes: { 0: 'channel' } },
    {
      on: ['channel'],
      name: ['assertQueue', 'assertExchange', 'bindQueue', 'prefetch'],
      functions: 'last',
      runs: 'once',
    },
  ],
  parameters: [{ types: ['ConsumeMessage'], runs: 'message' }],
} satisfies EntryPointEntry;
