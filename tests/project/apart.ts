import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import type { ProjectIndex } from '../../src/project.ts';

type Answer = { readonly index: ProjectIndex } | { readonly error: string };

const program = fileURLToPath(new URL('apart-child.mjs', import.meta.url));

/** One process answers many questions, for starting it takes longer than indexing a small project. */
let running: ChildProcess | undefined;

/** Indexes a folder in another process, which is killed when it does not come to an end; the error is what it says. */
export async function indexApart(root: string, { uid = 0, seconds = 30 } = {}): Promise<ProjectIndex> {
  expect(inject('buildErrors')).toBe('');
  if (uid > 0) {
    const child = started(uid);
    return indexBy(child, root, seconds).finally(() => child.kill());
  }
  running ??= started();
  return indexBy(running, root, seconds);
}

function started(uid?: number): ChildProcess {
  const child = fork(program, uid === undefined ? [] : [String(uid)], { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  child.once('close', () => {
    if (running === child) running = undefined;
  });
  // It ends when the channel to it is closed, so nobody has to wait for it.
  child.unref();
  child.channel?.unref();
  return child;
}

async function indexBy(child: ChildProcess, root: string, seconds: number): Promise<ProjectIndex> {
  let said = '';
  const listen = (part: Buffer): void => void (said += part.toString());
  child.stderr?.on('data', listen);
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const answered = new AbortController();
  try {
    child.send(root);
    const answer = await Promise.race([
      once(child, 'message', answered).then(([message]) => message as Answer),
      once(child, 'close', answered).then(([code, signal]): Answer => ({ error: `ended with ${signal ?? code}` })),
    ]);
    if ('error' in answer) throw new Error(`no index: ${answer.error} ${said}`);
    return answer.index;
  } finally {
    answered.abort();
    clearTimeout(timer);
    child.stderr?.off('data', listen);
  }
}
