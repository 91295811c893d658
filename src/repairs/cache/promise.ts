import type { TSESTree } from '@typescript-eslint/utils';
import type { Race } from '../../analysis/broken-cache/race.ts';
import { isNothing } from '../../analysis/broken-cache/stores.ts';
import { creationAt } from '../../analysis/creation.ts';
import { variableOf } from '../../facts/scopes.ts';
import { unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { declarationsAt, moduleDestination } from '../destination.ts';
import { indentAt, layoutOf } from '../layout.ts';
import { isTypeScript } from '../host.ts';
import type { Draft, Repair } from '../repair.ts';

/**
 * What callers at the same time share is the promise: `client = await (clientPromise ??= connect(url).catch(reset))`.
 * A connection that failed is forgotten, so that the next caller tries again.
 */
export function keepPromise({ store, awaited }: Race, draft: Draft): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { file, sourceCode, names } = draft;
  const { node, into } = store;
  if (node.type !== 'AssignmentExpression' || node.right !== awaited || awaited.type !== 'AwaitExpression')
    return declined('more is awaited than the connection');
  const promise = awaited.argument;
  const made = creationAt(unwrapTypes(promise), file);
  if (made?.factory.async !== true) return declined('what is awaited may be no promise of the client');
  const variable = into.type === 'Identifier' ? variableOf(into, file) : null;
  const declarator = variable?.defs[0]?.node as Node | undefined;
  if (!variable || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
    return declined('its promise would have to be kept beside it');
  const others = variable.references.filter(
    (reference) => reference.isWrite() && reference.init !== true && reference.identifier !== into,
  );
  if (others.length > 0 || !isNothing(declarator.init))
    return declined('other code replaces it, and would not know of the promise');
  const type = typeOf(declarator.id, draft);
  if (type === null) return declined('its type is not written anywhere');
  const destination = moduleDestination(declarator, file, sourceCode);
  if ('reason' in destination) return declined(destination.reason);
  const name = names.like(`${variable.name}Promise`, {
    home: destination.scope,
    uses: [sourceCode.getScope(node)],
  });
  const { indent, newline, semicolon } = layoutOf(sourceCode.ast, sourceCode);
  // What has several lines stands on lines of its own: `if (!client)\n  client = …`.
  const test = node.parent.parent?.type === 'IfStatement' ? node.parent.parent : null;
  const isBehind = test?.consequent === node.parent && test.loc.start.line === node.loc.start.line;
  const outer = indentAt(sourceCode.text, node.range[0]) + (isBehind ? indent : '');
  const [closing] = isBehind ? [sourceCode.getTokenBefore(node)] : [];
  const line = (text: string): string => `${newline}${outer}${indent}${text}${semicolon}`;
  const reset = `.catch((error) => {${line(`${name} = undefined`)}${line('throw error')}${newline}${outer}})`;
  const edits = [
    declarationsAt(destination, [{ code: `let ${name}${type}` }], sourceCode),
    ...(closing ? [{ range: [closing.range[1], node.range[0]], text: newline + outer } as const] : []),
    { range: [promise.range[0], promise.range[0]], text: `(${name} ??= ` },
    { range: [promise.range[1], promise.range[1]], text: `${reset})` },
  ] as const;
  return {
    verdict: 'review',
    options: [
      {
        messageId: 'keepPromise',
        data: { holder: variable.name },
        edits,
        edition: 2021,
      },
    ],
    reason: 'code that closes the client has to forget the promise too',
  };
}

/** The type of the promise, from that of the variable without its `null`; `''` where nothing has types. */
function typeOf(id: TSESTree.Identifier, { file, sourceCode }: Draft): string | null {
  if (!isTypeScript(file)) return '';
  const type = id.typeAnnotation?.typeAnnotation;
  if (!type) return null;
  const parts = type.type === 'TSUnionType' ? type.types : [type];
  const kept = parts.filter(({ type: kind }) => kind !== 'TSNullKeyword' && kind !== 'TSUndefinedKeyword');
  return kept.length === 0
    ? null
    : `: Promise<${kept.map((part) => sourceCode.getText(part)).join(' | ')}> | undefined`;
}
