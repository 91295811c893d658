import { entryOf, filled, flag, list, object, oneOf, optional, record, text } from '../../schema/schema.ts';
import type { TypeOf } from '../../schema/schema.ts';
import { sources } from './evidence.ts';
import { callRule } from './call-rule.ts';
import { classRule, exportRule, objectRule, parameterRule, passes, runsByName } from './rules.ts';

/** An object of a framework on which functions are registered: an app, a router, a consumer. */
export interface Receiver extends TypeOf<typeof receiver> {}
const receiver = object({
  /** Export paths whose result it is; `()` for a call or `new`: `default()`, `Router()`, `Hono()`. */
  from: optional(list(text)),
  /** Names of types of the package that annotate it: `FastifyInstance`. */
  types: optional(list(text)),
  /** Variable names that stand for it where nothing else tells; weak evidence. `*` stands for part of a name. */
  names: optional(list(text)),
});

/** One framework, runtime or library that calls functions of the user. */
export interface EntryPointEntry extends TypeOf<typeof entryPoint> {}
export const entryPoint = entryOf(
  object({
    /** As a person says it: `Express`. */
    name: text,
    /** Module specifiers as in ClientEntry.modules; `global` stands for names that nobody declares (`setInterval`, `Deno.serve`). */
    modules: filled(text, 'module specifier'),
    evidence: sources,
    /** In development it loads modules again when they are saved, which leaves behind what the old ones hold. */
    reloads: optional(flag),
    /** A function that is given a callback has not answered before every open connection is closed. */
    waitsForConnections: optional(flag),
    /** Modules whose functions answer for the request that is being served: `next/headers`. */
    perRequest: optional(list(text)),
    receivers: optional(record(receiver)),
    calls: optional(list(callRule)),
    objects: optional(list(objectRule)),
    /** Decorators of methods; keys are names or patterns with `*` and `|`. */
    decorators: optional(runsByName),
    classes: optional(list(classRule)),
    exports: optional(list(exportRule)),
    /** Type annotations of a function or of the variable that holds it: `RequestHandler`; keys as in `decorators`. */
    types: optional(runsByName),
    /** Receivers that are passed to functions of these types, by position: `{ FastifyPluginAsync: { 0: 'app' } }`. */
    typePasses: optional(record(passes)),
    parameters: optional(list(parameterRule)),
    /**
     * Files that import this run at the edge, in a `worker` where sockets can be opened and the platform keeps the
     * connections behind it.
     */
    edge: optional(oneOf('always', 'worker')),
    /** Its platform gives each process one request or event at a time: there are no bursts, and nothing races. */
    oneAtATime: optional(flag),
  }),
);
