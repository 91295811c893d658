import type { TSESTree } from '@typescript-eslint/utils';
import { keepAliveOf } from '../../analysis/keep-alive.ts';
import type { Finding } from '../../analysis/verdict.ts';
import { isFunction, isLoop } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { Holds } from '../../catalog/types.ts';
import { declarationsAt, loopDestination, moduleDestination } from '../destination.ts';
import type { Declaration, Destination } from '../destination.ts';
import { editedText, isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import { evaluationOf } from '../evaluation.ts';
import type { Evaluation } from '../evaluation.ts';
import { inputsOf } from '../evaluation/inputs.ts';
import { statefulReason } from '../evaluation/session.ts';
import { typingOf } from '../evaluation/types.ts';
import { usesOf } from '../evaluation/uses.ts';
import { commentBehind, commentsAbove, indentAt, reindented, removal, templateLines } from '../layout.ts';
import { passOption } from '../options.ts';
import type { Draft, Repair, RepairOption } from '../plan.ts';
import { siteOf } from './site.ts';
import type { Site } from './site.ts';

type Churn = Exclude<Finding, { owner: 'require-keep-alive' }>;

/** Repairs a client that is made again and again: it is made once, at module level or before the loop. */
export function hoist(finding: Churn, draft: Draft): Repair {
  const { creation } = finding;
  const { file, sourceCode } = draft;
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const nature = natureOf(finding);
  if (nature !== null) return declined(nature);
  const site = siteOf(creation, file);
  if (site.isAwaited || creation.factory.async) return declined('something is awaited to create it');
  const uses = usesOf(creation, file);
  if (uses.obstacle !== null) return declined(uses.obstacle);
  if (uses.connects.length > 0) return declined('it is connected on each run');
  if (uses.closes.length > 0 || uses.using) return declined('it is closed on each run');
  const state = statefulReason(creation, draft);
  if (state !== null) return declined(state);

  const loop = finding.owner === 'no-client-in-loop' ? loopOf(finding, draft) : null;
  const destination = loop ?? moduleDestination(site.value, file, sourceCode);
  const inputs = inputsOf(site.value, destination.scope, file);
  if (inputs.obstacle !== null) return declined(inputs.obstacle);
  const evaluation = loop ? 'eager' : evaluationOf(creation, inputs, destination, draft.settings);
  const option = write({ finding, site, destination, evaluation, isLoop: loop !== null }, draft);
  const reason = reviewReason(finding) ?? inputs.doubt ?? uses.doubt ?? (loop && creation.factory.throws ? 'it may throw where the loop would not have run' : null);
  return reason === null ? { verdict: 'safe', options: [option] } : { verdict: 'review', options: [option], reason };
}

/** What cannot be shared, whatever the code does with it. */
function natureOf({ creation: { factory, origin, label } }: Churn): string | null {
  if (origin.subclass) return `\`${label}\` makes a class of this file, which may hold state of one run`;
  if (factory.holds === 'channel' || factory.holds === 'session') return `a ${factory.holds} belongs to one user at a time`;
  if (factory.holds === 'connection' && !factory.reconnects) return 'it is a single connection, which must not be shared';
  if (factory.holds === 'connection' && factory.pool) return 'it is a single connection; a pool would serve many';
  return null;
}

/** Why a person should look at the repair before it is applied. */
function reviewReason(finding: Churn): string | null {
  const { factory } = finding.creation;
  if (finding.owner === 'no-client-in-handler') {
    const { hot, judged } = finding;
    if (hot.evidence !== 'explicit') return 'only names say that this code runs again and again';
    if (isFunction(hot.entry) && hot.entry.params.length > 2 && /lambda/iu.test(hot.entryPoint)) return 'a Lambda function with a callback waits until every connection is closed';
    if (judged.retention.kind === 'near-miss' || judged.retention.kind === 'instance') return 'it is stored, and the code that reads it may close it';
  } else if (finding.judged.execution.runs === 'unknown') return 'this file does not tell how often the loop runs';
  if (factory.holds === 'connection') return 'everything that used connections of its own would share one';
  return null;
}

/** Before the loop, where the code runs at start-up and the loop itself is seen. */
function loopOf({ repeated, judged, creation }: Extract<Churn, { owner: 'no-client-in-loop' }>, { sourceCode }: Draft): Destination | null {
  if (judged.at !== creation.node || repeated.path.length > 0 || judged.execution.hot) return null;
  const { by } = repeated;
  if (judged.execution.runs === 'unknown' && !isLoop(by)) return null;
  return loopDestination(by, sourceCode);
}

const nouns: Readonly<Record<Holds, string>> = { pool: 'pool', connection: 'client', agent: 'agent', channel: 'channel', session: 'session', transport: 'transport' };

interface Move {
  readonly finding: Churn;
  readonly site: Site;
  readonly destination: Destination;
  readonly evaluation: Evaluation;
  readonly isLoop: boolean;
}

function write(move: Move, draft: Draft): RepairOption {
  const { finding, site, destination, evaluation, isLoop } = move;
  const { file, sourceCode } = draft;
  const { value } = site;
  const keepAlive = keepAliveOf(finding.creation, file);
  const plan = keepAlive && passOption(finding.creation, keepAlive, file, sourceCode);
  const gained = plan && 'edits' in plan ? plan.edits : [];
  const inside = gained.filter((edit) => isWithin(edit, value.range));
  const outside = gained.filter((edit) => !isWithin(edit, value.range));
  const edits = evaluation === 'eager' ? writeEager(site, destination, inside, draft) : writeLazy(site, destination, inside, draft);
  const data = { noun: nouns[finding.creation.factory.holds], release: '' };
  const messageId = isLoop ? 'createBeforeLoop' : evaluation === 'eager' ? 'createAtModule' : 'createOnFirstUse';
  return { messageId, data, edits: [...outside, ...edits] };
}

/** `const pool = new Pool()` at the destination; the declaration at the site goes away, or gives it its name there. */
function writeEager(site: Site, destination: Destination, gained: readonly Edit[], draft: Draft): Edit[] {
  const { names, sourceCode } = draft;
  const { value, declaration, word } = site;
  const scopes = [sourceCode.getScope(value)];
  const from = indentAt(sourceCode.text, value.range[0]);
  const to = indentAt(sourceCode.text, destination.statement.range[0]);
  const moved = (node: Node, range = node.range): string => reindented(editedText(sourceCode.text, range, gained), from, to, templateLines(node, sourceCode));
  if (declaration) {
    const { statement, declarator, variable } = declaration;
    const gone = removal(statement, sourceCode);
    const kept = gone && names.own(variable.name, { home: destination.scope, uses: scopes, instead: variable });
    if (gone && kept !== null) {
      const own: Declaration = {
        code: `const ${moved(declarator)}`,
        above: commentsAbove(statement, sourceCode)
          .map((comment) => `${reindented(sourceCode.text.slice(...comment.range), from, to, new Set())}${newlineAfter(comment, sourceCode.text)}${to}`)
          .join(''),
        behind: behindOf(statement, draft),
      };
      return [declarationsAt(destination, [own], sourceCode), gone];
    }
  }
  const reach = { home: destination.scope, uses: scopes };
  const name = declaration ? names.shared(word, reach) : (names.own(word, reach) ?? names.shared(word, reach));
  return [declarationsAt(destination, [{ code: `const ${name} = ${moved(value)}` }], sourceCode), named(value, name)];
}

function newlineAfter(comment: TSESTree.Comment, text: string): string {
  return text.startsWith('\r\n', comment.range[1]) ? '\r\n' : '\n';
}

function behindOf(statement: Node, { sourceCode }: Draft): string {
  const comment = commentBehind(statement, sourceCode);
  return comment ? sourceCode.text.slice(...comment.range) : '';
}

/** Puts a name in the place of an expression. `{ agent: agent }` is written `{ agent }`. */
function named(value: Node, name: string): Edit {
  const { parent } = value;
  if (parent?.type === 'Property' && parent.value === value && !parent.computed && parent.key.type === 'Identifier' && parent.key.name === name) {
    return { range: parent.range, text: name };
  }
  return { range: value.range, text: name };
}

/** `const pool = (sharedPool ??= new Pool())` in place, with `let sharedPool` at the destination. */
function writeLazy(site: Site, destination: Destination, gained: readonly Edit[], draft: Draft): Edit[] {
  const { names, sourceCode, file } = draft;
  const { value, word } = site;
  const reach = { home: destination.scope, uses: [sourceCode.getScope(value)] };
  const name = names.shared(word, reach);
  const typing = typingOf(value, file);
  const [start, end] = value.range;
  if (typing.kind === 'creator') {
    const creator = names.like(`create${name.charAt(0).toUpperCase()}${name.slice(1)}`, reach);
    const from = indentAt(sourceCode.text, start);
    const to = indentAt(sourceCode.text, destination.statement.range[0]);
    const body = reindented(editedText(sourceCode.text, value.range, gained), from, to, templateLines(value, sourceCode));
    const declarations = [{ code: `const ${creator} = () => ${body}` }, { code: `let ${name}: ReturnType<typeof ${creator}> | undefined` }];
    return [declarationsAt(destination, declarations, sourceCode), { range: value.range, text: `(${name} ??= ${creator}())` }];
  }
  const type = typing.kind === 'type' ? `: ${typing.text} | undefined` : '';
  return [
    declarationsAt(destination, [{ code: `let ${name}${type}` }], sourceCode),
    { range: [start, start], text: `(${name} ??= ` },
    ...gained,
    { range: [end, end], text: ')' },
  ];
}
