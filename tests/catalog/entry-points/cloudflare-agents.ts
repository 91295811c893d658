import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a request to an agent',
      runs: 'request',
      code: `
import { Agent } from 'agents';
export class Counter extends Agent {
  async onRequest(request) {
    return Response.json(await ASK(request.url));
  }
}`,
    },
    {
      because: 'a message to a server of a room',
      runs: 'message',
      code: `
import { Server } from 'partyserver';
export class Room extends Server {
  async onMessage(connection, message) {
    connection.send(await ASK(message));
  }
}`,
    },
    {
      because: 'a connection to a server that implements the interface',
      runs: 'event',
      code: `
import type * as Party from 'partykit/server';
export default class Chat implements Party.Server {
  async onConnect(connection: Party.Connection) {
    await ASK(connection.id);
  }
}`,
    },
  ],
  once: [
    {
      because: 'code of the module',
      code: `
import { McpAgent } from 'agents/mcp';
const names = ASK();
export class Tools extends McpAgent {
  names = names;
}`,
    },
  ],
  lookalikes: [
    {
      because: 'an agent of another package',
      code: `
import { Agent } from '@openai/agents';
export class Support extends Agent {
  async onRequest(request) {
    return ASK(request);
  }
}`,
    },
    {
      because: 'a server of this program',
      code: `
import { Server } from './server';
export class Room extends Server {
  async onMessage(connection, message) {
    return ASK(message);
  }
}`,
    },
  ],
} satisfies EntryPointSamples;
