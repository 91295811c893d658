import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { indentAt, layoutOf } from '../layout.ts';
import type { Layout } from '../layout.ts';
import { nameFrom, withoutExtension, withoutPrefix } from '../names.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { isTooWide, listed } from '../width.ts';
import type { Churn, Declaration, Destination, Draft } from '../repair.ts';
import type { File } from '../../analysis/model.ts';

/** What keeps a client between runs. */
export interface Slot {
  /** How it is read and written: `sharedPool`, `globalThis.appUsersRoutePool`. */
  readonly reference: string;
  readonly declarations: readonly Declaration[];
  /** Names that it takes beside its own. */
  readonly names: readonly string[];
}

/** A variable of the module, or a member of `globalThis` where a module is loaded again each time somebody saves it. */
export function slotFor(
  name: string,
  type: string | null,
  {
    finding,
    destination,
    scopes,
  }: { readonly finding: Churn; readonly destination: Destination; readonly scopes: readonly Scope.Scope[] },
  { file, names, sourceCode }: Draft,
): Slot {
  if (!isReloaded(finding, file)) {
    return {
      reference: name,
      declarations: [{ code: `let ${name}${type === null ? '' : `: ${type} | undefined`}` }],
      names: [],
    };
  }
  // Every file writes to the same object: the path tells its client from that of another, as in `srcAppUsersIdRoutePool`.
  const member = nameFrom(`${withoutExtension(file.path)} ${withoutPrefix(name, 'shared')}`);
  if (type === null) return { reference: `globalThis.${member}`, declarations: [], names: [] };
  const holder = names.like('keptOnReload', { home: destination.scope, uses: scopes });
  const layout = layoutOf(sourceCode.ast, sourceCode);
  const base = indentAt(sourceCode.text, destination.statement.range[0]);
  const code = reloadedText({ holder, member, type }, base, layout);
  return {
    reference: `${holder}.${member}`,
    declarations: [{ code }],
    names: [holder],
  };
}

/** What is kept where modules are loaded again, with its type, broken where the line would get too long. */
function reloadedText(
  { holder, member, type }: { readonly holder: string; readonly member: string; readonly type: string },
  base: string,
  layout: Layout,
): string {
  const { newline, indent, semicolon } = layout;
  const head = `const ${holder} = globalThis as unknown as {`;
  const item = `${member}: ${type} | undefined`;
  const line = `${head} ${item} }`;
  if (!isTooWide(base + line + semicolon, layout)) return line;
  const isLong = isTooWide(base + indent + item + semicolon, layout);
  const broken = isLong ? `${member}:${newline}${base}${indent}${indent}${type} | undefined` : item;
  return listed({ head, items: [broken], tail: '}', separator: ';', last: semicolon }, base, layout);
}

/** The framework that runs the code of a finding again and again, as far as it is known. */
export function frameworkOf(finding: Churn, { knowledge }: File): EntryPointEntry | null {
  if (finding.owner !== 'no-client-in-handler') return null;
  const { entryPoint } = finding.hot;
  return knowledge.entryPoints.find(({ name }) => name === entryPoint) ?? null;
}

/**
 * Whether the framework loads modules again in development, which would leave the clients of the old ones behind. The
 * sockets of an agent close by themselves.
 */
export function isReloaded(finding: Churn, file: File): boolean {
  return finding.creation.factory.holds !== 'agent' && frameworkOf(finding, file)?.reloads === true;
}
