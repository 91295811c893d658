import type { TSESTree } from '@typescript-eslint/utils';
import { memoByNode } from '../../../facts/memo.ts';
import { objectsOf } from '../../../analysis/objects.ts';
import { originOf } from '../../../analysis/origin.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { keyName, literalString } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import {
  authenticatingHeaders,
  authenticatingPackages,
  connectionSchemes,
} from '../../../catalog/idioms/authenticating.ts';
import { textsOf } from '../sql/texts.ts';
import { writtenAt } from '../written.ts';
import type { Watch } from './watch.ts';
import type { File } from '../../../analysis/model.ts';

/** Requests of a client that log its connection in: shared, it hands the login of one user to the next. */
export function noteAuthentication(call: CallNode, { creation, file, obstacles }: Watch): void {
  if (creation.factory.edge !== 'http') return;
  const headers = call.arguments.flatMap((argument) => writtenAt(argument, ['headers'], file));
  const scheme = headers.flatMap((value) => schemesIn(value, file, 0))[0];
  if (scheme !== undefined)
    obstacles.push(`\`${scheme}\` authenticates the connection, so whoever uses it next is logged in as the same user`);
}

const maximumHops = 8;

function schemesIn(headers: Node, file: File, hops: number): readonly string[] {
  if (hops > maximumHops) return [];
  return objectsOf(headers, file).flatMap((object) =>
    object.properties.flatMap((property): readonly string[] => {
      if (property.type === 'SpreadElement') return schemesIn(property.argument, file, hops + 1);
      if (!authenticatingHeaders.includes(keyName(property)?.toLowerCase() ?? '')) return [];
      return textsOf(property.value, file).flatMap((text) => {
        const [scheme = ''] = text.trim().split(' ', 1);
        return connectionSchemes.includes(scheme.toLowerCase()) ? [scheme] : [];
      });
    }),
  );
}

/** Why the requests of the file may do so by a package whose work is not seen. */
export function authenticationBy({ creation, file }: Watch): string | null {
  if (creation.factory.edge !== 'http') return null;
  const name = packageOf(file.sourceCode.ast, file);
  return name === null
    ? null
    : `\`${name}\` authenticates connections, so whoever uses one next is logged in as the same user`;
}

const packageOf = memoByNode((program: TSESTree.Program, file: File): string | null => {
  const imported = program.body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' ? [statement.source.value] : [],
  );
  const found = imported.find((module) => authenticatingPackages.has(module));
  const required = outlineOf(program, file).calls.find((call) => {
    const [module] = call.arguments;
    return authenticatingPackages.has(literalString(module) ?? '') && originOf(call, file) !== null;
  });
  return found ?? literalString(required?.arguments[0]);
});
