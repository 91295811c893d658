import type { TSESTree } from '@typescript-eslint/utils';

/** What declares a variable, as scope managers tell it. */
export interface Definition {
  readonly type: DefinitionType;
  readonly name: Name;
  readonly node: TSESTree.Node;
  readonly parent: TSESTree.Node | null;
}

export type DefinitionType =
  | 'CatchClause'
  | 'ClassName'
  | 'FunctionName'
  | 'ImportBinding'
  | 'Parameter'
  | 'TSEnumMemberName'
  | 'TSEnumName'
  | 'TSModuleName'
  | 'Type'
  | 'Variable';

export type Name = TSESTree.Identifier | TSESTree.JSXIdentifier | TSESTree.StringLiteral;

const declaresType: ReadonlySet<DefinitionType> = new Set([
  'ClassName',
  'ImportBinding',
  'TSEnumMemberName',
  'TSEnumName',
  'TSModuleName',
  'Type',
]);

export class Variable {
  readonly name: string;
  readonly scope: Scope;
  readonly defs: Definition[] = [];
  readonly references: Reference[] = [];
  isType = false;
  isValue = false;

  constructor(name: string, scope: Scope) {
    this.name = name;
    this.scope = scope;
  }
}

export const reads = 1;
export const writes = 2;
export const meansValue = 1;
export const meansType = 2;

/** One occurrence of a name. */
export class Reference {
  readonly identifier: Name;
  readonly writeExpr: TSESTree.Node | null;
  readonly init: boolean | undefined;
  resolved: Variable | null = null;
  readonly #access: number;
  readonly means: number;

  constructor(identifier: Name, access: number, means: number, writeExpr: TSESTree.Node | null, init: boolean) {
    this.identifier = identifier;
    this.writeExpr = writeExpr;
    this.init = access === reads ? undefined : init;
    this.#access = access;
    this.means = means;
  }

  get isTypeReference(): boolean {
    return (this.means & meansType) !== 0;
  }

  isRead(): boolean {
    return (this.#access & reads) !== 0;
  }

  isWrite(): boolean {
    return (this.#access & writes) !== 0;
  }
}

export type ScopeType =
  'block' | 'class' | 'conditional' | 'function' | 'functionType' | 'mappedType' | 'variables' | 'with';

/** Most blocks declare nothing. */
const nothing: ReadonlyMap<string, Variable> = new Map();

export class Scope {
  readonly type: ScopeType;
  readonly upper: Scope | null;
  readonly block: TSESTree.Node;
  /** The scope that a `var` belongs to. */
  readonly variableScope: Scope;
  readonly references: Reference[] = [];
  readonly variables: Variable[] = [];
  set: ReadonlyMap<string, Variable> = nothing;
  readonly #open: Reference[] = [];

  constructor(type: ScopeType, upper: Scope | null, block: TSESTree.Node) {
    this.type = type;
    this.upper = upper;
    this.block = block;
    this.variableScope = !upper || type === 'function' || type === 'variables' ? this : upper.variableScope;
  }

  define(text: string, name: Name, type: DefinitionType, node: TSESTree.Node, parent: TSESTree.Node | null): void {
    let variable = this.set.get(text);
    if (!variable) {
      variable = new Variable(text, this);
      if (this.set === nothing) this.set = new Map();
      (this.set as Map<string, Variable>).set(text, variable);
      this.variables.push(variable);
    }
    variable.defs.push({ type, name, node, parent });
    if (declaresType.has(type)) variable.isType = true;
    if (type !== 'Type') variable.isValue = true;
  }

  refer(identifier: Name, access: number, means: number, writeExpr: TSESTree.Node | null, init: boolean): void {
    const reference = new Reference(identifier, access, means, writeExpr, init);
    this.references.push(reference);
    this.#open.push(reference);
  }

  /** Finds what the names mean that were met so far; those that mean nothing here are left to the scope around. */
  close(): void {
    for (const reference of this.#open) {
      const variable = this.set.get((reference.identifier as TSESTree.Identifier).name);
      if (variable && this.#reaches(reference, variable)) {
        variable.references.push(reference);
        reference.resolved = variable;
      } else if (this.upper && !this.#stopsAt(reference)) this.upper.#open.push(reference);
    }
  }

  #reaches({ means, identifier }: Reference, { isType, isValue, defs }: Variable): boolean {
    if (!((means & meansType) !== 0 && isType) && !((means & meansValue) !== 0 && isValue)) return false;
    if (this.type !== 'function') return true;
    // The default value of a parameter does not see what the body declares.
    const start = this.#bodyStart;
    return identifier.range[0] >= start || defs.some(({ name }) => name.range[0] < start);
  }

  /** `arguments` belongs to the function, which nowhere declares it. */
  #stopsAt({ identifier }: Reference): boolean {
    return (
      this.type === 'function' &&
      (identifier as TSESTree.Identifier).name === 'arguments' &&
      this.block.type !== 'ArrowFunctionExpression' &&
      identifier.range[0] >= this.#bodyStart
    );
  }

  get #bodyStart(): number {
    return (this.block as TSESTree.FunctionExpression).body?.range[0] ?? -1;
  }
}
