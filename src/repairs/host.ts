import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from '../facts/memo.ts';
import { isCode, isStatement } from '../ast/language.ts';
import { decoratorsOf } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { isWithin } from './edits.ts';
import type { Repair } from './repair.ts';
import type { File } from '../analysis/model.ts';

/**
 * The script that code belongs to. A file of JavaScript or TypeScript is one; a component or another document has
 * several, or code in its markup.
 */
export interface Host {
  /** All the text that belongs to it. */
  readonly range: readonly [start: number, end: number];
  /** The outermost statement of the code, or its outermost expression where markup holds that. */
  readonly root: Node;
  /** Whether the parser makes it the top level of the file, with nothing but code beside it. */
  readonly isWholeFile: boolean;
}

export const hostOf: (node: Node, sourceCode: SourceCode) => Host = memoByNode(
  (node: Node, sourceCode: SourceCode): Host => {
    let root = node;
    while (root.parent && isCode(root.parent)) root = root.parent;
    const { parent } = root;
    const range = (parent && scriptsIn(parent, sourceCode).get(root)) ?? null;
    if (!range) return { range: root.range, root, isWholeFile: false };
    const isWholeFile = parent === sourceCode.ast && range[0] === 0 && range[1] === sourceCode.text.length;
    return { range, root, isWholeFile };
  },
);

/**
 * For each statement of a list the text of its script, which ends where something stands between two statements that is
 * neither white space nor a comment. vue-eslint-parser makes one list of two scripts, others put prose between statements.
 */
const scriptsIn = memoByNode((list: Node, sourceCode: SourceCode): ReadonlyMap<Node, Host['range']> => {
  const { text } = sourceCode;
  const scripts = new Map<Node, Host['range']>();
  let script: Node[] = [];
  let start = 0;
  let at = 0;
  for (const { statement, range } of piecesOf(list, sourceCode)) {
    const gap = text.slice(at, range[0]);
    const foreign = gap.trim();
    if (foreign !== '') {
      const end = at + gap.indexOf(foreign);
      for (const one of script) scripts.set(one, [start, end]);
      start = end + foreign.length;
      script = [];
    }
    if (statement) script.push(statement);
    at = Math.max(at, range[1]);
  }
  for (const one of script) scripts.set(one, [start, text.length]);
  return scripts;
});

interface Piece {
  /** `null` for a comment, a decorator and the end of the file. */
  readonly statement: Node | null;
  readonly range: readonly [number, number];
}

/** All that may stand in a script, in order. */
function piecesOf(list: Node, sourceCode: SourceCode): Piece[] {
  const body: unknown = 'body' in list ? list.body : null;
  const statements = Array.isArray(body) ? (body as readonly Node[]).filter(isStatement) : [];
  const others = [...statements.flatMap(decoratorsAtHead), ...sourceCode.getAllComments()];
  const end = sourceCode.text.length;
  return [
    ...statements.map((statement) => ({ statement, range: statement.range })),
    ...others.map(({ range }) => ({ statement: null, range })),
    { statement: null, range: [end, end] as const },
  ].toSorted((a, b) => a.range[0] - b.range[0]);
}

/** Decorators of a class that a statement declares: `@Controller() export class Users {}` has them before the export. */
export function decoratorsAtHead(statement: Node): readonly Node[] {
  const declaration = 'declaration' in statement ? (statement.declaration as Node | null) : statement;
  return declaration ? decoratorsOf(declaration) : [];
}

const componentEndings = ['.astro', '.svelte', '.vue'] as const;
const typedEndings = ['.ts', '.tsx', '.mts', '.cts'] as const;

/** Whether types can be written in a file. */
export function isTypeScript({ path }: File): boolean {
  return typedEndings.some((ending) => path.endsWith(ending));
}

/** Why nothing can be declared at module scope for a node; `null` where it can. */
export function moduleObstacle(node: Node, file: File, sourceCode: SourceCode): string | null {
  const { root, isWholeFile } = hostOf(node, sourceCode);
  const isOfComponent = componentEndings.some((ending) => file.path.endsWith(ending));
  if (isWholeFile && !isOfComponent) return null;
  if (root.parent === sourceCode.ast && isPlainScriptOfVue(root, sourceCode)) return null;
  return isOfComponent
    ? 'the script of a component may run once for each instance or request, so its top level is not module scope'
    : 'it is code inside another document, where it is not known what runs once';
}

/** The part of what vue-eslint-parser says of the whole file that tells scripts apart. */
interface VueDocument {
  readonly children: readonly {
    readonly type: string;
    readonly name?: string;
    readonly range: readonly [number, number];
    readonly startTag?: { readonly attributes: readonly { readonly key: { readonly name: unknown } }[] };
  }[];
}

/**
 * `<script>` without `setup` is a module. With `lang` its types are written where the name of the file does not say so.
 */
function isPlainScriptOfVue({ range }: Node, { parserServices }: SourceCode): boolean {
  const services = parserServices as { getDocumentFragment?: () => VueDocument | null } | undefined;
  const script = services
    ?.getDocumentFragment?.()
    ?.children.find((element) => element.name === 'script' && isWithin({ range, text: '' }, element.range));
  return script?.startTag?.attributes.every(({ key }) => key.name !== 'setup' && key.name !== 'lang') ?? false;
}

/** A repair that would change text outside of the script that holds what it repairs is none. */
export function withinHost(repair: Repair, node: Node, sourceCode: SourceCode): Repair {
  if (repair.verdict === 'declined') return repair;
  const { range, isWholeFile } = hostOf(node, sourceCode);
  return isWholeFile || repair.options.every(({ edits }) => edits.every((edit) => isWithin(edit, range)))
    ? repair
    : { verdict: 'declined', reason: 'it would change text outside of the script that this code belongs to' };
}
