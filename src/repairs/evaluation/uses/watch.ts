import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../../analysis/creation.ts';
import type { File } from '../../../analysis/file.ts';
import type { Node } from '../../../ast/nodes.ts';

/** What was seen of a client so far, and where it goes. */
export interface Watch {
  readonly creation: Creation;
  readonly file: File;
  readonly closes: TSESTree.MemberExpression[];
  readonly connects: TSESTree.MemberExpression[];
  readonly configures: TSESTree.MemberExpression[];
  readonly obstacles: string[];
  readonly doubts: string[];
  readonly seen: Set<Node>;
  /** Where it goes next: a chain of functions may be longer than the call stack. */
  readonly queue: Node[];
  readonly isLent: boolean;
  using: TSESTree.VariableDeclaration | null;
}

export function follow(from: Node, { queue }: Watch): void {
  queue.push(from);
}

export function isClosing(name: string | null, { factory }: Creation): boolean {
  return factory.close.some((closing) => closing === name);
}
