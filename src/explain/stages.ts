import { isFunction } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import type { Factory } from '../catalog/types.ts';
import { placeOf } from '../facts/places.ts';
import type { Condition } from '../facts/conditions.ts';
import { nameOf } from '../analysis/functions.ts';
import type { Judged } from '../analysis/judge.ts';
import { siteOf } from '../analysis/pipeline.ts';
import { mentionsOf } from '../analysis/requests.ts';
import { guardAt } from '../analysis/retention/guards.ts';
import type { Target } from '../analysis/retention/guards.ts';
import type { Site } from '../analysis/site.ts';
import type { Judgement } from '../analysis/verdict.ts';
import type { File } from '../analysis/model.ts';
import { loopOf } from '../messages.ts';
import type { Planning, Repair } from '../repairs/repair.ts';
import { explainedIn } from './explained.ts';
import { purposeText, repairText, retentionText, runsText, verdictText } from './words.ts';

/** Something that a stage found, and the code that it rests on. */
interface Fact {
  readonly at: Node | null;
  readonly says: string;
}

/** What the stages of a creation find, with what follows from it. */
interface Found extends Omit<Site, 'file' | 'purpose'> {
  readonly verdict: Judgement;
  readonly repair: Repair | null;
}

/** What is said of each stage, in the order in which they are read. A stage without words does not compile. */
const stages: { readonly [Stage in keyof Found]: readonly [string, (found: Found[Stage], site: Site) => Fact[]] } = {
  creation: ['client', clientFacts],
  around: [
    'part of',
    (around) => (around ? [fact(around.creation.node, `the options of \`${around.creation.label}\``)] : []),
  ],
  execution: ['runs', executionFacts],
  conditions: [
    'tests',
    (conditions, { file }) => conditions.map((condition) => fact(condition.test, testText(condition, file))),
  ],
  flow: ['goes', flowFacts],
  retention: ['value', retentionFacts],
  release: ['closed', releaseFacts],
  ends: ['ends up', endFacts],
  judged: [
    'judged',
    ({ at }, { creation }) => [fact(at, at === creation.node ? 'where it is made' : 'where its value ends up')],
  ],
  usage: ['used', usageFacts],
  verdict: ['verdict', (judgement) => [fact(null, verdictText(judgement))]],
  repair: ['repair', (repair) => (repair ? [fact(null, repairText(repair))] : [])],
};

