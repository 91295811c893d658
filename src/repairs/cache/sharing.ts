import type { Node } from '../../ast/nodes.ts';
import { moduleScope } from '../destination.ts';
import { inputsOf } from '../evaluation/inputs.ts';
import { usesOf } from '../evaluation/uses.ts';
import { moduleObstacle } from '../host.ts';
import { closedByOthers, handedOut, shareOf } from '../share.ts';
import type { BrokenCacheFinding, Draft } from '../repair.ts';

/** Whether one client can serve all runs of the code that makes it, and what speaks against doing so unread. */
export function sharingOf(
  { creation, judged }: BrokenCacheFinding,
  annotation: Node | null,
  { file, sourceCode }: Draft,
): { readonly obstacle: string | null; readonly doubt: string | null } {
  const { factory, node, origin } = creation;
  const values = annotation ? [node, annotation] : [node];
  const inputs = inputsOf({ values, made: node, home: moduleScope(sourceCode) }, file);
  const uses = usesOf(creation, file);
  const { closer } = shareOf(creation, file, sourceCode);
  const obstacle =
    (origin.subclass ? 'it makes a class of this file, which may hold state of one run' : null) ??
    (factory.shareable === false ? 'it carries the state of one task or user' : null) ??
    (factory.reconnects === true ? null : 'it does not connect again by itself when its connection is lost') ??
    inputs.obstacle ??
    (inputs.locals[0] ? `it depends on \`${inputs.locals[0].name}\`, which is bound on each run` : null) ??
    uses.obstacle ??
    (uses.closes.length > 0 || uses.using ? 'it is closed on each run' : null) ??
    (closer === 'callers' ? closedByOthers : null);
  const doubt =
    (judged.execution.hot?.evidence === 'explicit' ? null : 'this file does not tell how often this code runs') ??
    (factory.holds === 'connection' ? 'everything that used connections of its own would share one' : null) ??
    (uses.configures.length > 0 || uses.connects.length > 0 ? 'it is configured or connected when it is made' : null) ??
    inputs.doubt ??
    uses.doubt ??
    (uses.isHandedOut ? handedOut : null) ??
    moduleObstacle(node, file, sourceCode);
  return { obstacle, doubt };
}
