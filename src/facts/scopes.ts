import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from './memo.ts';
import type { Source, SourceCode } from './source.ts';

/** The variable that an identifier stands for; `null` for a name that nobody in the file declares. */
export function variableOf(
  id: TSESTree.Identifier | TSESTree.JSXIdentifier,
  { sourceCode }: Source,
): Scope.Variable | null {
  return namesOf(sourceCode.ast, sourceCode).get(id) ?? null;
}

/**
 * Every identifier that reads, writes or declares a variable. One pass over the scopes: looking a name up by walking
 * them costs their depth each time.
 */
const namesOf = memoByNode((_program: TSESTree.Program, sourceCode: SourceCode) => {
  const names = new Map<TSESTree.Node, Scope.Variable>();
  for (const scope of sourceCode.scopeManager?.scopes ?? []) {
    for (const reference of scope.references) {
      // ESLint resolves names of configured globals to variables without a definition: for us nobody declares them.
      if (reference.resolved && reference.resolved.defs.length > 0) names.set(reference.identifier, reference.resolved);
    }
    for (const variable of scope.variables) {
      for (const definition of variable.defs) names.set(definition.name, variable);
    }
  }
  return names;
});

/** The one expression that is ever assigned to a variable, at its declaration or later; `null` where there are several. */
export function soleValue(variable: Scope.Variable): TSESTree.Expression | null {
  const known = soleValues.get(variable);
  if (known !== undefined) return known;
  const value = findSoleValue(variable);
  soleValues.set(variable, value);
  return value;
}

// Asked at each use of a variable, and answered by a look at all of its uses.
const soleValues = new WeakMap<Scope.Variable, TSESTree.Expression | null>();

function findSoleValue(variable: Scope.Variable): TSESTree.Expression | null {
  const definition = soleDefinition(variable);
  if (definition?.type !== 'Variable') return null;
  const declarator = definition.node;
  if (declarator.id.type !== 'Identifier') return null;
  const writes = variable.references.filter((reference) => reference.isWrite());
  const [write] = writes;
  if (writes.length !== 1 || !write) return null;
  if (write.init) return declarator.init ?? null;
  const assignment = write.identifier.parent;
  return assignment.type === 'AssignmentExpression' &&
    assignment.operator === '=' &&
    assignment.left === write.identifier
    ? assignment.right
    : null;
}

/** The one place that declares a variable; `null` where several do. */
export function soleDefinition(variable: Scope.Variable): Scope.Definition | null {
  const [definition, ...others] = valueDefinitions(variable);
  return definition && others.length === 0 ? definition : null;
}

/** The places that declare a variable. Beside those, overloads and merged types declare no value. */
export function valueDefinitions(variable: Scope.Variable): readonly Scope.Definition[] {
  const declaring = variable.defs.filter((definition) => !isForeign(definition));
  return declaring.length > 1 ? declaring.filter(({ node }) => !typeOnly.has(node.type)) : declaring;
}

const typeOnly: ReadonlySet<string> = new Set([
  'TSDeclareFunction',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSModuleDeclaration',
]);

/**
 * Other languages have declarations that pass for ours, and no value of them is seen: to Babel, a `type` or
 * `declare class` of Flow is a variable; to Svelte, what a block of its markup names is a parameter.
 */
function isForeign({ type, node }: Scope.Definition): boolean {
  if (type === 'Variable') return node.type !== 'VariableDeclarator';
  return type === 'Parameter' && !('params' in node);
}

/** Whether anything but its declaration writes the variable. */
export function isReassigned(variable: Scope.Variable): boolean {
  return variable.references.some((reference) => reference.isWrite() && !reference.init);
}