/** What each stage found, for each creation of a file, and the places in the code that this rests on. */
export function explainStages(file: File, planning: Pick<Planning, 'settings' | 'sourceCode'>): string {
  const { client } = mentionsOf(file.sourceCode.text, file.knowledge);
  const head = [
    file.path,
    rowOf('gate', fact(null, client ? 'the text names a known client' : 'the text names no known client')),
    rowOf('file', fact(null, purposeText(file))),
  ];
  const blocks = explainedIn(file, planning).map(({ judgement, repair }) => {
    const site = siteOf(judgement.creation, file);
    const { label, node } = judgement.creation;
    return [`${file.path}:${positionOf(node)}  ${label}`, ...rowsOf({ ...site, verdict: judgement, repair }, site)];
  });
  return [head, ...(blocks.length > 0 ? blocks : [['no creation of a known client']])]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function rowsOf(found: Found, site: Site): string[] {
  return (Object.keys(stages) as (keyof Found)[]).flatMap((stage) => {
    // Each stage goes with what it finds, which the compiler cannot follow through a list of names.
    const [heading, factsOf] = stages[stage] as readonly [string, (found: unknown, site: Site) => Fact[]];
    return factsOf(found[stage], site).map((one, index) => rowOf(index === 0 ? heading : '', one));
  });
}

function rowOf(heading: string, { at, says }: Fact): string {
  return `  ${heading.padEnd(9)}${(at ? positionOf(at) : '').padEnd(8)}${says}`;
}

function fact(at: Node | null, says: string): Fact {
  return { at, says };
}

function positionOf({ loc: { start } }: Node): string {
  return `${start.line}:${start.column + 1}`;
}

function clientFacts(
  { node, origin, factory, known, options, optionsUnknown }: Site['creation'],
  { file }: Site,
): Fact[] {
  const named =
    origin.path === 'default' ? `the default export of ${origin.module}` : `\`${origin.path}\` of ${origin.module}`;
  const { root } = placeOf(node.callee, file) ?? { root: '' };
  const declared = typeof root === 'string' || !('defs' in root) ? undefined : root.defs[0];
  const names = options?.properties.flatMap((property) =>
    property.type === 'Property' ? [codeOf(property.key, file)] : ['…'],
  );
  return [
    fact(
      node.callee,
      `${named}: ${tierTexts[factory.tier]}${factory.tier === 'unpooled' ? '' : `, ${dialsTexts[factory.dials]}`}`,
    ),
    ...(declared ? [fact(declared.name, declared.type === 'ImportBinding' ? 'imported here' : 'declared here')] : []),
    ...(known.elsewhere ? [fact(null, `made in ${known.elsewhere.path}:${known.elsewhere.line}`)] : []),
    ...(options ? [fact(options, `options: ${names?.join(', ') || 'none'}`)] : []),
    ...(optionsUnknown ? [fact(null, 'its options cannot all be read here')] : []),
  ];
}

const tierTexts: Readonly<Record<Factory['tier'], string>> = {
  churns: 'each one opens connections of its own',
  shares: 'its connections are shared by the process or brought by another client',
  unpooled: 'it connects for each use unless an option says otherwise',
};

const dialsTexts: Readonly<Record<Factory['dials'], string>> = {
  construct: 'as soon as it is made',
  connect: 'when it is told to connect',
  use: 'on first use',
  never: 'none by itself',
};

function executionFacts(execution: Site['execution']): Fact[] {
  const { hot, repeated, runnable } = execution;
  return [
    fact(hot?.entry ?? runnable, runsText({ ...execution, repeated: null })),
    ...(repeated ? [fact(repeated.by, `repeated by ${loopOf(repeated)}`)] : []),
  ];
}

function testText({ by, test, holds, isPartial }: Condition, file: File): string {
  const code = `\`${codeOf(test, file)}\``;
  switch (by) {
    case 'branch':
      return `only where ${code} ${holds ? 'holds' : 'does not hold'}`;
    case 'exit':
      return `${isPartial ? 'perhaps ' : ''}only where ${code} ${holds ? 'holds' : 'does not hold'}: else it has left before`;
    case 'while':
      return `as long as ${code} holds`;
    case 'turn':
      return `in each turn of a loop over ${code}`;
    case 'case':
      return `in a case of ${code}`;
    case 'catch':
      return 'where this has failed';
  }
}

function flowFacts({ stored, returned, passed, handedOn, captured, kept }: Site['flow']): Fact[] {
  return [
    ...stored.map((target) => fact(declarationOf(target), `into ${targetText(target)}`)),
    ...(kept === null ? [] : [fact(null, kept)]),
    ...(passed === null ? [] : [fact(null, `to \`${passed}\`${handedOn ? ', whose result is returned or kept' : ''}`)]),
    ...(captured ? [fact(null, 'to a function that may run later')] : []),
    ...(returned ? [fact(null, 'to the caller')] : []),
  ];
}

const livesTexts: Readonly<Record<Target['lives'], string>> = {
  on: 'which is there on the next run',
  request: 'which belongs to the request at hand',
  call: 'which is new on every run',
  unknown: 'which came from elsewhere',
};

function targetText({ root, lives }: Target): string {
  return `\`${typeof root === 'string' ? root : root.name}\`, ${livesTexts[lives]}`;
}

function declarationOf({ root }: Target): Node | null {
  return typeof root === 'string' ? null : (root.defs[0]?.name ?? null);
}

function retentionFacts(retention: Site['retention'], { creation: { node }, flow: { stored }, file }: Site): Fact[] {
  const from = retention.kind === 'returned' ? retention.from : retention.kind === 'instance' ? retention.of : null;
  const guard = retention.kind === 'kept' || retention.kind === 'near-miss' ? guardAt(node, stored, file) : null;
  const holder = stored[0] ? declarationOf(stored[0]) : null;
  return [fact(from ?? guard?.test ?? holder, retentionText(retention))];
}

function releaseFacts({ calls, using }: Site['release']): Fact[] {
  return [
    ...calls.map((call) => fact(call, 'closed here')),
    ...(using ? [fact(null, 'by `using`, at the end of its block')] : []),
  ];
}

/** Only where callers get it: everything else stands above. */
function endFacts({ ends, carriers }: Site['ends']): Fact[] {
  if (carriers.size === 0) return [];
  return [
    ...[...carriers].map((carrier) => fact(carrier, carrierText(carrier))),
    ...ends.map((end) => fact(end.at, endText(end))),
  ];
}

function carrierText(carrier: Runnable): string {
  if (!isFunction(carrier)) return `${carrier.id ? `\`${carrier.id.name}\`` : 'a class'} holds it in a field`;
  const name = nameOf(carrier);
  return `${name === null ? 'a function without a name' : `\`${name}\``} hands it on`;
}

function endText({ execution, retention }: Judged): string {
  return `${retentionText(retention)}; runs ${runsText(execution)}`;
}

function usageFacts({ methods, passedTo, listens, blocks }: Site['usage'], { judged: { at } }: Site): Fact[] {
  const called = [...new Set(methods)].map((name) => `\`${name}\``);
  const says = [
    ...(called.length > 0 ? [`calls of ${called.join(', ')}`] : []),
    ...(passedTo.length > 0 ? [`passed to ${[...new Set(passedTo)].map((name) => `\`${name}\``).join(', ')}`] : []),
    ...(listens ? ['goes on listening'] : []),
    ...(blocks ? ['waits on its connection'] : []),
  ];
  return says.length > 0 ? [fact(at, says.join('; '))] : [];
}

/** Code on one line, cut where it gets long. */
function codeOf(node: Node, { sourceCode: { text } }: File): string {
  const code = text
    .slice(...node.range)
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  return code.length > 60 ? `${code.slice(0, 59)}…` : code;
}
