import { isFunction } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import type { Creation } from './creation.ts';
import { exposedFunctions } from './exposed.ts';
import { reach } from './exported.ts';
import type { Judgement } from './verdict.ts';
import { releaseOf } from './uses.ts';
import type { File } from './model.ts';

/**
 * Who closes a client, and would close it for everybody once it is shared.
 *
 * - `maker`: nobody but the function that makes it.
 * - `callers`: a function that gets it, in another file, or here while others may do so too.
 * - `own-callers`: functions of this file that get it, and no other file does.
 * - `unknown`: other files may get it, and nothing is known of what they do.
 * - `nobody`: as far as all of the files that get it show.
 */
export type Closer = 'callers' | 'maker' | 'nobody' | 'own-callers' | 'unknown';

/** Who closes the client of a creation? */
export function closerOf({ creation, ends, carriers }: Judgement, file: File): Closer {
  const { node, known } = creation;
  const exposed = exposedFunctions(file.sourceCode.ast, file);
  const handedOut = [...carriers].filter(
    (carrier) => isFunction(carrier) && exposed.has(carrier) && !isPrivate(carrier),
  );
  const isClosedHere = closesAt(node, creation, file);
  if (known.elsewhere && (isClosedHere || known.elsewhere.isClosed)) return 'callers';
  if (ends.some(({ at }) => at !== node && closesAt(at, creation, file)))
    return handedOut.length > 0 ? 'callers' : 'own-callers';
  const others = othersOf(file);
  if ([...carriers].some((carrier) => others.get(carrier) === 'close')) return 'callers';
  // Nobody closes the agent of a request, wherever it is made.
  const isAgent = creation.factory.holds === 'agent';
  if (!isAgent && handedOut.some((carrier) => others.get(carrier) !== 'keep')) return 'unknown';
  return isClosedHere ? 'maker' : 'nobody';
}

/** `private connect() {…}`, `#connect() {…}` */
function isPrivate({ parent }: Runnable): boolean {
  if (parent?.type !== 'MethodDefinition' && parent?.type !== 'PropertyDefinition') return false;
  return parent.key.type === 'PrivateIdentifier' || parent.accessibility === 'private';
}

/** What the project index says that other files do with what functions and classes of this file give them. */
function othersOf(file: File): ReadonlyMap<Runnable, 'close' | 'keep'> {
  return new Map(
    Object.entries(file.project?.callers ?? {}).flatMap(([path, closing]) => {
      const reached = reach(path, file);
      return 'runnable' in reached ? [[reached.runnable, closing] as const] : [];
    }),
  );
}

/** Whether the function around an expression closes the client that it gives. */
export function closesAt(at: Node, creation: Creation, file: File): boolean {
  const { calls, using } = releaseOf(at, { creation, file });
  return using || calls.length > 0;
}
