import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a player joins',
      runs: 'event',
      code: `
import { Room } from 'colyseus';
export class Lobby extends Room {
  async onJoin(client, options) {
    await ASK(options.token);
  }
}`,
    },
    {
      because: 'a room is made',
      runs: 'event',
      file: 'lobby.js',
      code: `
const { Room } = require('@colyseus/core');
class Lobby extends Room {
  onCreate(options) {
    this.db = ASK(options);
  }
}
exports.Lobby = Lobby;`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the room',
      code: `
import { Room } from 'colyseus';
const pool = ASK();
export class Lobby extends Room {
  onJoin() {
    return pool.query('select 1');
  }
}`,
    },
  ],
  lookalikes: [
    {
      because: 'a room of the project',
      code: `
import { Room } from './house';
export class Kitchen extends Room {
  onJoin() {
    ASK();
  }
}`,
    },
  ],
} satisfies EntryPointSamples;
