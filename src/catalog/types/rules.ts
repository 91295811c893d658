import { byPosition, flag, keyOf, names, object, oneOf, optional, orNull, record, text } from '../../schema/schema.ts';
import type { TypeOf } from '../../schema/schema.ts';

/**
 * How often a function runs.
 *
 * - `request`, `message`, `event`, `tick`: hot, once per such thing.
 * - `once`: at most once per run of the code that registers it; at module level that is once per process.
 */
export const runs = oneOf('request', 'message', 'event', 'tick', 'once');
export type Runs = TypeOf<typeof runs>;

/** How often each of several functions runs. */
export const runsByName = record(runs);
export const receiverName = keyOf('receivers', 'this entry point');
/** Receivers that are passed to a function, by the position of its parameter. */
export const passes = byPosition(receiverName);

/** A class whose instances the framework makes or calls. Names may be patterns with `*` and `|`. */
export interface ClassRule extends TypeOf<typeof classRule> {}
export const classRule = object(
  {
    /** Decorators of the class, any of them. */
    decorator: optional(names(text)),
    /** Base classes, any of them. */
    extends: optional(names(text)),
    /** Interfaces, any of them. */
    implements: optional(names(text)),
    /** Only where the decorator's object argument has this property with this last name or literal: `{ scope: 'REQUEST' }`. */
    with: optional(record(text)),
    /** Only where a constructor parameter or field is decorated with a call that names one of these: `@Inject(REQUEST)`. */
    injects: optional(names(text)),
    /** How often an instance is made: decides its constructor and fields. */
    instances: optional(runs),
    /** How often its methods run, by name; `*` is every public method that is not named otherwise. */
    methods: optional(runsByName),
  },
  {
    oneOf: [
      ['decorator', 'extends', 'implements'],
      ['instances', 'methods'],
    ],
  },
);

/** An object whose functions the framework calls, wherever it stands. The first rule that fits decides. */
export interface ObjectRule extends TypeOf<typeof objectRule> {}
export const objectRule = object(
  {
    /** Names of types of the package that annotate it, alone or in a list: `ServerRoute`. */
    types: optional(names(text)),
    /** Properties by which it is known where nothing annotates it, in files that import one of the entry's modules. */
    keys: optional(names(text)),
    /** Only where properties have this last name or literal, in a list too: `{ scope: 'REQUEST' }`. */
    with: optional(record(text)),
    /** How often its functions run, by dotted path as in CallRule.options. */
    members: runsByName,
    /** Receivers that are passed to them, by position. */
    passes: optional(passes),
  },
  { oneOf: [['types', 'keys']] },
);

/** Exports that the framework calls by convention. */
export interface ExportRule extends TypeOf<typeof exportRule> {}
export const exportRule = object({
  /**
   * Globs over the posix path of the file, matched from any folder down: `pages/api/**`, `app/**\/route.{ts,js}`.
   * Left out: any file that imports one of the entry's modules.
   */
  files: optional(names(text)),
  /** Exported names: `default`, `GET`, `handler`; `*` is every exported function. */
  names: names(text),
  runs,
  /** Only where the file or function starts with this directive: `use server`. */
  directive: optional(text),
  /**
   * Parameter names, by position, alternatives separated by `|`. Without a file convention they make the evidence, for
   * members as well where the file imports none of the entry's modules.
   */
  parameters: optional(names(text)),
  /** The names mean something else in other programs: only in files that import one of the entry's modules, too. */
  imports: optional(flag),
  /** Without a file convention, names alone are weak evidence. */
  weak: optional(flag),
  /** Functions inside an exported object, by dotted property path as in CallRule.options. */
  members: optional(runsByName),
  /** Receivers that are passed to the function, by position. */
  passes: optional(passes),
});

/** A function recognised by its parameters. */
export interface ParameterRule extends TypeOf<typeof parameterRule> {}
export const parameterRule = object(
  {
    /** Type names of the entry's modules that annotate the parameters, by position; `null` is anything. `*` and `|` as above. */
    types: optional(names(orNull(text))),
    /**
     * Parameter names by position, alternatives separated by `|`, a leading `_` ignored. `{req,res}` is a parameter that
     * takes at least these out of its object.
     */
    names: optional(names(text)),
    runs,
    /** Names alone count as explicit evidence when the function is exported (default: weak). */
    exported: optional(oneOf('explicit')),
  },
  { oneOf: [['types', 'names']] },
);
