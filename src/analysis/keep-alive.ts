import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, keyName, literalString, memberName, unwrapTypes } from '../ast/nodes.ts';
import type { ClassNode, Node } from '../ast/nodes.ts';
import { packageOf } from '../ast/specifiers.ts';
import { walk } from '../ast/walk.ts';
import type { ReuseOption } from '../catalog/types.ts';
import { creationsIn } from './creation.ts';
import type { Creation } from './creation.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { lastName } from './functions.ts';
import { takesOneAtATime } from './knowledge.ts';
import { isChosen, isSwitchedOffForAll } from './switched-off.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { registrationsOf } from './registrations.ts';
import { isReadable, objectOf, optionOf } from './options.ts';
import { wordIn } from './words.ts';
import { checkingWords } from '../catalog/idioms/checking.ts';
import { moduleStatements } from '../catalog/idioms/language.ts';
import type { File } from './model.ts';

/** A creation that is configured so that it cannot reuse connections. */
export interface KeepAlive {
  readonly option: ReuseOption;
  /**
   * `missing`: the option is not written; `off`: it is written with another value; `uncapped`: nothing limits it;
   * `oversized`: its limit is none that a server would take.
   */
  readonly state: 'missing' | 'off' | 'oversized' | 'uncapped';
  /** The limit that is written, as the code writes it. */
  readonly given?: string;
  /** The option that may limit the idle connections beside it. */
  readonly idle?: ReuseOption;
  /** What would be `uncapped` once the option that is missing is there. */
  readonly uncapped?: KeepAlive;
}

/** Which option makes this client reuse its connections, or limits them? `null` when none is needed, or when that cannot be told. */
export function keepAliveOf(creation: Creation, file: File): KeepAlive | null {
  const reuse = reuseOf(creation, file);
  const cap = capOf(creation, file);
  // What is written inside of an option is written alone.
  const goesWith = reuse?.state === 'missing' && cap && !cap.option.name.includes('.');
  if (reuse) return goesWith ? { ...reuse, uncapped: cap } : reuse;
  return cap ?? excessOf(creation, file);
}

/** Is this client configured so that it opens a connection per use? `null` when it is not, or when that cannot be told. */
export function reuseOf(creation: Creation, file: File): KeepAlive | null {
  const { reuse: option, tier } = creation.factory;
  if (!option || tier === 'shares' || isSetForAll(option, creation, file)) return null;
  const found = valueOf(option.name, creation, file);
  if (found === 'unknown' || isSetOn(creation, option, file)) return null;
  if (found !== 'missing') {
    const isLeft =
      isForChecks(creation.node) || isSwitchedOffForAll(creation.node, file) || isChosen(creation.node, option, file);
    return isOff(unwrapTypes(found), option) && !isLeft ? { option, state: 'off' } : null;
  }
  if (option.environment !== undefined && isDeployedByTool(file)) return null;
  if (option.default || isInText(option, creation) || isOneOfTwoKinds(creation, option, file)) return null;
  return { option, state: 'missing' };
}

/** Whether what it becomes is named for checks, each of which is right to connect anew: `this.readinessClient = …`. */
function isForChecks(node: Node): boolean {
  for (let at: Node | undefined = node; at && !isFunction(at); at = at.parent)
    if (wordIn(heldBy(at), checkingWords)) return true;
  return false;
}

/** The name under which a declaration, an assignment or a property holds its value. */
function heldBy(node: Node): string | null {
  if (node.type === 'VariableDeclarator') return node.id.type === 'Identifier' ? node.id.name : null;
  if (node.type === 'AssignmentExpression') return lastName(node.left);
  return node.type === 'Property' || node.type === 'PropertyDefinition' ? keyName(node) : null;
}

/** Whether the file makes one that reuses beside it, so that its users have the choice. */
function isOneOfTwoKinds(creation: Creation, option: ReuseOption, file: File): boolean {
  if (creation.factory.holds === 'agent') return false;
  const isKnown = creationsIn(file.sourceCode.ast, file).some((other) => {
    if (other === creation || other.known.factory !== creation.known.factory) return false;
    const found = valueOf(option.name, other, file);
    return found === 'unknown' || (found !== 'missing' && !isOff(unwrapTypes(found), option));
  });
  const { path } = creation.origin;
  return (
    isKnown ||
    outlineOf(file.sourceCode.ast, file).calls.some(
      (call) =>
        call !== creation.node &&
        call.arguments.some((argument) => namesOption(argument, option.name, file)) &&
        originOf(call.callee, file)?.path === path,
    )
  );
}

