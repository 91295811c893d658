// A thread of run.ts: changes a part of the programs.
import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from './program.ts';
import { resultsOf } from './table.ts';
import type { Results } from './table.ts';

export interface Work {
  readonly sources: readonly Source[];
  readonly everything: boolean;
}

export type Message = { readonly looked: number } | { readonly results: Results };

const { sources, everything } = workerData as Work;
const step = 50;
let count = 0;

const send = (message: Message): void => {
  parentPort?.postMessage(message);
};

const results = await resultsOf(sources, {
  everything,
  onProgram: () => {
    if (++count % step === 0) send({ looked: step });
  },
});
send({ results });
