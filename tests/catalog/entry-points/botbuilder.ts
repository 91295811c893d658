import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the type of the turn',
      runs: 'message',
      code: `
import { ActivityHandler, TurnContext } from 'botbuilder';
export class Bot extends ActivityHandler {
  async answer(turn: TurnContext) {
    await turn.sendActivity(await ASK());
  }
}`,
    },
    {
      because: 'a function that takes the turn',
      runs: 'message',
      code: `
import type { TurnContext } from 'botbuilder';
export const onTurn = async (context: TurnContext) => {
  await ASK(context.activity);
};`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the bot',
      code: `
import { ActivityHandler } from 'botbuilder';
const pool = ASK();
export class Bot extends ActivityHandler {
  rows() {
    return pool.query('select 1');
  }
}`,
    },
  ],
  lookalikes: [
    {
      because: 'a turn of a game',
      code: `
import type { TurnContext } from './game';
export const play = (turn: TurnContext) => ASK(turn);`,
    },
  ],
} satisfies EntryPointSamples;
