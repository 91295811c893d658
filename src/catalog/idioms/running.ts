/*
 * How JavaScript itself and its common libraries call functions, independent of any framework. Names are enough here:
 * each list only makes the plugin quieter, or says that a callback belongs to the code around it.
 */

import type { Word } from './setting-up.ts';

/** Calls (by last name) that run their callback at most once per run of the code around them. */
export const sameRun: ReadonlySet<string> = new Set([
  // promises and timers
  'Promise',
  'then',
  'catch',
  'finally',
  'setTimeout',
  'setImmediate',
  'queueMicrotask',
  'nextTick',
  'try',
  'race',
  // transactions, spans, contexts, locks
  'transaction',
  '$transaction',
  'withTransaction',
  'startActiveSpan',
  'withSpan',
  'startSpan',
  'runInContext',
  'runWithContext',
  'runExclusive',
  'withLock',
  'using',
  'act',
  'runInAction',
  'batch',
  'untrack',
  'bind',
  'run',
  // boot and listen callbacks
  'listen',
  'bindAsync',
  'ready',
  'whenReady',
  'once',
  'prependOnceListener',
  'startup',
  'onReady',
  // series of tasks that each run once
  'series',
  'parallel',
  'waterfall',
  'auto',
  'tryEach',
]);

/** Events of unknown emitters that tell of their life: their listeners run once, or again when something was lost. */
export const lifecycleEvents: ReadonlySet<string> = new Set([
  'listening',
  'ready',
  'open',
  'opened',
  'online',
  'connect',
  'connected',
  'start',
  'started',
  'init',
  'initialized',
  'close',
  'closed',
  'end',
  'error',
  'disconnect',
  'disconnected',
  'reconnect',
  'reconnecting',
  'exit',
  'beforeExit',
  'shutdown',
]);

/** Helpers that run a function again until it succeeds; creating the client inside is how one connects at start-up. */
export const retryFunctions: ReadonlySet<string> = new Set([
  'pRetry',
  'retry',
  'backOff',
  'backoff',
  'asyncRetry',
  'retryAsync',
  'withRetry',
  'retryAsPromised',
  'retryable',
  'attempt',
  'promiseRetry',
  'makeRetriable',
]);

/** Functions that run when a connection was lost, whoever calls them. */
export const recoveryName =
  /reconnect(?!ing)|connection_?(?:clos|error|fail|loss|lost)|(?:dead|lost|broken)_?connection/iu;

/** Methods that are given what is to be called later. */
export const listeningMethods =
  /^(?:on|addListener|prependListener|addEventListener|subscribe|use|handle|route|get|post|put|delete|setInterval|schedule|registerType|define)$/u;

/** Events that tell of a connection that was lost. */
export const lossEvents =
  /^(?:close|closed|closing|end|ended|error|disconnect|disconnected|exit|lost|timeout|abort|aborted|failed|reconnect|reconnecting|unhandledRejection|uncaughtException)$/u;

/** Events and hooks by which a server or a process tells that it ends. */
export const stoppingEvents: ReadonlySet<string> = new Set([
  ...['SIGINT', 'SIGTERM', 'beforeExit', 'exit', 'onClose', 'onPostStop', 'onPreStop', 'shutdown', 'stop'],
]);

/** Words by which a handler, its event or its route says that it stops the service. */
export const stoppingWords: readonly Word[] = [
  { word: 'close', unlike: ['closures'] },
  { word: 'shutdown', unlike: ['downloadOrder'] },
  { word: 'stop', unlike: ['findBusstops'] },
];

/** Functions that hear of a connection that was lost. */
export const lossListener = /reconnect|retry|restart|^_?(?:on|handle)_?(?:close|end|error|exit|disconnect|lost|loss)/iu;
