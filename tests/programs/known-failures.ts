import type { Program } from './page.ts';

/**
 * Programs of whose verdict the plugin is wrong today, by the kind of what is wrong: `PAGE.md: NAME`, or `RULE: CASE` for
 * the cases of a rule. The list only gets shorter: one that is right now fails its test until it is taken off.
 */
export const knownFailures: Readonly<Record<string, readonly string[]>> = {
  'a `lookup` of the module is taken for one that is pinned': [
    'kinds-once.md: an agent whose lookup asks a resolver, whatever the request',
    'uses.md: an agent whose lookup is that of the module',
  ],
  'a body left unread in a form that is not followed': [
    'kinds-reports-2.md: an answer of undici that is refused by its type',
    'responses.md: a callback that takes the response apart',
    'responses.md: an object of which one member is asked',
    'responses.md: assigned',
    'responses.md: declared with others',
    'responses.md: not awaited',
  ],
  'a body of node-fetch is given up by `cancel`, which it does not have': [
    'kinds-reports-2.md: an answer of node-fetch of which only the status is asked: its body has no `cancel`',
  ],
  'a body that is left unread behind options that are not in view': [
    'kinds-reports-2.md: an answer of node-fetch that is refused by its status',
    'public-reports.md: sockets not returned (70-unread-body-early-return)',
    'public-reports.md: unconsumed bodies hold connections (68-unread-body-on-error)',
  ],
  'a body that is read through a chain is taken for unread': [
    'kinds-reports-1.md: a response is read by a listener behind `setEncoding`, through an agent of the module',
  ],
  'a cache is suggested whose key is never found again': [
    'suggestions.md: a counter is a key that is never found again',
  ],
  'a callback of `once` is taken for a function that keeps its result': [
    'kinds-hot.md: `once` of a response: its listener runs once for each request',
    'kinds-hot.md: `once` of the server: it listens once per process',
    'kinds-repairs.md: `drain` of a connection of pg is waited for',
    'kinds-repairs.md: once() of node:events waits for an error during this request',
    'public-detection.md: once() of an emitter keeps nothing: the listener runs once for each request',
  ],
  'a class that is taken out of a table is not followed': [
    'kinds-reports-1.md: a table of classes chooses the connector for each run',
  ],
  'a class that the framework, or a container, makes for each run': [
    'kinds-hot.md: Inversify: a class in transient scope, taken from its container by each request',
    'kinds-hot.md: LoopBack makes a controller for each request, with a client in a field',
    'kinds-once.md: Inversify asks a transient binding again for each request',
    'public-detection.md: LoopBack makes a controller for each request',
    'public-detection.md: a transient class is made anew for each request by container.resolve',
  ],
  'a client of Next.js that is not kept on globalThis': [
    'kinds-forms.md: a file of server actions with arrow functions and two exports',
    'kinds-hot.md: AI SDK: a tool in a route of Next.js, written where the model is asked',
    'kinds-hot.md: Next.js: `after` under another name, in a server action',
  ],
  'a client out of the rest of its module': ['origins.md: the rest of a module'],
  'a client that another file exports again': [
    'kinds-hot.md: the class comes through a barrel of the project',
    'kinds-reports-2.md: gRPC: a generated class of another file, made for each lookup',
  ],
  'a client that is handed to another that holds nothing, and both are dropped': [
    'kinds-reports-2.md: Connect: a method makes a gRPC transport for each call from what the class was told',
  ],
  'a client that replaces the one that is closed, taken for churn or a probe': [
    'no-broken-client-cache: the old one is closed before the new one comes',
    'no-broken-client-cache: the old one is in hand before the new one comes',
  ],
  'a client that the catalog does not know': [
    'kinds-reports-1.md: kafka-node: a producer with a key for each request of Koa',
    'kinds-reports-2.md: email-templates in a job makes a transport inside itself',
    'public-reports.md: 421 too many connections (43-email-templates-per-mail)',
    'public-reports.md: 80 MB/h leak (79-node-red-grpc-per-message)',
    'public-reports.md: connect ETIMEDOUT after many requests (34-kafka-node-in-request)',
    'public-reports.md: connection per invocation (52-typeorm-lambda)',
    'public-reports.md: producer per consumed message (35-kafka-node-producer-per-message)',
  ],
  'a close that stays though `??=` keeps the client': [
    'caches.md: closed after each use in a `finally`',
    'caches.md: closed after each use where there is one',
  ],
  'a default that no caller leaves to run': ['uses.md: closed by a function whose parameter has a default'],
  'a function called with `new` is no constructor': [
    'keys.md: `new.target`',
    'kinds-reports-1.md: a constructor function keeps its client in a field, and each request calls it',
  ],
  'a function of a namespace is not followed': ['forms.md: a namespace'],
  'a function that a library calls for each element': [
    'kinds-hot.md: p-map under a name of its own: a connection for each item',
    'kinds-hot.md: p-queue: a task for each address, and each makes an agent',
  ],
  'a guard written as nested tests': ['keeping.md: an early return in nested tests'],
  'a handler that is registered in a way that is not followed': [
    'kinds-hot.md: AdonisJS: a controller of the file, as a tuple in a group',
    'kinds-hot.md: Inngest: the client comes from another file',
    'kinds-hot.md: oRPC: a contract that is implemented',
    'kinds-once.md: a plug-in of Nitro makes a pool in its hook for each request',
    'kinds-reports-2.md: TypeORM: a function of AWS initializes a new DataSource',
    'public-detection.md: a controller of the file, registered as a tuple',
    'public-reports.md: slow; new client per request (23-aws2-s3-middleware-list)',
  ],
  'a header that closes, merged by Object.assign': ['requests.md: headers that are merged'],
  'a listener that a loop registers is taken for the body of the loop': ['kinds-once.md: two signals, one end'],
  'a local constant keeps a variable from being moved': [
    'caches.md: what the variable would keep reads a constant beside it',
  ],
  'a loop that no run goes round twice': ['loops.md: a loop whose first turn always throws'],
  'a member that a guard proves to be there gets no key': [
    'keys.md: a member of what may be missing is only read where the code reads it',
  ],
  'a name like `key` is taken for a secret although it is a host or a database': [
    'forms.md: values that are called like what the repair declares',
    'suggestions.md: a shorthand property keeps its key',
  ],
  'a plain record that gets no key': ['keys.md: a whole record with a number'],
  'a pool that lends is not kept on `globalThis` where modules load again': [
    'checkout.md: lent where a framework loads modules again',
  ],
  'a race between the test and the store': [
    'kinds-hot.md: a race for a connection under a name in an object',
    'kinds-hot.md: a race for the instance of a class with a static method',
    'kinds-reports-2.md: a Map that is asked, then a connection is waited for, then the Map is told',
    'public-detection.md: test, await, store in a Map, called by a handler',
    'public-reports.md: connection per request (77-mongo-class-cache-then)',
    'public-reports.md: lost clients never closed (62-redis-pool-check-then-await)',
  ],
  'a receiver whose type stands in JSDoc': [
    'kinds-reports-2.md: sockets: a function with a name connects to MQTT for each browser in a namespace',
  ],
  'a secret behind an everyday name in an address': [
    'kinds-repairs.md: users mixed: two everyday names meet in an address, before the at sign',
  ],
  'a shared client that is closed after each use, in a form that is not followed': [
    'caches.md: a computed field of `this`',
    'caches.md: closed by a listener',
  ],
  'a shared client that is closed after each use, taken for a probe': [
    'caches.md: a connection that does not come back is closed',
  ],
  'a shared variable that each request overwrites, reported elsewhere or taken for a probe': [
    'closing.md: one variable for two functions, only one of which closes what it made',
  ],
  'a statement that a known call builds is not read': [
    'kinds-repairs.md: tenants mixed: SELECT is sent as a Command of ioredis',
    'kinds-repairs.md: tenants mixed: SET search_path stays with the connection',
  ],
  'a streamed body that is not piped': [
    'kinds-repairs.md: waiting for ever: the stream of events comes through axios and an agent of one socket',
  ],
  'a client that another file makes is not seen where a Worker keeps it': [
    'across.md: a client that another file makes, in a Worker',
  ],
  'a suggestion after which each request adds a listener': [
    'caches.md: a local variable of a client that is configured',
    'caches.md: what the variable would keep is configured',
  ],
  'a suggestion after which what the client made is never closed': [
    'kinds-reports-2.md: Service Bus: closing the client is what closes the sender of each request',
  ],
  'a suggestion although a function in view closes the client': [
    'kinds-once.md: a pool comes out of a promise that waits for its first answer, and each request ends it',
    'kinds-once.md: a time-out races the connection of each request, which the `finally` closes',
    'kinds-once.md: p-retry opens a client for each request, however often it tries',
    'uses.md: The values of what holds it are closed',
    'uses.md: a function of the file takes it with the rest of its arguments',
    'uses.md: what holds a client is returned under a condition, and the client closed',
  ],
  'a suggestion that Prettier would write otherwise': [
    'kinds-forms.md: a loop without braces over the records of an event',
    'kinds-hot.md: a helper makes a repository for each request, whose constructor makes the client',
    'kinds-once.md: a provider of Nest in the scope of the request is made for each',
    'public-reports.md: 4 open connections per run (53-sequelize-in-lambda)',
  ],
  'a suggestion though an imported binding is changed for each request': [
    'kinds-repairs.md: tenants mixed: an imported `let` of another file is aimed at the tenant by each request',
  ],
  'a suggestion though the file shows that the client is closed': [
    'kinds-repairs.md: a middleware closes all that was opened for the response',
    'kinds-repairs.md: the name of the closing method is a constant',
  ],
  'a suggestion whose key is new on each call': [
    'kinds-repairs.md: each session of the proxy has an address of its own, by its user name',
  ],
  'a timer that is read as an iterator runs rarely': ['kinds-hot.md: a timer once a day, read as an async iterator'],
  'a variable that starts as `undefined` is taken for one that keeps': [
    'uses.md: it is declared with nothing and assigned',
  ],
  'a wait between the test and the assignment, written with `??`': [
    'caches.md: callers at the same time would each connect, behind `??`',
  ],
  'an agent that serves one request each': [
    'kinds-reports-1.md: node-fetch asks a method for the agent of each request, and it makes one for the proxy',
    'kinds-reports-1.md: the global agent of node:https is replaced before each request',
    'public-reports.md: agents leak memory (73-core-http-agent-per-prepare)',
    'public-reports.md: an agent per fetch (25-node-fetch-agent-function)',
    'public-reports.md: leaked agents, lost connection reuse (29-set-global-dispatcher-per-fetch)',
    'public-reports.md: sockets explode (26-proxy-agent-options-per-request)',
  ],
  'an automatic fix though what the client opens stays open': [
    'kinds-reports-2.md: events: each stream opens a subscription of Pub/Sub that stays open, and one client carries few of them',
    'kinds-reports-2.md: events: each stream watches a collection, and a pool that all share would run out',
  ],
  'an instance of one request is taken for a place that all share': [
    'closing.md: closed through a field',
    'kinds-reports-2.md: a field keeps the client, and each request makes the object with the field',
    'kinds-reports-2.md: a service of another file keeps its client in a field, and each call of a procedure makes the service',
    'uses.md: a class whose methods open a client and close it',
  ],
  'an object that is handed to a helper of the file is not followed': [
    'handlers.md: a helper is given the object with the factory, by a type of the file',
  ],
  'created, used and dropped, by way of a variable that a loop fills once': [
    'no-broken-client-cache: a local that a loop fills once',
  ],
  'no repair is offered though one is sound': [
    'kinds-forms.md: a Map of constants that nobody writes',
    'kinds-forms.md: a comment at the end of the line that closes',
    'kinds-forms.md: a comment in the `finally` that goes away',
    'kinds-forms.md: await using closes a client of MongoDB in each turn',
    'kinds-forms.md: taken apart when the module is loaded: what is written later is not seen',
    'kinds-forms.md: the usual shape of MongoDB: test, create, connect, then store',
    'kinds-repairs.md: the key of a parameter that is taken apart twice, with a default',
    'kinds-repairs.md: the key of a tuple that is taken apart; the pool stays connected, so it is given back',
    'kinds-reports-1.md: a factory makes a guarded agent of node:https, and its only caller uses it once',
    'kinds-reports-2.md: a consumer of Kafka writes each new client over the one before',
    'public-repairs.md: a comment at the close that goes away is no reason to offer nothing',
    'public-repairs.md: the usual shape of node-redis: test, create, connect, store; the promise can be kept',
    'styles.md: a timer',
  ],
  'silent by a wrong word': [
    'caches.md: a function that does nothing but listen and close',
    'closing.md: nothing stands in the try, and the finally closes it',
    'no-broken-client-cache: closing is what the function is for',
    'no-client-in-loop: the list that a loop goes over is made once',
    'timers.md: a job of every night, and what it calls',
    'uses.md: an agent of a client that sees whether a store is ready',
    'uses.md: it is passed to a function that closes it, as others are',
  ],
  'what a keeping function drops is taken for what it keeps': [
    'kinds-once.md: a cache of rows keeps the row, not the connection that read it',
  ],
  'what is shared is closed by who uses it': [
    'kinds-hot.md: a function of AWS closes the client of the module in its `finally`',
    'public-detection.md: the handler ends the pool that the next event needs',
  ],
  'what is stored on the request is taken for a cache': [
    'public-reports.md: connections per request (08-prisma-hono-middleware)',
  ],
  'what stands in a list is taken for the function that its method runs': ['handlers.md: in a list that is reduced'],
  'white space decides whether a repair is offered': [
    'forms.md: a template of several lines',
    'packed-handlers.md: a worker takes its function out of a map',
    'packed-handlers.md: a worker takes its function out of an object',
    'plainly-wrong.md: a bound method',
    'plainly-wrong.md: a listener of an emitter of the application',
  ],
};

/** The one kind that is about the text of a repair, and not about the verdict. */
const layout = 'a suggestion that Prettier would write otherwise';

const listed = new Set(Object.entries(knownFailures).flatMap(([kind, names]) => (kind === layout ? [] : names)));

type Named = Pick<Program, 'name' | 'page'>;

export function isKnownFailure({ page, name }: Named): boolean {
  return listed.has(`${page}: ${name}`);
}

export function isKnownLayout({ page, name }: Named): boolean {
  return knownFailures[layout]?.includes(`${page}: ${name}`) === true;
}

/** The names that are listed of a page, or of the cases of a rule. */
export function knownFailuresOf(page: string): string[] {
  const all = Object.values(knownFailures).flat();
  return all.flatMap((entry) => (entry.startsWith(`${page}: `) ? [entry.slice(page.length + 2)] : []));
}
