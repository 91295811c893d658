import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result, Task } from './lint.ts';

export type Message = { readonly file: string } | { readonly result: Result } | { readonly error: string };

/** A task whose thread ended or fell silent. */
export interface Death {
  readonly repository: string;
  readonly why: string;
  /** The last file that was begun. */
  readonly file: string;
}

/** A thread that begins no new file for so long is taken for dead. */
const silence = 120_000;
const heap = { maxOldGenerationSizeMb: 6144 };

/** Lints many folders, each in one of a few worker threads, the first ones first. */
export async function lintAll(
  tasks: readonly Task[],
  onEnd: (done: number) => void,
  threads = availableParallelism(),
): Promise<{ results: Result[]; deaths: Death[] }> {
  const queue = [...tasks];
  const results: Result[] = [];
  const deaths: Death[] = [];
  const thread = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let task = queue.shift(); task; task = queue.shift()) {
      worker ??= new Worker(new URL('worker.ts', import.meta.url), { resourceLimits: heap });
      const outcome = await lintIn(worker, task);
      if ('why' in outcome) {
        deaths.push(outcome);
        void worker.terminate();
        worker = null;
      } else results.push(outcome);
      onEnd(results.length + deaths.length);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, thread));
  return { results, deaths };
}

function lintIn(worker: Worker, task: Task): Promise<Result | Death> {
  return new Promise((resolve) => {
    let file = '';
    const end = (outcome: Result | Death): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', leave);
      resolve(outcome);
    };
    const die = (why: string): void => {
      end({ repository: task.repository, why, file });
    };
    const timer = setTimeout(() => {
      die(`it began no new file for ${silence / 1000} s`);
    }, silence);
    const hear = (message: Message): void => {
      timer.refresh();
      if ('file' in message) file = message.file;
      else if ('result' in message) end(message.result);
      else die(message.error);
    };
    const fail = ({ message }: Error): void => {
      die(message);
    };
    const leave = (code: number): void => {
      die(`its thread ended with code ${code}`);
    };
    worker.on('message', hear).on('error', fail).on('exit', leave);
    worker.postMessage(task);
  });
}
