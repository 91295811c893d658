/*
 * What people mean by the names of their functions. A name alone never makes the plugin speak: each of these only makes
 * it quieter, or tells a function that returns a client what it promises.
 */

/** Functions that make an application, a server or a client: what only they call belongs to that. */
export const makingFunction =
  /^(?:create|make|build)(?:[A-Z]\w*)?(?:Factory|Pool|Driver|Client|Server|App|Connection)$/u;

/** Functions that promise a fresh value to each caller. */
export const freshFunction = /^(?:create|make|build|new|open|connect|init|setup|from)(?:$|[A-Z_])/u;

/** Methods that promise the one instance of a class. */
export const sharedInstance = /^(?:getInstance|instance|shared|getShared)$/u;

/** Functions that see whether something is reached: `healthCheck`, `testConnection`. */
export const connectionCheck =
  /health|liveness|readiness|^(?:is|test|check|verify|validate|probe|try)\w*(?:Connection|Connectivity|Connectable|Reachable|Alive|Available)(?![a-z])/iu;
