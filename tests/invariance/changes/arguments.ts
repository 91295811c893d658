import type { TSESTree } from '@typescript-eslint/utils';
import type { CallNode, Node } from '../../../src/ast/nodes.ts';
import { isCall } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { freshNames, listOf, statementAround, syntaxOf } from '../syntax.ts';

/** `new Pool({ max: 4 })` as `const options1 = { max: 4 }; new Pool(options1)`. */
export function nameArguments(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  const nextName = freshNames(program, 'options');
  for (const creation of syntax.creations) {
    // An agent that is made in the options of a client goes with them.
    if (syntax.creations.some((outer) => outer !== creation && isInArguments(creation, outer))) continue;
    for (const argument of creation.arguments) {
      const place = isNamed(argument) ? placeFor(creation, isSafeAnywhere(argument)) : null;
      if (!place) continue;
      const name = nextName();
      edits.before(place, `const ${name} = ${edits.take(argument, name)};\n`);
    }
  }
  return edits.done();
}

/** The other way round, for a constant that is used once, in the next statement or as a text that never differs. */
export function inlineArguments(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  const taken = new Set<Node>();
  for (const creation of syntax.creations) {
    for (const argument of creation.arguments) {
      if (argument.type !== 'Identifier') continue;
      const variable = syntax.scopes
        .flatMap(({ references }) => references)
        .find(({ identifier }) => identifier === argument)?.resolved;
      const declarator = variable?.defs.length === 1 ? variable.defs[0]?.node : null;
      if (declarator?.type !== 'VariableDeclarator' || !declarator.init || declarator.id.type !== 'Identifier')
        continue;
      const declaration = declarator.parent;
      const uses = variable?.references.filter(({ init }) => !init) ?? [];
      if (
        declaration.type !== 'VariableDeclaration' ||
        declaration.kind !== 'const' ||
        declaration.declarations.length > 1
      )
        continue;
      if (uses.length !== 1 || declarator.id.typeAnnotation || !isPure(declarator.init) || taken.has(declaration))
        continue;
      if (!isNextTo(declaration, creation) && !isFixed(declarator.init)) continue;
      if (listOf(declaration) === null) continue;
      taken.add(declaration);
      const text = edits.take(declarator.init, '');
      edits.replace([declaration.range[0], declarator.init.range[0]], '');
      edits.replace([declarator.init.range[1], declaration.range[1]], '');
      edits.replace([...argument.range], text);
    }
  }
  return edits.done();
}

function isInArguments(inner: CallNode, outer: CallNode): boolean {
  return outer.arguments.some(({ range }) => inner.range[0] >= range[0] && inner.range[1] <= range[1]);
}

/** What people put into a constant: objects, lists and texts. */
function isNamed(argument: TSESTree.CallExpressionArgument): argument is TSESTree.Expression {
  if (argument.type === 'Literal') return typeof argument.value === 'string';
  return (
    ['ObjectExpression', 'ArrayExpression', 'TemplateLiteral', 'MemberExpression'].includes(argument.type) &&
    isPure(argument)
  );
}

/** The statement before which a constant has the same value as in the creation; `null` where there is none. */
function placeFor(creation: CallNode, isAnywhere: boolean): Node | null {
  const place = statementAround(creation);
  if (!place) return null;
  for (let at: Node = creation; at !== place; at = at.parent as Node) {
    const { parent } = at;
    switch (parent?.type) {
      case 'VariableDeclarator':
      case 'VariableDeclaration':
      case 'ExpressionStatement':
      case 'ReturnStatement':
      case 'ThrowStatement':
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
      case 'AwaitExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        break;
      case 'AssignmentExpression':
        if (parent.operator !== '=' && !isAnywhere) return null;
        break;
      case 'IfStatement':
        if (at !== parent.test) return null;
        break;
      case 'MemberExpression':
      case 'CallExpression':
      case 'NewExpression':
      case 'ObjectExpression':
      case 'Property':
      case 'ConditionalExpression':
      case 'LogicalExpression':
        // Something else may run earlier, or this not at all.
        if (!isAnywhere && !isFirst(at)) return null;
        break;
      default:
        return null;
    }
  }
  return place;
}

/** The object of a call, which comes before all else. */
function isFirst(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression') return parent.object === node;
  return parent !== undefined && isCall(parent) && parent.callee === node;
}

/** Whether to ask for a value changes nothing, and throws nothing that the creation would not throw. */
function isPure(node: Node): boolean {
  return isMadeOf(
    node,
    (part) => part.type === 'Identifier' || (part.type === 'MemberExpression' && !part.computed && isPure(part.object)),
  );
}

/** Whether a value is the same at any other place of the same block. */
function isSafeAnywhere(node: Node): boolean {
  return isMadeOf(node, isEnvironment);
}

/** Whether a value is the same wherever it stands. */
function isFixed(node: Node): boolean {
  return isMadeOf(node, () => false);
}

function isEnvironment(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'MemberExpression') return false;
  const { object, property } = node.object;
  return (
    object.type === 'Identifier' &&
    object.name === 'process' &&
    property.type === 'Identifier' &&
    property.name === 'env'
  );
}

function isMadeOf(node: Node, isLeaf: (node: Node) => boolean): boolean {
  if (isLeaf(node)) return true;
  const each = (part: Node | null): boolean => part !== null && isMadeOf(part, isLeaf);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(each);
    case 'ObjectExpression':
      return node.properties.every(
        (property) => property.type === 'Property' && !property.computed && !property.method && each(property.value),
      );
    case 'ArrayExpression':
      return node.elements.every(each);
    case 'UnaryExpression':
      return node.operator !== 'delete' && each(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return each(node.left) && each(node.right);
    default:
      return false;
  }
}

/** Whether the statement with the creation comes right behind a declaration, and runs on from there. */
function isNextTo(declaration: Node, creation: CallNode): boolean {
  const list = listOf(declaration);
  const place = statementAround(creation);
  if (!list || !place || list[list.indexOf(declaration) + 1] !== place) return false;
  return placeFor(creation, false) === place;
}
