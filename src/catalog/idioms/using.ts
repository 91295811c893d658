/* What is done with clients, by the names of their methods and of the functions that take them. */

/** Functions that take a client for good. */
export const takesForGood =
  /^(?:set|use|register|add|init|bind|configure|provide|install|attach|mount|create|make|build|wrap|decorate|inject|assign|define|apply|with)(?:$|[A-Z_])/u;

/** Methods that leave a client listening: it outlives the call that made it. */
export const listening =
  /^(?:on|addListener|subscribe|pSubscribe|psubscribe|sSubscribe|listen|consume|process|work|watch|monitor|addEventListener|each|start|launch|login)$/u;

/** Methods that wait on the connection, so that nobody else gets an answer on it meanwhile. */
export const blockingMethods = /^b(?:[lr]pop|rpoplpush|lmove|lmpop|zpopm(?:in|ax)|zmpop)(?:Buffer)?$/iu;

/** Methods of Redis, in small letters, that wait on the connection where they are given `BLOCK`. */
export const perhapsBlocking: ReadonlySet<string> = new Set([
  ...['xread', 'xreadbuffer', 'xreadgroup', 'xreadgroupbuffer'],
]);

/** Methods after which a connection only hears what it asked for. */
export const subscribing: ReadonlySet<string> = new Set([
  'subscribe',
  'psubscribe',
  'ssubscribe',
  'pSubscribe',
  'sSubscribe',
  'monitor',
]);

/** Methods that change what everybody else on the connection gets. */
export const statefulMethods: ReadonlySet<string> = new Set(['select', 'auth', 'watch', 'changeUser']);

/** Methods that only see whether a client connects. */
export const probing =
  /^(?:ping|verify|authenticate|isReady|ready|version|on|once|off|removeAllListeners|setTimeout|unref|then|catch|finally)$/u;

/** Methods that send the statement that is their first argument. */
export const querying: ReadonlySet<string> = new Set(['query', 'execute', 'raw', 'unsafe']);

/** Functions and constants of SQL that tell something of the server or of the connection, and nothing of its tables. */
export const serverFunctions: ReadonlySet<string> = new Set([
  'clock_timestamp',
  'connection_id',
  'curdate',
  'current_catalog',
  'current_database',
  'current_date',
  'current_schema',
  'current_time',
  'current_timestamp',
  'current_user',
  'curtime',
  'database',
  'db_name',
  'getdate',
  'getutcdate',
  'inet_server_addr',
  'localtime',
  'localtimestamp',
  'now',
  'pg_backend_pid',
  'pg_is_in_recovery',
  'pg_postmaster_start_time',
  'session_user',
  'statement_timestamp',
  'sysdate',
  'sysdatetime',
  'systimestamp',
  'unix_timestamp',
  'user',
  'utc_timestamp',
  'version',
]);

/** Tables of one row, from which databases select that want a table for everything. */
export const oneRowTables: ReadonlySet<string> = new Set([
  'dual',
  'dummy',
  'rdb$database',
  'sysibm.sysdummy1',
  'system.local',
]);

/** What `SHOW` lists in one word; any other word is a setting of the server. */
export const shownLists: ReadonlySet<string> = new Set([
  'all',
  'binlogs',
  'columns',
  'databases',
  'engines',
  'errors',
  'events',
  'fields',
  'grants',
  'indexes',
  'keys',
  'plugins',
  'privileges',
  'processlist',
  'profiles',
  'replicas',
  'schemas',
  'sequences',
  'status',
  'tables',
  'triggers',
  'variables',
  'views',
  'warehouses',
  'warnings',
]);

/** Methods by whose name a client is ended, where its package is not known to have them. */
export const stoppingMethods: readonly string[] = ['end', 'stop', 'terminate', 'shutdown', 'dispose'];

/** What is false while a client connects again by itself. `isOpen` and `closed` are left out: they tell the end. */
export const transientStates = /^(?:connected|isConnected|isReady|ready|status)$/u;

/** States of a connection that is gone for good, as texts. */
export const endedStates = /^(?:end|ended|close|closed|destroyed|disconnected)$/u;

/** Members that change the client itself: done on each run, they would pile up on a shared one. */
export const configuringMembers =
  /^(?:on|once|addListener|prependListener|prependOnceListener|addEventListener|use|\$use|\$on|\$extends|interceptors|middlewareStack|defaults|removeAllListeners|setMaxListeners|intercept|plugin|register|compose|hooks?|addHook|addScope|runHooks|removeHook)$/u;

/** Methods that keep a function which they are given, where nobody looks at what they answer: `beforeConnect(fn)`. */
export const registeringMethods =
  /^(?:add|after|before|define|extend|hook|intercept|off|on|prepend|register|remove|set|use)(?:[A-Z_]\w*)$/u;

/** Methods that set something at once: they neither answer nor take a callback. */
export const settingMethods = /^set[A-Z]\w*$/u;

/** Methods that define a model or command on the client: they may refuse to do so again. */
export const definingMethods = /^(?:define|model|discriminator|addModels|defineCommand)$/u;

/** Functions by whose name something is closed or given back: `endPool` and `poolEnd`, not `send`, `extend` or `lend`. */
export const closingFunction =
  /^end|End$|[Cc]los|[Ss]hut|[Dd]estroy|[Dd]ispos|[Rr]eleas|[Cc]lean|[Tt]ear_?[Dd]own|[Dd]isconnect|[Qq]uit|[Tt]erminat|[Ff]inali[sz]e/u;

/** Methods that need a connection which nobody else uses, or change what everybody else on it gets. */
export const exclusiveMethods =
  /^(?:p?subscribe|s?subscribe|unsubscribe|punsubscribe|monitor|watch|unwatch|auth|duplicate|listen|unlisten|changeUser|beginTransaction|setNoDelay|unref|ref)$/iu;

/** Methods that open and end a transaction on a connection. */
export const beginningMethods = /^(?:begin|start)Transaction$/u;
export const endingMethods = /^(?:commit|rollback|commitTransaction|rollbackTransaction|abortTransaction|destroy)$/u;

/** Members by which a body is handed on piece by piece: its connection is busy as long as that lasts. */
export const streamingMembers = /^(?:pipe|pipeTo|pipeThrough|pipeline)$/u;
