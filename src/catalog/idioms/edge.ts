/* What says that a file runs on an edge runtime, where nothing may be shared between requests. */

/** Specifiers that only such code imports. */
export const edgeModules =
  /^(?:cloudflare:|@cloudflare\/workers-types|hono\/cloudflare|@opennextjs\/cloudflare|@cloudflare\/next-on-pages|@fastly\/)/u;

/** Classes of such runtimes that code extends. */
export const edgeBases: ReadonlySet<string> = new Set(['DurableObject', 'WorkerEntrypoint', 'WorkflowEntrypoint']);

/** Members of the object that a worker exports. */
export const workerEvents: readonly string[] = ['fetch', 'queue', 'scheduled', 'email', 'tail', 'trace'];
