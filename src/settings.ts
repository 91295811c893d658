import { joined, knowledgeOf } from './analysis/knowledge.ts';
import type { Knowledge } from './analysis/model.ts';
import { oldestOf } from './analysis/node-version.ts';
import type { ProjectIndex } from './analysis/project-index.ts';
import { clients } from './catalog/clients/index.ts';
import { entryPoints } from './catalog/entry-points/index.ts';
import type { ClientEntry, EntryPointEntry } from './catalog/types.ts';
import { client } from './catalog/types/client.ts';
import { entryPoint } from './catalog/types/entry-point.ts';
import { nearest } from './schema/nearest.ts';
import { anObject, below, list, object, oneOf, optional, orElse, refuse, unknownKey } from './schema/schema.ts';
import type { At, Schema, TypeOf } from './schema/schema.ts';
import { checkIgnored, ignores } from './settings/ignored.ts';
import { project } from './settings/project.ts';

/** What differs between versions of Node.js. */
export interface NodeFacts {
  /** Since Node.js 19 the global agents keep connections alive. */
  readonly globalAgentKeepsAlive: boolean;
}

const nodeVersion: Schema<NodeFacts> = (value = '^20.19 || ^22.13 || >=24', at) => {
  const oldest = typeof value === 'string' ? oldestOf(value) : null;
  return oldest
    ? { globalAgentKeepsAlive: oldest[0] >= 19 }
    : refuse(at, value, "a range of Node.js versions, such as '>=20' or '^20.19 || ^22.13 || >=24'");
};

/** `settings['connection-churn']` of a flat config. */
const schema = object({
  /** What the files of this config object are for; without it each file is judged by its path and content. */
  file: optional(oneOf('server', 'script', 'test', 'edge')),
  /** Which repairs are automatic fixes. */
  repair: orElse(oneOf('suggest', 'safe', 'all'), 'safe'),
  /** `lazy` creates hoisted clients on first use always, `auto` only where creating them at import could matter. */
  evaluation: orElse(oneOf('auto', 'lazy'), 'auto'),
  ignore: orElse(ignores, []),
  /** What holds for every version of Node.js that is to be supported. */
  nodeVersion,
  clients: orElse(list(client), []),
  entryPoints: orElse(list(entryPoint), []),
  /** What `projectIndex()` found out about the files around. */
  project: optional(project),
});
type Given = TypeOf<typeof schema>;

/** `settings['connection-churn']` after validation. */
export interface Settings extends Pick<Given, 'evaluation' | 'ignore' | 'repair'> {
  readonly file: NonNullable<Given['file']> | null;
  readonly node: NodeFacts;
  /** The catalog and what the user taught. */
  readonly knowledge: Knowledge;
  readonly project: ProjectIndex | null;
}

const key = 'connection-churn';
const root: At = { path: `settings['${key}']` };
const known = new WeakMap<object, Settings>();
const without = new WeakSet<object>();
let defaults: Settings | undefined;

/** Reads and validates `settings['connection-churn']`, once per settings object. Throws a SettingsError. */
export function settingsOf(all: Readonly<Record<string, unknown>>): Settings {
  const value = all[key];
  if (value === undefined) {
    if (!without.has(all)) refuseMisspelt(all);
    without.add(all);
    return (defaults ??= read({}));
  }
  const given = anObject(value, root);
  const seen = known.get(given);
  if (seen) return seen;
  const settings = read(given);
  known.set(given, settings);
  return settings;
}

/** `settings.connectionChurn` would say nothing to anybody. */
function refuseMisspelt(all: Readonly<Record<string, unknown>>): void {
  const meant = Object.keys(all).find((name) => nearest(name, [key], 3) !== null);
  if (meant !== undefined) throw unknownKey(`settings['${meant}']`, meant, [key]);
}

function read(value: unknown): Settings {
  const {
    file = null,
    nodeVersion: node,
    clients: own,
    entryPoints: ownEntryPoints,
    project = null,
    ...given
  } = schema(value, root);
  const knowledge = knowledgeWith(own, ownEntryPoints);
  checkIgnored(
    given.ignore,
    { knowledge, clients: [...own, ...clients], hasProject: project !== null },
    below(root, '.ignore'),
  );
  return { ...given, file, node, knowledge, project };
}

let catalog: Knowledge | undefined;

/** The catalog is made ready once, whatever the settings of a file teach beside it. */
function knowledgeWith(ownClients: readonly ClientEntry[], ownEntryPoints: readonly EntryPointEntry[]): Knowledge {
  catalog ??= knowledgeOf(clients, entryPoints);
  if (ownClients.length === 0 && ownEntryPoints.length === 0) return catalog;
  return joined(knowledgeOf(ownClients, ownEntryPoints), catalog);
}