/** Whether an argument writes an option down in a way that is not read: `Object.assign({ pool: true }, options)`. */
function namesOption(argument: Node, option: string, file: File): boolean {
  const variable = argument.type === 'Identifier' ? variableOf(argument, file) : null;
  const value = (variable && soleValue(variable)) ?? argument;
  let names = false;
  if (value.type === 'CallExpression')
    walk(value, file.sourceCode.visitorKeys, (at) => {
      names ||= at.type === 'Property' && keyName(at) === option;
      return !names;
    });
  return names;
}

/**
 * Is this an agent that opens as many connections at once as there are requests? The cap is what its entry suggests.
 * Agents that keep alive by themselves stay quiet: they open no more than the global `fetch` does.
 */
function capOf(creation: Creation, file: File): KeepAlive | null {
  const { size, holds, tier, reuse } = creation.factory;
  if (size?.suggested === undefined || size.default !== null || holds !== 'agent' || tier === 'shares') return null;
  if (!reuse || reuse.default || runsOneAtATime(file)) return null;
  if ([size.name, ...(size.also ?? [])].some((name) => valueOf(name, creation, file) !== 'missing')) return null;
  const option = { name: size.name, value: size.suggested, default: false };
  const { idle } = size;
  if (!idle || valueOf(idle.name, creation, file) !== 'missing') return { option, state: 'uncapped' };
  return { option, state: 'uncapped', idle: { name: idle.name, value: idle.suggested, default: false } };
}

/** Whether all that the file registers is run by platforms that give each process one at a time, so that there are no bursts. */
function runsOneAtATime(file: File): boolean {
  const again = [...registrationsOf(file.sourceCode.ast, file).of.values()].filter((registrations) =>
    registrations.some(({ runs }) => runs !== 'once'),
  );
  const isByOne = again.map((registrations) =>
    registrations.some(({ entryPoint }) => takesOneAtATime(entryPoint, file.knowledge)),
  );
  return isByOne.length > 0 && !isByOne.includes(false);
}

/**
 * Whether all that the file registers is run one at a time, as AWS Lambda does, and a tool has to compile the file before: such tools set
 * variables of the environment too, as `NodejsFunction` of the CDK does that of version 2 of the SDK.
 */
function isDeployedByTool(file: File): boolean {
  const isModule = file.sourceCode.ast.body.some(({ type }) => moduleStatements.has(type));
  return isModule && runsOneAtATime(file);
}

/** More than so many times what its entry suggests is nobody's measurement. */
const excess = 10;

/** Is this a pool that may open more connections than its server takes from everybody? */
function excessOf(creation: Creation, file: File): KeepAlive | null {
  const { size, holds, tier, edge } = creation.factory;
  if (size?.suggested === undefined || holds !== 'pool' || edge !== 'socket' || tier === 'shares') return null;
  for (const name of [size.name, ...(size.also ?? [])]) {
    const found = valueOf(name, creation, file);
    if (found === 'missing' || found === 'unknown') continue;
    const limit = unwrapTypes(found);
    if (limit.type === 'Literal' && typeof limit.value === 'number' && limit.value > size.suggested * excess)
      return { option: { name, value: size.suggested, default: false }, state: 'oversized', given: limit.raw };
  }
  return null;
}

/** The value of an option, through constants, spreads, later assignments and the constructor of a sub-class. */
function valueOf(name: string, creation: Creation, file: File): Node | 'missing' | 'unknown' {
  const { node, optionsAt, optionsUnknown, origin } = creation;
  if (optionsAt === null) return optionsUnknown ? 'unknown' : 'missing';
  let argument: Node | undefined = node.arguments[optionsAt];
  if (origin.subclass) {
    const given = givenToBase(origin.subclass, optionsAt, file);
    if (given === 'unknown') return 'unknown';
    if (given !== 'passed') argument = given ?? undefined;
  }
  if (!argument) return 'missing';
  const written = optionOf({ options: argument }, name, file);
  return written?.value ?? (isReadable(argument, file) ? 'missing' : 'unknown');
}

