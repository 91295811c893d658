import { decoratorsOf, isFunction, keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { ClassNode, Node } from '../../ast/nodes.ts';
import type { ClassRule, EntryPointEntry } from '../../catalog/types.ts';
import { objectOf } from '../options.ts';
import { matchesName, under } from '../knowledge.ts';
import { memoByNode } from '../../facts/memo.ts';
import { originOf, originOfType } from '../origin.ts';
import { hasValues } from './objects.ts';
import { byTimer } from './seldom.ts';
import type { File, Knowledge } from '../model.ts';
import type { Register, Registration } from './registration.ts';

/** Registers the methods of a class that a framework calls, and how often the framework makes an instance. */
export function registerClass(node: ClassNode, register: Register): void {
  const { file } = register;
  const name = node.id ? `\`${node.id.name}\`` : 'the class';
  const heritage = heritageOf(node, file);
  const rule = rulesFor(heritage, file.knowledge).find(({ entry, candidate }) =>
    fits(candidate, entry, node, heritage, file),
  );
  if (rule?.candidate.instances !== undefined) {
    register.add(node, {
      runs: rule.candidate.instances,
      evidence: 'explicit',
      phrase: `the constructor of ${name}, which ${rule.entry.name} calls`,
      entryPoint: rule.entry.name,
      at: node,
    });
  }
  for (const element of node.body.body) {
    if (element.type !== 'MethodDefinition' && element.type !== 'PropertyDefinition') continue;
    const value = element.value && unwrapTypes(element.value);
    const key = keyName(element);
    if (!value || !isFunction(value) || key === null || key === 'constructor' || element.static) continue;
    const method = `\`${node.id ? `${node.id.name}.` : ''}${key}\``;
    for (const decorator of decoratorsOf(element)) {
      for (const { entry, export: exported } of known(decorator.expression, file)) {
        const runs = under(entry.decorators, exported);
        if (!runs) continue;
        const registration: Registration = {
          runs,
          evidence: 'explicit',
          phrase: `${method}, decorated with \`@${exported}\` (${entry.name})`,
          entryPoint: entry.name,
          at: decorator,
        };
        register.add(value, byTimer(registration, value, decorator.expression, file));
      }
    }
    const isPrivate =
      key.startsWith('#') || element.accessibility === 'private' || element.accessibility === 'protected';
    const runs =
      isPrivate && rule?.candidate.methods?.[key] === undefined ? undefined : under(rule?.candidate.methods, key);
    if (rule && runs)
      register.add(value, {
        runs,
        evidence: 'explicit',
        phrase: `${method}, which ${rule.entry.name} calls`,
        entryPoint: rule.entry.name,
        at: node,
      });
  }
}

interface KnownRule {
  readonly entry: EntryPointEntry;
  readonly candidate: ClassRule;
}

/** A rule needs a decorator, a base or an interface of its framework, and most classes have none of any. */
function rulesFor({ decorators, bases, interfaces }: Heritage, knowledge: Knowledge): readonly KnownRule[] {
  const isKnown = bases.length > 0 || interfaces.length > 0 || decorators.some(({ names }) => names.length > 0);
  return isKnown ? classRules(knowledge, null) : [];
}

const classRules = memoByNode(({ entryPoints }: Knowledge): readonly KnownRule[] =>
  entryPoints.flatMap((entry) => (entry.classes ?? []).map((candidate) => ({ entry, candidate }))),
);

interface KnownName {
  readonly entry: EntryPointEntry;
  /** Export path of the decorator, base class or interface. */
  readonly export: string;
}

interface Heritage {
  readonly decorators: readonly { readonly names: readonly KnownName[]; readonly expression: Node }[];
  readonly bases: readonly KnownName[];
  readonly interfaces: readonly KnownName[];
}

function heritageOf(node: ClassNode, file: File): Heritage {
  return {
    decorators: decoratorsOf(node).map(({ expression }) => ({ expression, names: known(expression, file) })),
    bases: node.superClass ? known(node.superClass, file) : [],
    interfaces: interfacesOf(node).flatMap((name) => known(name, file)),
  };
}

/** The names of the interfaces of a class, which are types to Flow and expressions to TypeScript. */
function interfacesOf(node: ClassNode): readonly Node[] {
  const clauses = (node as { implements?: readonly { readonly expression?: Node; readonly id?: Node }[] }).implements;
  return (clauses ?? []).flatMap(({ expression, id }) => expression ?? id ?? []);
}

function fits(rule: ClassRule, entry: EntryPointEntry, node: ClassNode, heritage: Heritage, file: File): boolean {
  if (rule.decorator) {
    const found = heritage.decorators.find(({ names }) => includes(names, entry, rule.decorator));
    if (!found || !hasArguments(found.expression, rule.with, file)) return false;
  }
  if (rule.extends && !includes(heritage.bases, entry, rule.extends)) return false;
  if (rule.implements && !includes(heritage.interfaces, entry, rule.implements)) return false;
  if (rule.injects && !injects(node, rule.injects, file)) return false;
  return Boolean(rule.decorator ?? rule.extends ?? rule.implements) && node.body.body.length > 0;
}

function includes(names: readonly KnownName[], entry: EntryPointEntry, wanted: readonly string[] | undefined): boolean {
  return names.some((name) => name.entry === entry && wanted?.some((pattern) => matchesName(pattern, name.export)));
}

/** `@Injectable({ scope: Scope.REQUEST })` has `scope: 'REQUEST'`. */
function hasArguments(decorator: Node, wanted: Readonly<Record<string, string>> | undefined, file: File): boolean {
  if (!wanted) return true;
  const [argument] = decorator.type === 'CallExpression' ? decorator.arguments : [];
  const object = argument && objectOf(argument, file);
  return object ? hasValues(object, wanted, file) : false;
}

/** Whether a parameter of the constructor or a field is decorated with one of the names: `@Inject(REQUEST) request`. */
function injects(node: ClassNode, wanted: readonly string[], file: File): boolean {
  const decorated = node.body.body.flatMap((element): readonly Node[] => {
    if (element.type === 'PropertyDefinition') return [element];
    return element.type === 'MethodDefinition' && element.kind === 'constructor' ? element.value.params : [];
  });
  return decorated.flatMap(decoratorsOf).some(({ expression }) => {
    const [token] = expression.type === 'CallExpression' ? expression.arguments : [];
    const origin = token && originOf(token, file);
    return origin ? wanted.includes(origin.path) : false;
  });
}

/** The entries that know a decorator, base class or interface: `@Get('/')`, `extends Room<State>`, `implements PluginV2`. */
function known(raw: Node, file: File): KnownName[] {
  const node = unwrapTypes(raw);
  const callee = node.type === 'CallExpression' ? node.callee : node;
  const origin = originOf(callee, file) ?? (callee.type === 'Identifier' ? originOfType(callee, file) : null);
  if (!origin) return [];
  const path = node.type === 'CallExpression' && callee === node ? `${origin.path}()` : origin.path;
  return file.knowledge
    .entryPointsOf(origin.module)
    .map((entry) => ({ entry, export: path === '' ? 'default' : path }));
}
