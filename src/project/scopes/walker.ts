import type { TSESTree } from '@typescript-eslint/utils';
import { Scope, meansValue, reads, writes } from './scope.ts';
import type { DefinitionType, Name, ScopeType } from './scope.ts';

export type Keys = Readonly<Record<string, readonly string[]>>;
export type Child = TSESTree.Node | null | undefined;

/** How to go on: parts of a program hold each other, whichever file walks through them. */
export interface Visitors {
  visit(node: Child, walker: Walker): void;
  visitFunction(fn: TSESTree.FunctionExpression, walker: Walker, isMethod: boolean): void;
}

/** Where a walk through a program stands, and what it found. */
export class Walker {
  readonly scopes: Scope[] = [];
  readonly keys: Keys;
  readonly visitors: Visitors;
  scope: Scope;
  /** The import that JSX uses without a word was already used. */
  usedReact = false;

  constructor(program: TSESTree.Program, keys: Keys, visitors: Visitors) {
    this.keys = keys;
    this.visitors = visitors;
    this.scope = new Scope('variables', null, program);
    this.scopes.push(this.scope);
  }

  visit(node: Child): void {
    this.visitors.visit(node, this);
  }

  open(type: ScopeType, block: TSESTree.Node): void {
    this.scope = new Scope(type, this.scope, block);
    this.scopes.push(this.scope);
  }

  close(): void {
    this.scope.close();
    if (this.scope.upper) this.scope = this.scope.upper;
  }

  define(
    name: TSESTree.Identifier,
    type: DefinitionType,
    node: TSESTree.Node,
    parent: TSESTree.Node | null = null,
  ): void {
    this.scope.define(name.name, name, type, node, parent);
  }

  read(name: Name, means = meansValue): void {
    this.scope.refer(name, reads, means, null, false);
  }

  write(name: Name, value: TSESTree.Node | null, init: boolean, access = writes): void {
    this.scope.refer(name, access, meansValue, value, init);
  }

  /** Hands each child of a node on. */
  children(node: TSESTree.Node, visit: (child: TSESTree.Node, walker: Walker) => void, without?: string): void {
    for (const key of this.keys[node.type] ?? []) {
      if (key === without) continue;
      const child = (node as unknown as Record<string, unknown>)[key] as Child | Child[];
      if (Array.isArray(child)) {
        for (const each of child) if (each) visit(each, this);
      } else if (child) visit(child, this);
    }
  }
}
