import type { TSESTree } from '@typescript-eslint/utils';
import { standsFor } from '../../../analysis/exports.ts';
import { isReassigned, soleDefinition, soleValue, variableOf } from '../../../facts/scopes.ts';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { returnedExpressions } from '../../../facts/outline.ts';
import { boundValues, membersAt, objectsOf } from '../../../analysis/objects.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isFunction, keyName, literalString, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { rawText, sqlOptions, statementClasses } from '../../../catalog/idioms/sql.ts';
import { handedFor } from '../handed.ts';
import { isChanged, isMemberChanged, isNameChanged } from './changed.ts';
import { hole } from './tokens.ts';
import type { File } from '../../../analysis/model.ts';

const maximumHops = 8;
const maximumTexts = 32;

/** The texts that an expression may be, with a hole for each part that is not known. */
export function textsOf(raw: Node | undefined, file: File, hops = 0): readonly string[] {
  if (!raw || hops > maximumHops) return [hole];
  const node = unwrap(raw);
  const known = literalString(node);
  if (known !== null) return [known];
  const next = (at: Node | undefined): readonly string[] => textsOf(at, file, hops + 1);
  switch (node.type) {
    case 'TemplateLiteral':
      return templateTexts(node, next);
    case 'TaggedTemplateExpression':
      return templateTexts(node.quasi, (at) => (isFragment(at) ? next(at) : [hole]));
    case 'BinaryExpression':
      return node.operator === '+' ? joined([next(node.left), next(node.right)]) : [hole];
    case 'ConditionalExpression':
      return limited([...next(node.consequent), ...next(node.alternate)]);
    case 'LogicalExpression':
      return limited([...next(node.left), ...next(node.right)]);
    case 'ObjectExpression':
      return optionTexts(node, file, hops) ?? [hole];
    case 'Identifier':
      return namedTexts(node, file, hops);
    case 'MemberExpression': {
      const values = membersAt(node, file);
      return values.length > 0 && !isMemberChanged(node, file) ? limited(values.flatMap(next)) : [hole];
    }
    case 'NewExpression':
      return holdsStatement(node, file) ? next(node.arguments[0]) : [hole];
    case 'CallExpression':
      return calledTexts(node, file, hops);
    default:
      return [hole];
  }
}

/** `new QueryStream('SELECT …')`, `new Request('SELECT …', done)`, `new URL('postgres://db')` */
function holdsStatement({ callee }: TSESTree.NewExpression, file: File): boolean {
  const origin = originOf(callee, file);
  if (!origin || origin.subclass) return false;
  if (origin.module === 'global') return origin.path === 'URL';
  return statementClasses.get(origin.module)?.includes(origin.path === '' ? 'default' : origin.path) === true;
}

/** The texts of an object that is run, and of what is spread into it; `null` where it has none. */
function optionTexts(object: TSESTree.ObjectExpression, file: File, hops: number): readonly string[] | null {
  const found: (readonly string[] | null)[] = object.properties.map((property) => {
    if (property.type === 'SpreadElement') return spreadTexts(property.argument, file, hops + 1);
    const name = keyName(property);
    if (name === null) return [hole];
    return sqlOptions.some((option) => option === name) ? textsOf(property.value, file, hops + 1) : null;
  });
  const texts = found.flatMap((some) => some ?? []);
  return texts.length > 0 ? limited(texts) : null;
}

/** `...(isAdmin && statement)`: an object without a text adds none. */
function spreadTexts(raw: Node, file: File, hops: number): readonly string[] | null {
  const node = unwrap(raw);
  if (hops > maximumHops) return [hole];
  if (node.type === 'LogicalExpression' && node.operator === '&&') return spreadTexts(node.right, file, hops + 1);
  if (node.type === 'Identifier' && isNameChanged(node, file)) return [hole];
  const objects = objectsOf(node, file);
  if (objects.length === 0) return [hole];
  const texts = objects.flatMap((object) => optionTexts(object, file, hops + 1) ?? []);
  return texts.length > 0 ? texts : null;
}

/** Parts of a tagged template that are text themselves: other templates, and what is put in as it stands. */
function isFragment(node: Node): boolean {
  if (node.type === 'TaggedTemplateExpression') return true;
  return node.type === 'CallExpression' && rawText.test(lastName(node.callee) ?? '');
}

