import { quotedName } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import type { Source } from '../facts/source.ts';

/** The code of a node on one line, shortened for a message. */
export function codeOf(node: Node, { sourceCode }: Source, length = 60): string {
  const lines = sourceCode.text.slice(node.range[0], node.range[1]).split('\n');
  const text = lines.map((line) => line.trim()).join(' ');
  return text.length > length ? `${text.slice(0, length - 3)}…` : text;
}

/** What something is kept in, as a person would write it: `this.client` for `this?.client!`. */
export function placeText(node: Node, source: Source): string {
  return quotedName(node) ?? codeOf(node, source, 40);
}
