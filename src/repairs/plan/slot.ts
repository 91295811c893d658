import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { frameworkOf } from './framework.ts';
import { indentAt, layoutOf, withoutEnd } from '../layout.ts';
import { nameFrom, withoutPrefix } from '../names.ts';
import { withoutExtension } from '../script.ts';
import { brokenLine } from '../width.ts';
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
  const code = `const ${holder} = globalThis as unknown as { ${member}: ${type} | undefined }${layout.semicolon}`;
  return {
    reference: `${holder}.${member}`,
    declarations: [{ code: withoutEnd(brokenLine(code, base, layout)) }],
    names: [holder],
  };
}

/**
 * Whether the framework loads modules again in development, which would leave the clients of the old ones behind. The
 * sockets of an agent close by themselves.
 */
export function isReloaded(finding: Churn, file: File): boolean {
  return finding.creation.factory.holds !== 'agent' && frameworkOf(finding, file)?.reloads === true;
}
