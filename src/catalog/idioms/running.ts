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

/** Words of names for what is there once something has worked: a loop that waits for it only tries again. */
export const arrivalWords: readonly Word[] = [
  { word: 'client', unlike: ['clientsLeft'] },
  { word: 'conn', unlike: ['connectorsLeft'] },
  { word: 'connected', unlike: ['disconnected'] },
  { word: 'connection', unlike: ['connectionsLeft'] },
  { word: 'done', unlike: ['undone'] },
  { word: 'initialised', unlike: ['initials'] },
  { word: 'initialized', unlike: ['initials'] },
  { word: 'ok', unlike: ['tokens'] },
  { word: 'open', unlike: ['openings'] },
  { word: 'opened', unlike: ['reopened'] },
  { word: 'pool', unlike: ['carpool'] },
  { word: 'ready', unlike: ['already'] },
  { word: 'success', unlike: ['successors'] },
  { word: 'successful', unlike: ['successors'] },
  { word: 'up', unlike: ['group'] },
];

/** Words of names for a failure, and for how often something was tried. */
export const failureWords: readonly Word[] = [
  { word: 'err', unlike: ['errands'] },
  { word: 'error', unlike: ['terror'] },
  { word: 'errors', unlike: ['terrors'] },
  { word: 'fail', unlike: ['failsafe'] },
  { word: 'failed', unlike: ['unfailing'] },
  { word: 'failure', unlike: ['unfailing'] },
  { word: 'failures', unlike: ['unfailing'] },
];
export const attemptWords: readonly Word[] = [
  { word: 'attempt', unlike: ['attempted'] },
  { word: 'attempts', unlike: ['attempted'] },
  { word: 'retries', unlike: ['retrieved'] },
  { word: 'retry', unlike: ['retrieve'] },
];

/** Options that hold the schedule of a job. */
export const scheduleOptions: ReadonlySet<string> = new Set([
  ...['cron', 'cronExpression', 'cronTime', 'every', 'expression', 'pattern', 'rule', 'schedule', 'scheduleExpression'],
]);

/** Three letters that stand for a month or a day of the week in the fields of a schedule, in capitals. */
export const calendarNames: ReadonlySet<string> = new Set([
  ...['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  ...['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
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

/** Functions that hear of a connection that was lost. */
export const lossListener = /reconnect|retry|restart|^_?(?:on|handle)_?(?:close|end|error|exit|disconnect|lost|loss)/iu;

/** Constants of schedulers for what ticks once an hour or more rarely: `CronExpression.EVERY_DAY_AT_MIDNIGHT`. */
export const seldomConstant = /^(?:EVERY_(?!.*(?:SECONDS?|MINUTES?)(?:_|$))|MONDAY_TO_)/u;

/** Schedules in words that tick once an hour or more rarely: `@daily`, `every 2 hours`. */
export const seldomSchedule =
  /^(?:@(?:hourly|daily|midnight|weekly|monthly|yearly|annually)$|every (?:\d+ )?(?:hour|day|week|month)|every (?:mon|tue|wed|thu|fri|sat|sun))/iu;
