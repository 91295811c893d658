import { settled } from './client.ts';
import type { Client, Connection, Surroundings } from './client.ts';
import { clientOf } from './fake.ts';
import { asynchronous, callText, standInOf } from './stand-in.ts';
import type { Callable } from './stand-in.ts';
import { isObject, textOf } from './text.ts';

/** How the body of an answer comes: whoever asks reads it, or it is read for him. */
type Body = 'read' | 'unread';

/** An agent, pool or dispatcher among the options of a request. */
export function agentIn(args: readonly unknown[], depth = 0): Client | null {
  for (const arg of args) {
    const client = clientOf(arg);
    if (client) return client;
    if (depth < 2 && isObject(arg) && isPlain(arg)) {
      const inside = agentIn(Object.values(arg), depth + 1);
      if (inside) return inside;
    }
  }
  return null;
}

export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return typeof value === 'object' && (prototype === Object.prototype || prototype === null || Array.isArray(value));
}

/** Sends a request. It holds a socket of its agent until its body is read. */
export function send(agent: Client | null, text: string, body: Body, around: Surroundings): Promise<object> {
  const sent = sending(agent, text, body, around);
  return agent ? agent.pending(sent) : sent;
}

async function sending(agent: Client | null, whole: string, body: Body, around: Surroundings): Promise<object> {
  const { world } = around;
  const isFaulty = world.fails('use');
  // Who answers stands beside the text.
  const text = agent ? whole.replaceAll(agent.text, 'client') : whole;
  const options = agent ? agent.identity : `global agent ${world.environment.get('dispatcher') ?? ''}`;
  if (agent?.isClosed === true) {
    world.act({ kind: 'use', client: agent.id, text, options, state: 'after it was closed' });
    await world.answered(() => undefined);
    throw new Error(`${agent.made.label} is closed`);
  }
  const socket = agent ? await agent.acquire() : null;
  await world.answered(() => undefined);
  const free = releaseOf(agent, socket);
  if (world.isDown || isFaulty) {
    free();
    throw new Error(world.isDown ? 'connection refused' : `${text} fails`);
  }
  const now = agent ? settled(options, agent.identity) : options;
  world.act({ kind: 'use', ...(agent && { client: agent.id }), text, options: now, state: '' });
  const answer = `answer of ${options} to ${text}`;
  if (body === 'read') {
    free();
    return around.standIns.make({ text: answer });
  }
  return responseOf(answer, free, (agent?.limit ?? Infinity) > fewSockets, around);
}

function releaseOf(agent: Client | null, socket: Connection | null): () => void {
  let isFree = false;
  return () => {
    if (isFree) return;
    isFree = true;
    if (agent && socket) agent.release(socket);
  };
}

/** Where so few serve all, those who are sent a stream are taken to stay. */
const fewSockets = 2;

function responseOf(text: string, free: () => void, streamsEnd: boolean, around: Surroundings): object {
  const { world, standIns } = around;
  const listeners = (event: string, listener: Callable): object => {
    if (event === 'data' || event === 'readable') {
      free();
      world.later(1, () => listener(standIns.make({ text: `${text} chunk` })));
    }
    if (event === 'end' || event === 'close' || event === 'finish') world.later(2, () => listener());
    return response;
  };
  const taken = (how: string) => () => {
    free();
    return world.answered(() => standIns.make({ text: `${text} ${how}` }));
  };
  const streamed = (target: unknown): unknown => {
    if (streamsEnd) world.later(50, free);
    return target;
  };
  const freed = (): object => {
    free();
    return response;
  };
  const own: [PropertyKey, unknown][] = [
    ...['on', 'once', 'addListener'].map((key): [string, unknown] => [key, listeners]),
    ['pipe', streamed],
    ...['resume', 'destroy', 'pipeThrough'].map((key): [string, unknown] => [key, freed]),
    ...['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData', 'dump', 'cancel', 'pipeTo', 'read', 'buffer'].map(
      (key): [string, unknown] => [key, taken(key)],
    ),
    [
      Symbol.asyncIterator,
      () => {
        free();
        return asynchronous(standIns.elements(`${text} chunk`));
      },
    ],
  ];
  const body = standIns.make({ text: `${text} body`, handed: free }, [
    ...own,
    [
      'getReader',
      () => {
        free();
        let isDone = false;
        return {
          read: () =>
            world.answered(() => {
              const result = { done: isDone, value: isDone ? undefined : standIns.make({ text: `${text} chunk` }) };
              isDone = true;
              return result;
            }),
          releaseLock: () => undefined,
          cancel: () => Promise.resolve(),
        };
      },
    ],
  ]);
  const response = standIns.make({ text, handed: free }, [...own, ['body', body], ['data', body]]);
  return response;
}

/** `http.request` and `http.get`, with a callback or an event. */
export function nodeRequest(agentOfModule: () => Client | null, around: Surroundings): Callable {
  return (...args) => {
    const callback = args.find((arg) => typeof arg === 'function' && !clientOf(arg)) as Callable | undefined;
    const options = args.filter((arg) => arg !== callback);
    const listeners = new Map<string, Callable[]>([['response', callback ? [callback] : []]]);
    const { world } = around;
    const request = around.standIns.make({ text: callText('request', options) }, [
      ...['on', 'once', 'addListener'].map((key): [string, unknown] => [
        key,
        (event: string, listener: Callable) => {
          listeners.set(event, [...(listeners.get(event) ?? []), listener]);
          return request;
        },
      ]),
      ...['end', 'write', 'setTimeout', 'destroy', 'setHeader'].map((key): [string, unknown] => [key, () => request]),
    ]);
    const tell = (event: string, value: unknown): void => {
      for (const listener of listeners.get(event) ?? [])
        try {
          listener(value);
        } catch (error) {
          world.act({ kind: 'fail', text: String(error) });
        }
    };
    send(agentIn(options) ?? agentOfModule(), callText('request', options), 'unread', around).then(
      (response) => {
        tell('response', response);
      },
      (error: unknown) => {
        tell('error', error);
      },
    );
    return request;
  };
}

/** `fetch`, of Node, undici or node-fetch. */
export function fetchOf(around: Surroundings): Callable {
  return (...args) => send(agentIn(args), callText('fetch', args), 'unread', around);
}

/** `request` of undici and of its clients. */
export function undiciRequest(client: Client | null, around: Surroundings): Callable {
  return async (...args) => {
    const response = await send(client ?? agentIn(args), callText('request', args), 'unread', around);
    return around.standIns.make({ text: textOf(response), handed: standInOf(response)?.handed ?? null }, [
      ['body', (response as { body: object }).body],
    ]);
  };
}
