import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import type { EntryPointEntry, ParameterRule } from '../../catalog/types.ts';
import { exposedFunctions } from '../exposed.ts';
import { returnedBy } from '../../facts/values.ts';
import { nameOf } from '../functions.ts';
import { handlersAmong, passTo } from './handlers.ts';
import { docTypesOf } from '../jsdoc.ts';
import { matchesName, under } from '../knowledge.ts';
import { memoByNode } from '../../facts/memo.ts';
import { originOfType } from '../origin.ts';
import type { File, Knowledge, Origin } from '../model.ts';
import type { Register } from './registration.ts';

/** Registers a function for its type annotation or its parameters. */
export function registerSignature(fn: FunctionNode, register: Register): void {
  const { file } = register;
  const type = annotatedType(fn);
  const origin =
    type?.type === 'TSTypeReference' ? originOfType(type.typeName, file) : type ? null : docTypesOf(fn, file).type;
  for (const entry of origin ? file.knowledge.entryPointsOf(origin.module) : []) {
    const runs = origin && under(entry.types, origin.path);
    if (!runs) continue;
    // A function that returns a handler is a factory; the type that it carries speaks of what it returns.
    const target = innermost(fn, file);
    register.add(target, {
      runs,
      evidence: 'explicit',
      phrase: phraseOf(target, `typed \`${origin.path}\` (${entry.name})`),
      entryPoint: entry.name,
      convention: 'type',
      at: fn,
    });
    passTo(target, under(entry.typePasses, origin.path), entry, register);
  }
  const types = typesOfParameters(fn, file);
  for (const known of rulesFor(fn, types, file.knowledge)) registerParameters(fn, types, known, register);
}

/** The origins of the types that a parameter is annotated with, `ConsumeMessage | null` taken apart, by position. */
type ParameterTypes = readonly (readonly Origin[])[];

function typesOfParameters(fn: FunctionNode, file: File): ParameterTypes {
  return fn.params.map((parameter, position) => {
    const annotation = (parameter as { typeAnnotation?: TSESTree.TSTypeAnnotation }).typeAnnotation?.typeAnnotation;
    if (!annotation) return [docTypesOf(fn, file).parameters[position] ?? []].flat();
    const types = annotation.type === 'TSUnionType' ? annotation.types : [annotation];
    return types.flatMap((type) => (type.type === 'TSTypeReference' ? (originOfType(type.typeName, file) ?? []) : []));
  });
}

/** A rule for parameters and the framework that has it. */
interface KnownRule {
  readonly entry: EntryPointEntry;
  readonly rule: ParameterRule;
  /** Where it stands among all of them. */
  readonly place: number;
}

/** Rules that may know a function by its parameters: by the name of the first, and those of the frameworks of its types. */
function rulesFor(fn: FunctionNode, types: ParameterTypes, knowledge: Knowledge): readonly KnownRule[] {
  const [first = null] = namesOfParameters(fn, null);
  const named = first === null ? [] : rulesByName(knowledge, null)(first);
  const typed = new Set<EntryPointEntry>();
  for (const origins of types)
    for (const { module } of origins) for (const entry of knowledge.entryPointsOf(module)) typed.add(entry);
  if (typed.size === 0) return named;
  const all = new Set([...named, ...[...typed].flatMap((entry) => rulesByEntry(knowledge, null).get(entry) ?? [])]);
  return [...all].sort((a, b) => a.place - b.place);
}

const rulesOf = memoByNode(({ entryPoints }: Knowledge): readonly KnownRule[] =>
  entryPoints
    .flatMap((entry) => (entry.parameters ?? []).map((rule) => ({ entry, rule })))
    .map((known, place) => ({ ...known, place })),
);

const rulesByEntry = memoByNode((knowledge: Knowledge): ReadonlyMap<EntryPointEntry, readonly KnownRule[]> => {
  const all = rulesOf(knowledge, null);
  return new Map(knowledge.entryPoints.map((entry) => [entry, all.filter((known) => known.entry === entry)]));
});

/** Rules that go by names, filed by those that the first parameter may have: most functions are known to none. */
const rulesByName = memoByNode((knowledge: Knowledge) => {
  const plain = new Map<string, KnownRule[]>();
  const taking: KnownRule[] = [];
  for (const known of rulesOf(knowledge, null)) {
    const [wanted] = wantedNames(known.rule.names ?? [], null);
    for (const name of wanted?.plain ?? []) plain.set(name, [...(plain.get(name) ?? []), known]);
    if (wanted && wanted.taken.length > 0) taking.push(known);
  }
  return (first: string | readonly (string | null)[]): readonly KnownRule[] =>
    typeof first === 'string' ? (plain.get(first) ?? []) : taking;
});