function templateTexts(
  { quasis, expressions }: TSESTree.TemplateLiteral,
  next: (at: Node) => readonly string[],
): readonly string[] {
  return joined(
    quasis.flatMap(({ value }, index) => {
      const expression = expressions[index];
      return [[value.cooked ?? value.raw], ...(expression ? [next(expression)] : [])];
    }),
  );
}

/** Each text of the first, followed by each of the second, and so on. */
function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (texts, part) => limited(texts.flatMap((text) => part.map((other) => text + other))),
    [''],
  );
}

/** Too many are as good as one that is not known. */
function limited(texts: readonly string[]): readonly string[] {
  return texts.length > maximumTexts ? [hole] : texts;
}

function namedTexts(id: TSESTree.Identifier, file: File, hops: number): readonly string[] {
  const variable = variableOf(id, file);
  const definition = variable && soleDefinition(variable);
  if (!variable || !definition) return [hole];
  if (definition.type === 'Parameter' && isFunction(definition.node)) return handedTexts(id, file, hops);
  if (definition.type !== 'Variable' || definition.node.id.type !== 'Identifier') return [hole];
  const loop = definition.node.parent.parent;
  if (loop.type === 'ForOfStatement' && loop.left === definition.node.parent && !isReassigned(variable))
    return listedTexts(loop.right, id, file, hops);
  const value = soleValue(variable);
  if (value) return isChanged(value, variable, file) ? [hole] : textsOf(value, file, hops + 1);
  return limited(
    variable.references
      .filter((reference) => reference.isWrite())
      .flatMap(({ identifier, writeExpr }) => {
        const { parent } = identifier;
        const isPlain = parent.type !== 'AssignmentExpression' || parent.operator === '=';
        return isPlain && writeExpr ? textsOf(writeExpr, file, hops + 1) : [hole];
      }),
  );
}

/** `for (const statement of ['SELECT 1', 'SELECT 2'])` */
function listedTexts(list: Node, id: TSESTree.Identifier, file: File, hops: number): readonly string[] {
  const name = unwrap(list);
  if (name.type === 'Identifier' && isNameChanged(name, file)) return [hole];
  if (name.type === 'MemberExpression' && isMemberChanged(name, file)) return [hole];
  const written = standsFor(unwrap(list), file);
  if (written.type !== 'ArrayExpression' || written.elements.some((element) => element?.type === 'SpreadElement'))
    return [hole];
  const values = boundValues(id, file);
  return values.length > 0 ? limited(values.flatMap((value) => textsOf(value, file, hops + 1))) : [hole];
}

/** What goes in for a parameter: of a function whose calls are in view, or of one that goes over a list. */
function handedTexts(id: TSESTree.Identifier, file: File, hops: number): readonly string[] {
  const handed = handedFor(id, file);
  if (handed) return limited(handed.flatMap((given) => textsOf(given, file, hops + 1)));
  const fn = variableOf(id, file)?.defs[0]?.node as Node | undefined;
  const call = fn?.parent;
  return call?.type === 'CallExpression' && call.callee.type === 'MemberExpression'
    ? listedTexts(call.callee.object, id, file, hops)
    : [hole];
}

const trimming: ReadonlySet<string> = new Set(['trim', 'trimEnd', 'trimStart']);

function calledTexts(call: TSESTree.CallExpression, file: File, hops: number): readonly string[] {
  const { callee } = call;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const own = functionsOf(callee, file);
  if (own.length > 0)
    return limited(
      own.flatMap((fn) => returnedExpressions(fn, file)).flatMap((value) => textsOf(value, file, hops + 1)),
    );
  if (callee.type === 'MemberExpression' && name !== null) {
    if (trimming.has(name)) return textsOf(callee.object, file, hops + 1);
    // `sql`…`.compile(db)`
    if (name === 'compile' && callee.object.type === 'TaggedTemplateExpression')
      return textsOf(callee.object, file, hops + 1);
    if (name === 'join' && callee.object.type === 'ArrayExpression') {
      const separator = call.arguments[0] ? textsOf(call.arguments[0], file, hops + 1) : [','];
      return joined(
        callee.object.elements.flatMap((element, index) => [
          ...(index > 0 ? [separator] : []),
          element ? textsOf(element, file, hops + 1) : [''],
        ]),
      );
    }
  }
  // `sql.raw('SET …')`, `Prisma.raw(…)`, `literal(…)`
  return rawText.test(lastName(callee) ?? '') ? textsOf(call.arguments[0], file, hops + 1) : [hole];
}
