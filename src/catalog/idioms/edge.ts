/* What says that a file runs on an edge runtime, where nothing may be shared between requests. */

/**
 * Where it runs: a `worker` opens sockets, and a service of its platform keeps the connections behind it; elsewhere at
 * the `edge` there may be none at all.
 */
export type EdgeRuntime = 'edge' | 'worker';

/** Specifiers that only such code imports; `*` is any part of a name. */
export const edgeModules: Readonly<Record<string, EdgeRuntime>> = {
  'cloudflare:*': 'worker',
  '@cloudflare/workers-types': 'worker',
  '@cloudflare/workers-types/*': 'worker',
  '@cloudflare/next-on-pages': 'worker',
  '@cloudflare/next-on-pages/*': 'worker',
  '@opennextjs/cloudflare': 'worker',
  '@opennextjs/cloudflare/*': 'worker',
  'hono/cloudflare*': 'worker',
  '@fastly/*': 'edge',
};

/** Modules that serve what is written for the edge from Node.js: bindings are variables of the environment there. */
export const nodeServers: ReadonlySet<string> = new Set(['@hono/node-server']);

/** Bindings of a Worker that lead to a database. */
export const databaseBindings: ReadonlySet<string> = new Set(['HYPERDRIVE']);

/** Classes of such runtimes that code extends. */
export const edgeBases: ReadonlySet<string> = new Set(['DurableObject', 'WorkerEntrypoint', 'WorkflowEntrypoint']);

/** Members of the object that a worker exports. */
export const workerEvents: readonly string[] = ['fetch', 'queue', 'scheduled', 'email', 'tail', 'trace'];

/** Members that such an object has on a server. */
export const serverMembers: readonly string[] = ['port', 'hostname', 'websocket'];

/** Values of the export `runtime`, or of that member of `config`, that ask for such a runtime; others ask for Node.js. */
export const edgeRuntimes: ReadonlySet<string> = new Set(['edge', 'experimental-edge']);

/** Files that a platform runs there for their place. */
export interface EdgeFile {
  readonly files: readonly string[];
  readonly runtime: EdgeRuntime;
  /** What says so, as a sentence. */
  readonly because: string;
  /** Only where the file exports one of these; `*` is any part of a name. */
  readonly exports?: readonly string[];
  /** Only where the file imports this. */
  readonly imports?: string;
  /** Not where the file imports one of these packages; `*` is any part of a name. */
  readonly without?: readonly string[];
  /** Not where the file asks for Node.js. */
  readonly yields?: true;
}

export const edgeFiles: readonly EdgeFile[] = [
  { files: ['netlify/edge-functions/**'], runtime: 'edge', because: 'it is a Netlify edge function' },
  {
    files: ['functions/**'],
    runtime: 'worker',
    because: 'it is a Pages function',
    exports: ['onRequest*'],
    without: ['firebase*'],
  },
  {
    files: ['middleware.{ts,js,mts,mjs}'],
    runtime: 'edge',
    because: 'Next.js middleware runs at the edge',
    imports: 'next/server',
    yields: true,
  },
];
