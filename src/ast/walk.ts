import type { Node } from './nodes.ts';

/** Which properties of a node hold its children, by node type. */
export type VisitorKeys = Readonly<Record<string, readonly string[] | undefined>>;

/** Visits a node and everything below it, parents first. Returning `false` leaves out what is below. */
export function walk(root: Node, keys: VisitorKeys, visit: (node: Node) => boolean | undefined): void {
  // A stack of our own: source nested a few hundred levels deep must not exhaust the call stack.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (visit(node) === false) continue;
    const names = keys[node.type] ?? [];
    for (let index = names.length - 1; index >= 0; index--) {
      const child = (node as unknown as Record<string, unknown>)[names[index] as string];
      if (Array.isArray(child)) {
        for (let at = child.length - 1; at >= 0; at--) if (child[at]) stack.push(child[at] as Node);
      } else if (child) stack.push(child as Node);
    }
  }
}
