import { either, names, number, object, oneOf, optional, refuse, text } from '../../schema/schema.ts';
import type { Schema, TypeOf } from '../../schema/schema.ts';
import { passes, receiverName, runs, runsByName } from './rules.ts';

/** A call that registers functions. The first rule that fits decides. */
export interface CallRule extends TypeOf<typeof callFields> {}
const callFields = object(
  {
    /** Keys of `receivers`: a method of such an object. Left out: an export of the module itself. */
    on: optional(names(receiverName)),
    /** Method names, or export paths where `on` is left out. `*` stands for part of a name, `|` separates names. */
    name: names(text),
    /** Only where the first string argument (or enum-like member, by its last name) is one of these; patterns as in `name`. */
    literal: optional(names(text)),
    /** Only where at least so many arguments are passed: `app.get('env')` is no route. */
    atLeast: optional(number),
    /** Only where at most so many arguments are passed. */
    atMost: optional(number),
    /** Which function arguments run: all of them (lists flattened), the first, the last, or the one at a position. */
    functions: optional(either((value) => typeof value === 'number', number, oneOf('all', 'first', 'last'))),
    /** How often they run. */
    runs: optional(runs),
    /**
     * Functions in object arguments (or lists of objects), by dotted property path; `*` is any key, `|` separates keys,
     * lists are looked through: `{ handler: 'request', 'websocket.message': 'message', 'routes.*': 'request' }`.
     */
    options: optional(runsByName),
    /** Receivers that are passed to the function, by position of its parameter: `{ 0: 'app' }` for a plugin. */
    passes: optional(passes),
  },
  { with: { functions: { runs } } },
);

/** A call that runs nothing again may name no functions: it is known then, and what it is given is spoken for. */
export const callRule: Schema<CallRule> = (value, at) => {
  const rule = callFields(value, at);
  const runsAgain = rule.runs !== undefined && rule.runs !== 'once';
  if (runsAgain && rule.functions === undefined && rule.options === undefined)
    refuse(at, value, 'at least one of the keys functions, options');
  return rule;
};
