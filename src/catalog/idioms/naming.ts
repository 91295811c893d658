/*
 * What people mean by the names of their functions. A name alone never makes the plugin speak: each of these only makes
 * it quieter, or tells a function that returns a client what it promises.
 */

/** Functions whose job is done once: they are right to make their own client. */
export const onceFunction =
  /^(?:main|quickstart|bootstrap|start|boot|connect|init|initiali[sz]e|setup|set[uU]p|seed|migrate|install|provision|prepare|run|cli|up|down|backup|restore|drop|reset|listen|launch|register|configure|deploy|create|make|build)(?:$|[A-Z_])|(?:IfNotExists?|IfMissing|OnStartup|(?:[bB]ucket|[cC]ollection|[cC]olumn|[dD]atabase|[iI]ndex|[sS]chema|[tT]able)Exists)$|^ensure[A-Z]/u;

/** Those whose names say for sure that what is called from there runs once; `init` and `run` also name methods per request. */
export const surelyOnceFunction =
  /^(?:main|quickstart|cli|bootstrap)$|^(?:create|make|build)(?:[A-Z]\w*)?(?:Factory|Pool|Driver|Client|Server|App|Connection)$/u;

/** Jobs that are done once, and functions whose job is to close. */
export const onceOrClosingFunction =
  /^(?:main|bootstrap|start|boot|run|(?:seed|migrate|setup|set[uU]p|init|install|import|drop|reset|close|stop|shutdown|disconnect|destroy|dispose|tear[dD]own|clean[uU]p|exit|backup|restore)\w*|end|quit|on\w*Destroy)$/u;

/** Functions that promise a fresh value to each caller. */
export const freshFunction = /^(?:create|make|build|new|open|connect|init|setup|from)(?:$|[A-Z_])/u;

/** Methods that promise the one instance of a class. */
export const sharedInstance = /^(?:getInstance|instance|shared|getShared)$/u;

/** Functions that see whether something is reached: `healthCheck`, `testConnection`. */
export const connectionCheck =
  /health|liveness|readiness|^(?:is|test|check|verify|validate|probe|try)\w*(?:Connection|Connectivity|Connectable|Reachable|Alive|Available)(?![a-z])/iu;

/** Words of names and paths that speak of checking. */
export const checkingWords: ReadonlySet<string> = new Set([
  'check',
  'checks',
  'checker',
  'test',
  'tests',
  'tester',
  'verify',
  'validate',
  'probe',
  'ping',
  'health',
  'healthcheck',
  'is',
  'can',
  'detect',
  'detection',
  'detector',
  'diagnose',
  'diagnostics',
  'monitor',
  'liveness',
  'readiness',
]);
