import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { originOf } from '../../analysis/origin.ts';
import { isCall, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { PoolConversion } from '../../catalog/types.ts';
import { declarationsAt, moduleDestination } from '../destination.ts';
import type { Edit } from '../edits.ts';
import { evaluationOf } from '../evaluation.ts';
import { inputsOf } from '../evaluation/inputs.ts';
import { usesOf } from '../evaluation/uses.ts';
import { indentAt, layoutOf } from '../layout.ts';
import { capitalised } from '../names.ts';
import { checkout } from './checkout.ts';
import { openingOf } from './opening.ts';
import { siteOf } from './site.ts';
import { slotFor } from './slot.ts';
import { described, hasCommentsAround, listenerOf, movedText } from './write.ts';
import { isTypeScript } from '../host.ts';
import type { Churn, Draft, Repair } from '../repair.ts';

/** Repairs a single connection per run: a pool is made once, lends one on each run and takes it back. */
export function poolInstead(finding: Churn, conversion: PoolConversion, draft: Draft): Repair {
  const { creation, judged } = finding;
  const { file, sourceCode, names } = draft;
  const declined = (reason: string): Repair => ({
    verdict: 'declined',
    reason: `it is a single connection, and ${reason}`,
  });
  if (judged.at !== creation.node) return declined('the function that opens it hands it on');
  const uses = usesOf(creation, file, true);
  if (uses.obstacle !== null) return declined(uses.obstacle);
  if (uses.configures.length > 0) return declined('it is configured on each run');
  if (uses.using || uses.closes.length === 0) return declined('it is not closed where it is opened');
  const opening = openingOf(creation, uses, file);
  if ('reason' in opening) return declined(opening.reason);
  const { given } = opening;
  if (given?.statement.type !== 'VariableDeclaration' || given.statement.declarations[0].id.typeAnnotation)
    return declined('it has a type of its own');
  if (isPassed(given.variable)) return declined('it is passed on as what it is');

  const site = siteOf(creation, file);
  if (site.declaration && hasCommentsAround(site.value, site.declaration, sourceCode))
    return declined('a comment stands in its declaration');
  const destination = moduleDestination(site.value, file, sourceCode);
  if ('reason' in destination) return declined(destination.reason);
  const inputs = inputsOf({ values: [creation.node], made: creation.node, home: destination.scope }, file);
  if (inputs.obstacle !== null) return declined(inputs.obstacle);
  if (inputs.locals[0]) return declined(`its options read \`${inputs.locals[0].name}\``);
  const factory = factoryCall(creation.node, conversion, draft, destination.scope);
  if ('reason' in factory) return declined(factory.reason);

  const known = file.knowledge.factoriesOf({ module: creation.origin.module, path: conversion.factory })[0]?.factory;
  const scopes = [sourceCode.getScope(site.value)];
  const reach = { home: destination.scope, uses: scopes };
  const base = indentAt(sourceCode.text, destination.statement.range[0]);
  const { newline, semicolon, indent } = layoutOf(sourceCode.ast, sourceCode);
  const made = movedText(creation.node, [factory.head], base, draft);
  const listens = known?.needsErrorListener === true;
  const isEager =
    known !== undefined &&
    evaluationOf({ ...creation, factory: known }, inputs, destination, draft.settings) === 'eager';
  const name = (isEager ? names.own('pool', reach) : null) ?? names.shared('pool', reach);
  const outline = { finding, destination, scopes };
  let pool = name;
  let declared: Edit;
  if (isEager) {
    const own = described(given.statement, `const ${name} = ${made}`, base, draft);
    declared = declarationsAt(
      destination,
      [{ code: own.code }, ...(listens ? [{ code: listenerOf(name, draft) }] : [])],
      sourceCode,
    );
  } else {
    const creator = names.like(`create${capitalised(name)}`, reach);
    const slot = slotFor(name, isTypeScript(file) ? `ReturnType<typeof ${creator}>` : null, outline, draft);
    const inner = base + indent;
    const moved = movedText(creation.node, [factory.head], inner, draft);
    const body = listens
      ? `${inner}const pool = ${moved}${semicolon}${newline}${inner}${listenerOf('pool', draft)}${semicolon}${newline}${inner}return pool${semicolon}`
      : `${inner}return ${moved}${semicolon}`;
    const code = `function ${creator}() {${newline}${body}${newline}${base}}`;
    declared = declarationsAt(destination, [...slot.declarations, { code, isFunction: true }], sourceCode);
    pool = `(${slot.reference} ??= ${creator}())`;
  }
  const lent = checkout({ opening: { ...opening, given }, uses, conversion, pool }, draft);
  if ('reason' in lent) return declined(lent.reason);
  const edits = [...factory.imports, declared, ...lent.edits];
  return {
    verdict: 'review',
    options: [{ messageId: 'takeFromPool', data: {}, edits, edition: isEager ? 2017 : 2021 }],
    reason: 'it becomes a connection that a pool lends',
  };
}

/** Whether the connection itself is an argument or a result: whoever gets it may ask for the type of a single one. */
function isPassed({ references }: Scope.Variable): boolean {
  return references.some(({ identifier, init }) => {
    if (init === true) return false;
    const { parent } = identifier;
    return parent.type !== 'MemberExpression' || parent.object !== identifier;
  });
}

interface FactoryCall {
  /** `new Client` becomes `new Pool`. */
  readonly head: Edit;
  readonly imports: readonly Edit[];
}

function factoryCall(
  node: Node,
  { factory, form }: PoolConversion,
  draft: Draft,
  home: Scope.Scope,
): FactoryCall | { readonly reason: string } {
  const call = unwrapTypes(node);
  const { file, sourceCode, names } = draft;
  const unknown = { reason: 'its factory cannot be named' };
  if (!isCall(call) || factory.includes('.') || (call.type === 'NewExpression') !== (form === 'new')) return unknown;
  const { callee } = call;
  if (call.typeArguments) return unknown;
  if (callee.type === 'MemberExpression' && !callee.computed)
    return { head: { range: callee.property.range, text: factory }, imports: [] };
  if (callee.type !== 'Identifier') return unknown;
  const variable = variableOf(callee, file);
  const site = variable && (soleDefinition(variable)?.node as Node | undefined);
  if (!variable || !site || variable.scope !== home) return unknown;
  const module = originOf(callee, file)?.module;
  const existing = home.variables.find(
    ({ name, defs }) => name === factory && defs[0] && originOf(defs[0].name as Node, file)?.module === module,
  );
  const isOnlyUse = variable.references.filter(({ init }) => init !== true).length === 1;
  const specifier: TSESTree.Node | null = site.type === 'ImportSpecifier' ? site : patternPart(site, callee.name);
  if (existing) {
    const unused = isOnlyUse && specifier ? withoutPart(specifier, sourceCode) : null;
    return { head: { range: callee.range, text: factory }, imports: unused ? [unused] : [] };
  }
  const local = names.imported(factory, { home, uses: [sourceCode.getScope(node)] });
  if (local === null) return { reason: `the name \`${factory}\` is taken` };
  if (!specifier || sourceCode.getText(specifier) !== callee.name) return unknown;
  const range = isOnlyUse ? specifier.range : ([specifier.range[1], specifier.range[1]] as const);
  return {
    head: { range: callee.range, text: factory },
    imports: [{ range, text: isOnlyUse ? factory : `, ${factory}` }],
  };
}

/** `{ Client }` of `const { Client } = require('pg')`. */
function patternPart(site: Node, name: string): TSESTree.Property | null {
  if (site.type !== 'VariableDeclarator' || site.id.type !== 'ObjectPattern') return null;
  const found = site.id.properties.find(
    (property) =>
      property.type === 'Property' &&
      property.shorthand &&
      property.value.type === 'Identifier' &&
      property.value.name === name,
  );
  return found?.type === 'Property' ? found : null;
}

/** Takes one of several names out of an import, unless a comment stands there. */
function withoutPart(specifier: TSESTree.Node, sourceCode: Draft['sourceCode']): Edit | null {
  const { parent } = specifier;
  const all: readonly Node[] =
    parent?.type === 'ImportDeclaration'
      ? parent.specifiers.filter(({ type }) => type === 'ImportSpecifier')
      : (parent as TSESTree.ObjectPattern).properties;
  const at = all.indexOf(specifier);
  const [before, after] = [all[at - 1], all[at + 1]];
  const range = after
    ? ([specifier.range[0], after.range[0]] as const)
    : before && ([before.range[1], specifier.range[1]] as const);
  const isCommented = sourceCode
    .getAllComments()
    .some((comment) => range && range[0] <= comment.range[0] && comment.range[1] <= range[1]);
  return range && !isCommented ? { range, text: '' } : null;
}