/** What opens sockets in its own way keeps them in its own way. */
function sets(member: string | null, option: string): boolean {
  return member === option || member === 'createConnection';
}

/** Whether the option is switched on the agent that is there: `agent.keepAlive = true`. */
function isSetOn({ node }: Creation, { name }: ReuseOption, file: File): boolean {
  const { assignments } = outlineOf(file.sourceCode.ast, file);
  return assignments.some(({ left }) => {
    if (left.type !== 'MemberExpression' || !sets(memberName(left), name)) return false;
    const holder =
      left.object.type === 'MemberExpression' && memberName(left.object) === 'options'
        ? left.object.object
        : left.object;
    const variable = holder.type === 'Identifier' ? variableOf(holder, file) : null;
    return variable !== null && soleValue(variable) === node;
  });
}

/** What a sub-class gives to the constructor of its base: `passed` is what it is given itself. */
function givenToBase(owner: ClassNode, position: number, file: File): Node | 'passed' | 'unknown' | null {
  if (owner.superClass && originOf(owner.superClass, file)?.subclass) return 'unknown';
  const made = owner.body.body.find((element) => element.type === 'MethodDefinition' && element.kind === 'constructor');
  // A sub-class that sets fields or opens sockets itself knows better.
  if (owner.body.body.some((element) => element !== made)) return 'unknown';
  if (made?.type !== 'MethodDefinition') return 'passed';
  let call: TSESTree.CallExpression | null = null;
  let isPlain = true;
  walk(made.value, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'CallExpression' && at.callee.type === 'Super') call = at;
    if (at.type === 'ThisExpression') isPlain = false;
    return undefined;
  });
  const found = call as TSESTree.CallExpression | null;
  if (!found || !isPlain || found.arguments.some(({ type }) => type === 'SpreadElement')) return 'unknown';
  return found.arguments[position] ?? null;
}

/** Whether a URL carries the option: `smtp://mail?pool=true`. */
function isInText({ name }: ReuseOption, { node }: Creation): boolean {
  return node.arguments.some((argument) => literalString(argument)?.includes(`${name}=`));
}

function isOff(value: Node, option: ReuseOption): boolean {
  if (value.type !== 'Literal') return false;
  return option.value === undefined ? value.value === false : value.value !== option.value;
}

/** Whether the file switches reuse on for the whole process, by the package's configuration or by its variable. */
function isSetForAll({ name, environment, configure }: ReuseOption, { origin }: Creation, file: File): boolean {
  if (environment === undefined && configure === undefined) return false;
  const switches = switchesIn(file.sourceCode.ast, file);
  if (environment !== undefined && switches.assigned.has(`global:process.env.${environment}`)) return true;
  if (configure === undefined) return false;
  const home = `${packageOf(origin.module)}:${configure}`;
  const given = switches.given.get(home) ?? [];
  const [first = ''] = name.split('.');
  const assigned = home.slice(0, home.lastIndexOf('.') + 1) + first;
  return (
    switches.assigned.has(assigned) || given.some((options) => !options || optionOf({ options }, name, file) !== null)
  );
}

/** What a file does to exports of packages, by package and export path: `aws-sdk:config.update`. */
interface Switches {
  /** The first arguments of calls; `null` cannot be read. */
  readonly given: ReadonlyMap<string, readonly (TSESTree.ObjectExpression | null)[]>;
  /** Members that are assigned to. */
  readonly assigned: ReadonlySet<string>;
}

const switchesIn = memoByNode((program: TSESTree.Program, file: File): Switches => {
  const given = new Map<string, (TSESTree.ObjectExpression | null)[]>();
  const assigned = new Set<string>();
  const { calls, assignments } = outlineOf(program, file);
  for (const call of calls) {
    const origin = call.type === 'CallExpression' ? originOf(call.callee, file) : null;
    const argument = call.arguments[0];
    if (!origin || !argument) continue;
    const key = `${packageOf(origin.module)}:${origin.path}`;
    given.set(key, [...(given.get(key) ?? []), objectOf(argument, file)]);
  }
  for (const { left } of assignments) {
    const origin = originOf(left, file);
    if (origin) assigned.add(`${packageOf(origin.module)}:${origin.path}`);
  }
  return { given, assigned };
});
