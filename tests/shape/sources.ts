import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/** A module of `src/`. */
export interface Module {
  /** Path in `src/`, with slashes. */
  readonly file: string;
  /** Its folder in `src/`; what stands in `src/` itself is the frame. */
  readonly layer: string;
  readonly tree: ts.SourceFile;
}

/** Every module of `src/`, read with the parser of TypeScript. */
export function modulesOf(home = `${root}src`): readonly Module[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => moduleOf(file, readFileSync(join(home, file), 'utf8')));
}

export function moduleOf(file: string, text: string): Module {
  return {
    file,
    layer: file.includes('/') ? (file.split('/')[0] as string) : 'frame',
    tree: ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS),
  };
}

/** A node and every node below it, parents first. */
export function nodesOf(tree: ts.Node): readonly ts.Node[] {
  const known = nodesBelow.get(tree);
  if (known) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(tree);
  nodesBelow.set(tree, nodes);
  return nodes;
}

// Each question looks at all of them.
const nodesBelow = new WeakMap<ts.Node, readonly ts.Node[]>();

/** Lines that hold more than white space and comments. */
export function linesOf({ tree }: Module): number {
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(tree) > 0) node.getChildren(tree).forEach(visit);
    else if (node.kind !== ts.SyntaxKind.EndOfFileToken && !ts.isJSDoc(node)) {
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (let { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree)); line <= last; line++)
        lines.add(line);
    }
  };
  visit(tree);
  return lines.size;
}

/** The files that a module imports or takes types from. */
export function importsOf({ file, tree }: Module, kind: 'all' | 'values'): readonly string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree)) {
    const specifier = specifierOf(node);
    if (specifier?.startsWith('.') === true && (kind === 'all' || !isOfTypes(node)))
      found.push(join(dirname(file), specifier));
  }
  return found;
}

function specifierOf(node: ts.Node): string | null {
  const given =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return given && ts.isStringLiteral(given) ? given.text : null;
}

function isOfTypes(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (!clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly))
  );
}

/** Groups of files that lead back to themselves by their imports. */
export function circlesIn(modules: readonly Module[], kind: 'all' | 'values'): readonly (readonly string[])[] {
  const imports = new Map(modules.map((module) => [module.file, importsOf(module, kind)]));
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const circles: string[][] = [];
  for (const file of imports.keys()) {
    if (reached.get(file)?.has(file) !== true || circles.some((circle) => circle.includes(file))) continue;
    circles.push([...imports.keys()].filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)));
  }
  return circles;
}

function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [...(imports.get(file) ?? [])];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    queue.push(...(imports.get(at) ?? []));
  }
  return reached;
}