function registerParameters(
  fn: FunctionNode,
  types: ParameterTypes,
  { entry, rule }: KnownRule,
  register: Register,
): void {
  const { file } = register;
  const registration = { runs: rule.runs, entryPoint: entry.name, at: fn };
  const typed = rule.types && typesFor(rule.types, types, entry, file.knowledge);
  if (typed) {
    const having = typed.length === 1 ? 'a parameter of the type' : 'parameters of the types';
    const phrase = phraseOf(fn, `with ${having} ${typed.map((type) => `\`${type}\``).join(', ')} (${entry.name})`);
    register.add(fn, { ...registration, evidence: 'explicit', phrase, convention: 'type' });
  } else if (rule.names && hasNames(fn, rule.names)) {
    const explicit = rule.exported === 'explicit' && exposedFunctions(file.sourceCode.ast, file).has(fn);
    const parameters = fn.params.map((parameter) => nameOfParameter(parameter) ?? '…').join(', ');
    const phrase = phraseOf(fn, `with the parameters \`(${parameters})\``);
    register.add(fn, { ...registration, evidence: explicit ? 'explicit' : 'weak', phrase });
  }
}

/** Whether the parameters of a function, or the first `count`, have the names of those of a handler of the framework. */
export function handlerParameters(fn: FunctionNode, entry: EntryPointEntry, count?: number): boolean {
  return (
    entry.parameters?.some(
      (rule) => rule.runs !== 'once' && rule.names !== undefined && hasNames(fn, rule.names, count),
    ) === true
  );
}

/** The types of the parameters for which a framework wants some; `null` where one has another. */
function typesFor(
  wanted: readonly (string | null)[],
  types: ParameterTypes,
  entry: EntryPointEntry,
  knowledge: Knowledge,
): readonly string[] | null {
  const found: string[] = [];
  for (const [position, name] of wanted.entries()) {
    if (name === null) continue;
    const type = types[position]?.find(
      ({ module, path }) => matchesName(name, path) && knowledge.entryPointsOf(module).includes(entry),
    );
    if (!type) return null;
    found.push(type.path);
  }
  return found;
}

/** The first `count` names by position, a leading `_` ignored; further parameters may follow. */
export function hasNames(fn: FunctionNode, names: readonly string[], count = names.length): boolean {
  if (fn.params.length < count) return false;
  const parameters = namesOfParameters(fn, null);
  return wantedNames(names, null).every(({ plain, taken }, position) => {
    if (position >= count) return true;
    const parameter = parameters[position];
    if (typeof parameter === 'string') return plain.has(parameter);
    return parameter != null && taken.some((keys) => keys.every((key) => parameter.includes(key)));
  });
}

/** What a parameter is called, without a leading `_`, or the names that it takes out of its object. */
const namesOfParameters = memoByNode((fn: FunctionNode) =>
  fn.params.map((parameter) => {
    const taken = takenApart(parameter);
    if (taken) return taken;
    let name = nameOfParameter(parameter);
    while (name?.startsWith('_') === true) name = name.slice(1);
    return name;
  }),
);

/** Alternatives for the name of a parameter: `req|request` are plain, `{req,res}` are taken out of an object. */
const wantedNames = memoByNode((names: readonly string[]) =>
  names.map((name) => {
    const alternatives = name.split('|');
    return {
      plain: new Set(alternatives.filter((alternative) => !alternative.startsWith('{'))),
      taken: alternatives
        .filter((alternative) => alternative.startsWith('{'))
        .map((alternative) => alternative.slice(1, -1).split(',')),
    };
  }),
);

/** The names that a parameter takes out of its object: `({ body, params })`. */
function takenApart(parameter: Node): readonly (string | null)[] | null {
  if (parameter.type === 'AssignmentPattern') return takenApart(parameter.left);
  if (parameter.type !== 'ObjectPattern') return null;
  return parameter.properties.map((property) => (property.type === 'Property' ? keyName(property) : null));
}

function nameOfParameter(parameter: Node): string | null {
  if (parameter.type === 'AssignmentPattern') return nameOfParameter(parameter.left);
  const taken = takenApart(parameter);
  if (taken) return `{ ${taken.map((name) => name ?? '…').join(', ')} }`;
  return parameter.type === 'Identifier' ? parameter.name : null;
}

/** The type that the function, or the variable or property that holds it, is annotated with. */
function annotatedType(fn: FunctionNode): TSESTree.TypeNode | undefined {
  let at: Node = fn;
  while (at.parent && (unwrapTypes(at.parent) !== at.parent || at.parent.type === 'CallExpression')) {
    const parent: Node = at.parent;
    if (
      parent.type === 'TSAsExpression' ||
      parent.type === 'TSSatisfiesExpression' ||
      parent.type === 'TSTypeAssertion'
    ) {
      return parent.typeAnnotation;
    }
    at = parent;
  }
  const holder = at.parent;
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier')
    return holder.id.typeAnnotation?.typeAnnotation;
  if (holder?.type === 'PropertyDefinition') return holder.typeAnnotation?.typeAnnotation;
  return undefined;
}

/** Through curried functions to the one that returns no further function. */
function innermost(fn: FunctionNode, file: File, depth = 0): FunctionNode {
  const [returned] = handlersAmong(returnedBy(fn, file), file);
  return returned && returned !== fn && depth < 4 ? innermost(returned, file, depth + 1) : fn;
}

function phraseOf(fn: FunctionNode, because: string): string {
  const name = nameOf(fn);
  return `${name === null ? 'a function' : `\`${name}\`,`} ${because}`;
}
