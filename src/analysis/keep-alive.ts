import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import type { ReuseOption } from '../catalog/types.ts';
import { objectOf, optionAt } from './creation.ts';
import type { Creation } from './creation.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';
import { originOf } from './origin.ts';
import { outlineOf } from './outline.ts';

/** A creation that is configured so that it cannot reuse connections. */
export interface KeepAlive {
  readonly option: ReuseOption;
  /** `missing`: the option is not written; `off`: it is written with another value. */
  readonly state: 'missing' | 'off';
}

/** Is this client configured so that it opens a connection per use? `null` when it is not, or when that cannot be told. */
export function keepAliveOf(creation: Creation, file: File): KeepAlive | null {
  const { factory, options, optionsUnknown, origin } = creation;
  const option = factory.reuse;
  // A sub-class may set the option in its constructor.
  if (!option || factory.tier === 'shares' || origin.subclass || isSetForAll(option, creation, file)) return null;
  const value = options && optionAt(options, option.name, file);
  if (value) return isOff(unwrapTypes(value), option) ? { option, state: 'off' } : null;
  return optionsUnknown || option.default || isInText(option, creation) ? null : { option, state: 'missing' };
}

/** Whether a URL carries the option: `smtp://mail?pool=true`. */
function isInText({ name }: ReuseOption, { node }: Creation): boolean {
  return node.arguments.some((argument) => literalString(argument)?.includes(`${name}=`));
}

function isOff(value: Node, option: ReuseOption): boolean {
  if (value.type !== 'Literal') return false;
  return option.value === undefined ? value.value === false : value.value !== option.value;
}

/** Whether the file switches reuse on for the whole process, by the package's configuration or by its variable. */
function isSetForAll({ name, environment, configure }: ReuseOption, { origin }: Creation, file: File): boolean {
  const switches = switchesIn(file.sourceCode.ast, file);
  if (environment !== undefined && switches.assigned.has(`global:process.env.${environment}`)) return true;
  if (configure === undefined) return false;
  const home = `${packageOf(origin.module)}:${configure}`;
  const given = switches.given.get(home) ?? [];
  const [first = ''] = name.split('.');
  const assigned = home.replace(/[^.]+$/u, first);
  return switches.assigned.has(assigned) || given.some((options) => !options || optionAt(options, name, file) !== null);
}

/** What a file does to exports of packages, by package and export path: `aws-sdk:config.update`. */
interface Switches {
  /** The first arguments of calls; `null` cannot be read. */
  readonly given: ReadonlyMap<string, readonly (TSESTree.ObjectExpression | null)[]>;
  /** Members that are assigned to. */
  readonly assigned: ReadonlySet<string>;
}

const switchesIn = memoByNode((program: TSESTree.Program, file: File): Switches => {
  const given = new Map<string, (TSESTree.ObjectExpression | null)[]>();
  const assigned = new Set<string>();
  const { calls, assignments } = outlineOf(program, file);
  for (const call of calls) {
    const origin = call.type === 'CallExpression' ? originOf(call.callee, file) : null;
    const argument = call.arguments[0];
    if (!origin || !argument) continue;
    const key = `${packageOf(origin.module)}:${origin.path}`;
    given.set(key, [...(given.get(key) ?? []), objectOf(argument, file)]);
  }
  for (const { left } of assignments) {
    const origin = originOf(left, file);
    if (origin) assigned.add(`${packageOf(origin.module)}:${origin.path}`);
  }
  return { given, assigned };
});

function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}
