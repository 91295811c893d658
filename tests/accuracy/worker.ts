// The thread side of pool.ts: lints the folders it is sent.
import { parentPort } from 'node:worker_threads';
import { lintFolder } from './lint.ts';
import type { Task } from './lint.ts';
import type { Message } from './pool.ts';

const send = (message: Message): void => {
  parentPort?.postMessage(message);
};

async function answer(task: Task): Promise<void> {
  try {
    const result = await lintFolder(task, (file) => {
      send({ file });
    });
    send({ result });
  } catch (error) {
    send({ error: (error as Error).message });
  }
}

parentPort?.on('message', (task: Task) => void answer(task));
