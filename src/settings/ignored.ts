import { timers } from '../analysis/execution.ts';
import { matchesName } from '../analysis/knowledge.ts';
import type { Knowledge } from '../analysis/model.ts';
import { owners } from '../analysis/verdict.ts';
import { isOfProject, withoutScheme } from '../ast/specifiers.ts';
import type { ClientEntry } from '../catalog/types.ts';
import { requests } from '../catalog/requests.ts';
import { below, list, names, object, oneOf, optional, refuse, text } from '../schema/schema.ts';
import type { At, TypeOf } from '../schema/schema.ts';
import { nearest } from '../schema/nearest.ts';

/** What a team has decided not to hear about. All parts that are given must fit. */
export interface Ignore extends TypeOf<typeof ignore> {}
const ignore = object(
  {
    /** Module specifiers of clients, patterns with `*` among them: `pg`, `@aws-sdk/client-*`. */
    clients: optional(names(text)),
    /** Names of entry points as in the messages: `AWS Lambda`. */
    entryPoints: optional(names(text)),
    /** Rule names without prefix. */
    rules: optional(names(oneOf(...owners))),
  },
  { oneOf: [['clients', 'entryPoints', 'rules']] },
);

export const ignores = list(ignore);

interface Known {
  readonly knowledge: Knowledge;
  readonly clients: readonly ClientEntry[];
  /** With a project, a file of its own may be what a client is imported from. */
  readonly hasProject: boolean;
}

/** What nobody knows is never reported, so whoever ignores it meant something else. */
export function checkIgnored(ignored: readonly Ignore[], known: Known, at: At): void {
  for (const [index, { clients = [], entryPoints = [] }] of ignored.entries()) {
    const here = below(at, `[${index}]`);
    for (const [position, name] of entryPoints.entries())
      checkEntryPoint(name, known, below(here, `.entryPoints[${position}]`));
    if (known.hasProject) continue;
    for (const [position, name] of clients.entries()) checkClient(name, known, below(here, `.clients[${position}]`));
  }
}

function checkEntryPoint(name: string, { knowledge }: Known, at: At): void {
  const all = [timers, ...knowledge.entryPoints.map((entry) => entry.name)];
  if (all.includes(name)) return;
  refuse(at, name, 'the name of an entry point', meant(name, all) ?? only(knowledge.entryPointsOf(name))?.name);
}

function checkClient(name: string, { knowledge, clients }: Known, at: At): void {
  const all = [...knowledge.clientModules, ...requests.flatMap(({ modules }) => modules)];
  if (isOfProject(name) || knowledge.isClientModule(name) || all.some((module) => matchesName(name, module))) return;
  const module = only(clients.filter(({ factories }) => Object.hasOwn(factories, name)))?.modules[0];
  refuse(at, name, 'a module whose clients are known', module ?? meant(withoutScheme(name), all));
}

/** The nearest name, or the one that says the same and more, or less: `AWS Lambda` for `lambda`. */
function meant(name: string, all: readonly string[]): string | null {
  const isPart = (one: string, other: string): boolean =>
    one.length > 2 && other.toLowerCase().includes(one.toLowerCase());
  const distance = (one: string): number => Math.abs(one.length - name.length);
  const alike = all.filter((one) => isPart(name, one) || isPart(one, name));
  return nearest(name, all) ?? alike.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
