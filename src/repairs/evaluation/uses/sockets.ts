import type { Creation } from '../../../analysis/creation.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { isInside, literalString, nearestRunnable } from '../../../ast/nodes.ts';
import { addsListener } from '../exits.ts';
import type { File } from '../../../analysis/model.ts';

/**
 * Why the sockets of an agent may not serve one request after another: where it is used, a request listens on its socket
 * (`request.on('socket', (socket) => socket.on('secureConnect', …))`).
 */
export function listensOnSockets({ node, factory }: Creation, file: File): string | null {
  if (factory.holds !== 'agent') return null;
  const program = file.sourceCode.ast;
  const around = nearestRunnable(node) ?? program;
  const listens = outlineOf(program, file).calls.some(
    (call) =>
      isInside(call, around) &&
      call.callee.type === 'MemberExpression' &&
      addsListener(call.callee) &&
      literalString(call.arguments[0]) === 'socket',
  );
  return listens ? 'a request listens on its socket, which may have served others before' : null;
}
