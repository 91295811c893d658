import type { TSESTree } from '@typescript-eslint/utils';
import { closerOf } from '../analysis/closers.ts';
import type { Closer } from '../analysis/closers.ts';
import type { Creation } from '../analysis/creation.ts';
import { soleDefinition, variableOf } from '../facts/scopes.ts';
import { functionsOf } from '../analysis/functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from '../analysis/origin.ts';
import { usageOf } from '../analysis/usage.ts';
import { judgementsOf } from '../analysis/pipeline.ts';
import type { Judgement } from '../analysis/verdict.ts';
import { isCall, isFunction, nearestRunnable, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { listeningStatement } from '../catalog/idioms/sql-statements.ts';
import { statefulMethods, querying, subscribing } from '../catalog/idioms/using.ts';
import type { Factory } from '../catalog/types.ts';
import { answerOf } from './evaluation/calls.ts';
import { inputsOf } from './evaluation/inputs.ts';
import type { Blocking } from './evaluation/reading.ts';
import { statementsIn } from './evaluation/sql/tokens.ts';
import { textsOf } from './evaluation/sql/texts.ts';
import { moduleScope } from './destination.ts';
import { isName } from './names.ts';
import type { Draft } from './repair.ts';
import type { File } from '../analysis/model.ts';

/**
 * How a client that is made again and again may be shared.
 *
 * - `whole`: one for everybody.
 * - `options`: one for each set of options, which differ from run to run.
 * - `target`: one for each target, to which it is pinned.
 * - `user`: one for each user or task, whose state it carries.
 * - `pool`: it serves one task at a time, so tasks take theirs from a pool.
 * - `subscriber`: it listens, and one that listens for everybody can pass on what it hears.
 */
export interface Share {
  readonly by: 'options' | 'pool' | 'subscriber' | 'target' | 'user' | 'whole';
  /** The factory of pools in the same package, where it is known. */
  readonly pool: string | null;
  /** What holds it has to make another one when its connection is lost. */
  readonly isReplaced: boolean;
  readonly closer: Closer;
}

/** How may the client of a creation be shared, and what do those who use it have to leave off? */
export function shareOf(creation: Creation, file: File, sourceCode: Draft['sourceCode']): Share {
  return shares(creation.node, { creation, file, sourceCode });
}

// Asked for the message and for the repair.
const shares = memoByNode((_node: Creation['node'], { creation, file, sourceCode }: Shared): Share => {
  const judgement = byCreation(file.sourceCode.ast, file).get(creation);
  const facts = factsOf(creation);
  const by = kindOf(creation, facts, judgement, { file, sourceCode });
  return {
    by,
    pool: by === 'pool' && facts.reconnects !== true ? poolFactory(creation, facts) : null,
    isReplaced: by !== 'pool' && facts.reconnects === false,
    closer: judgement ? closerOf(judgement, file) : 'nobody',
  };
});

interface Shared {
  readonly creation: Creation;
  readonly file: File;
  readonly sourceCode: Draft['sourceCode'];
}

const byCreation = memoByNode(
  (program: TSESTree.Program, file: File) =>
    new Map(judgementsOf(program, file).map((judgement): [Creation, Judgement] => [judgement.creation, judgement])),
);

/** What the catalog says, of what is made in another file too. */
function factsOf({ known, factory }: Creation): Factory {
  return { ...known.entry.factories[known.path], ...factory };
}

/** A connection that one task has to itself. */
function isSingle({ holds, reconnects, multiplexes }: Factory): boolean {
  return holds === 'connection' && reconnects !== true && multiplexes !== true;
}

function poolFactory({ known }: Creation, { pool }: Factory): string | null {
  if (pool) return pool.factory;
  const found = Object.entries(known.entry.factories).find(
    ([, { holds, tier }]) => holds === 'pool' && tier === 'churns',
  );
  return found?.[0].split('.').every(isName) ? found[0] : null;
}

/** Why somebody has to look at it first. */
export const handedOut = 'the function that makes it is exported, and other files may close what they get';

/** Why nothing is offered: the first of them would close it for all. */
export const closedByOthers = 'its callers close what they get';

type Reading = Pick<Draft, 'file' | 'sourceCode'>;

function kindOf(
  creation: Creation,
  facts: Factory,
  judgement: Judgement | undefined,
  { file, sourceCode }: Reading,
): Share['by'] {
  const calls = [creation.node, ...(judgement?.ends ?? []).map(({ at }) => at)].flatMap(
    (at) => usageOf(at, file).calls,
  );
  if (facts.holds === 'connection') {
    const listens = calls.some(
      ({ name, first }) =>
        subscribing.has(name) || (querying.has(name) && first !== undefined && isListen(first, file)),
    );
    if (listens) return 'subscriber';
    if (isSingle(facts) || calls.some(({ name }) => statefulMethods.has(name))) return 'pool';
  }
  if (facts.shareable === false) return poolFactory(creation, facts) === null ? 'user' : 'pool';
  if (creation.known.elsewhere) return creation.node.arguments.length > 0 ? 'options' : 'whole';
  const values = creation.node.arguments.filter((argument) => functionsOf(argument, file).length === 0);
  const { obstacles } = inputsOf({ values, made: creation.node, home: moduleScope(sourceCode) }, file);
  if (obstacles.some((obstacle) => differs(obstacle, creation, file))) return 'options';
  return obstacles.some(({ node }) => node.type === 'Property' && isOfRun(node.value, file)) ? 'target' : 'whole';
}

/** `LISTEN jobs` */
function isListen(argument: Node, file: File): boolean {
  return textsOf(argument, file).some((text) => statementsIn(text, 'postgres')[0]?.[0]?.text === listeningStatement);
}

/** Whether what stands in the way of moving it may be another value on the next run. */
function differs({ node, isGiven }: Blocking, { origin }: Creation, file: File): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return node.argument.type !== 'ImportExpression';
    case 'CallExpression':
      return answerOf(node.callee, originOf(node.callee, file), origin.module, file) === 'open';
    case 'Identifier':
      return isGiven === true || node.name === 'arguments' || variableOf(node, file) !== null;
    case 'ThisExpression':
    case 'Super':
    case 'TaggedTemplateExpression':
    case 'NewExpression':
      return true;
    default:
      return false;
  }
}

/** Whether an option is made anew by each run, as a function that closes over its target is; an import is not. */
function isOfRun(raw: TSESTree.Node, file: File): boolean {
  let value = unwrapTypes(raw);
  if (isFunction(value) || isCall(value)) return true;
  // `dns.lookup`, `this.lookup`
  while (value.type === 'MemberExpression') value = unwrapTypes(value.object);
  if (value.type !== 'Identifier') return true;
  const variable = variableOf(value, file);
  const definition = variable && soleDefinition(variable);
  return definition !== null && nearestRunnable(definition.name) !== null;
}
