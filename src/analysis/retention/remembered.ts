import { isCall, isFunction, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { presencesAt } from '../../facts/conditions.ts';
import { covers, isSame, placeOf } from '../../facts/places.ts';
import type { Place } from '../../facts/places.ts';
import { isNothing } from '../broken-cache/stores.ts';
import { placeText } from '../quoting.ts';
import { soleDefinition } from '../../facts/scopes.ts';
import { lastName } from '../functions.ts';
import { memoByNode } from '../../facts/memo.ts';
import { isCalledAgain } from '../registrations.ts';
import { targetOf } from './guards.ts';
import type { File } from '../model.ts';

/**
 * Whether an expression only runs until what it is there for is known: `if (secret) return secret;` before it, and
 * `secret = …` behind it. The client itself may well be dropped. `null` when nothing is remembered, and of a key of a
 * map, because nobody knows how many keys there are.
 */
export function rememberedBy(node: Node, file: File): string | null {
  const known = presencesAt(node, file).find(({ is, asked }) => is === 'absent' && isRemembered(asked, node, file));
  return known ? `it runs until \`${placeText(known.asked, file)}\` is known` : null;
}

/** Whether what a test asks for is there in the next run too, and is given a value by the function around a node. */
function isRemembered(asked: Node, node: Node, file: File): boolean {
  const place = placeOf(asked, file);
  const fn = place && nearestRunnable(node);
  if (!place || !fn || !isFunction(fn) || !outlastsRun(asked, file)) return false;
  const { written, cleared } = assignedIn(fn, file);
  if (cleared.some((one) => isSame(one, place))) return false;
  // What was assigned before it is asked for is of this run.
  return written.some((one) => one.end > asked.range[1] && covers(one.place, place));
}

/** Whether a reference leads to what the next run finds too: no local, and none of the handler around. */
function outlastsRun(reference: Node, file: File): boolean {
  const target = targetOf(reference, file);
  if (target?.lives !== 'on') return false;
  const definition = typeof target.root === 'string' ? null : soleDefinition(target.root);
  for (let home = definition && nearestRunnable(definition.name); home; home = nearestRunnable(home))
    if (isCalledAgain(home, file)) return false;
  return true;
}

interface Assigned {
  /** Places that get a value where nothing has failed, `secret`, `this.token`, and where the value ends. */
  readonly written: readonly { readonly place: Place; readonly end: number }[];
  /** Places that are emptied again, as the flag of what is under way is. */
  readonly cleared: readonly Place[];
}

const assignedIn = memoByNode((fn: FunctionNode, file: File): Assigned => {
  const written: { place: Place; end: number }[] = [];
  const cleared: Place[] = [];
  walk(fn.body, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'CatchClause' || isForFailure(at)) return false;
    if (at.type === 'AssignmentExpression' && at.operator !== '+=' && at.operator !== '-=') {
      const place = placeOf(at.left, file);
      if (place && empties(at.right)) cleared.push(place);
      else if (place) written.push({ place, end: at.range[1] });
    }
    return undefined;
  });
  return { written, cleared };
});

/** `.catch(() => { promise = null; })` */
function isForFailure(node: Node): boolean {
  const { parent } = node;
  return (
    isFunction(node) &&
    parent !== undefined &&
    isCall(parent) &&
    parent.callee !== node &&
    lastName(parent.callee) === 'catch'
  );
}

// What these give is a value.
const signs: ReadonlySet<string> = new Set(['!', '+', '-']);

/** `null`, `false`, `''`, `void 0` */
function empties(raw: Node): boolean {
  const node = unwrap(raw);
  if (node.type === 'Literal') return !node.value;
  return isNothing(node) || (node.type === 'UnaryExpression' && !signs.has(node.operator));
}
