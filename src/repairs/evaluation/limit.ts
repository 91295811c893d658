import { creationAt, optionAt } from '../../analysis/creation.ts';
import type { Creation } from '../../analysis/creation.ts';
import { standsFor } from '../../analysis/exports.ts';
import { lastName } from '../../analysis/functions.ts';
import { objectsOf } from '../../analysis/objects.ts';
import { unreadIn } from '../../analysis/unread.ts';
import { isInside, nearestRunnable, propertiesIn } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { streamingMembers } from '../../catalog/idioms/using.ts';
import { numbersOf } from './numbers.ts';
import { textsOf } from './sql/texts.ts';
import { writtenAt } from './written.ts';
import type { File } from '../../analysis/model.ts';

/** How many connections a client may hold, as far as the file shows. */
interface Limit {
  /** The option that says so; the library's own limit has none. */
  readonly name: string | null;
  readonly most: number;
}

// Streams of a handful of users take as many connections for as long as they last.
const few = 5;

/** Why a limit that one run had for itself is too little for all who share it. */
interface TooLittle {
  readonly obstacle: string | null;
  readonly doubt: string;
  /** A run holds its connections for longer than itself: those that take turns wait as well. */
  readonly outlasts: boolean;
}

/** What served one run alone may make all runs that share it wait for each other, or fail. */
export function limitOf(creation: Creation, file: File): TooLittle | null {
  const limits = limitsOf(creation, file, 0);
  const one = limits.find(({ name, most }) => name !== null && most === 1);
  if (one) {
    const doubt = `all who share it would wait for the one connection of \`${String(one.name)}: 1\``;
    const outlasts = lastingIn(creation, file) !== null;
    return { obstacle: outlasts ? `${doubt}, and a body that is not read to its end keeps it` : null, doubt, outlasts };
  }
  const kept = keptIn(limits, creation, file);
  if (kept !== null) return { obstacle: null, doubt: kept, outlasts: true };
  const failing = failingOf(creation, file);
  if (failing === null) return null;
  return { obstacle: null, doubt: `with \`${failing}\`, calls fail while others use it`, outlasts: false };
}

/** Bodies that nobody reads use up any limit in time, streams a small one. */
function keptIn(limits: readonly Limit[], creation: Creation, file: File): string | null {
  if (limits.length === 0 || creation.factory.language !== undefined) return null;
  const lasting = lastingIn(creation, file);
  const kept = limits.find(
    ({ name, most }) => lasting === 'unread' || (lasting === 'streamed' && name !== null && most <= few),
  );
  if (!kept) return null;
  const what = lasting === 'unread' ? 'a body that is not read to its end' : 'each stream';
  const number = kept.name === null ? `${kept.most}` : `\`${kept.name}: ${kept.most}\``;
  return `${what} keeps one of the ${number} connections for which all who share it wait`;
}

/** By its options, by its URL, and by the agent that it is made with. */
function limitsOf(creation: Creation, file: File, hops: number): readonly Limit[] {
  const { node, factory } = creation;
  const { size, sizeInUrl } = factory;
  const names = size ? [size.name, size.formerly?.name ?? size.name, ...(size.also ?? [])] : [];
  const isAt = new Set([factory.options ?? []].flat());
  const found = node.arguments.flatMap((argument, index): Limit[] => {
    const inUrl = [...names.map((name) => name.slice(name.lastIndexOf('.') + 1)), ...(sizeInUrl ? [sizeInUrl] : [])];
    const byUrl = names.length + inUrl.length > 0 ? limitsInUrls(argument, inUrl, file) : [];
    if (!isAt.has(index)) return byUrl;
    const byOption = names.flatMap((name) =>
      writtenAt(argument, name.split('.'), file)
        .flatMap((value) => numbersOf(value, file))
        .map((most) => ({ name, most })),
    );
    return [...byUrl, ...byOption, ...limitsOfCarried(argument, creation, file, hops)];
  });
  return found.length > 0 ? found : defaultOf(creation, file);
}

/** `new S3Client({ requestHandler: new NodeHttpHandler({ httpsAgent: new Agent({ maxSockets: 1 }) }) })` */
function limitsOfCarried(options: Node, { node, factory }: Creation, file: File, hops: number): readonly Limit[] {
  if (hops > 4) return [];
  const home = nearestRunnable(node);
  return (factory.carries ?? [])
    .flatMap((path) => writtenAt(options, path.split('.'), file))
    .flatMap((value) => {
      const carried = creationAt(standsFor(value, file), file);
      // One that is shared already has its limit for all.
      if (!carried || nearestRunnable(carried.node) !== home) return [];
      return limitsOf(carried, file, hops + 1).filter(({ name }) => name !== null);
    });
}

/** What the library holds where it is not told how many. */
function defaultOf({ factory: { size, lends }, options, optionsUnknown }: Creation, file: File): readonly Limit[] {
  if (!size || size.default === null || optionsUnknown) return [];
  if (options && optionAt(options, size.name, file)) return [];
  if (size.default !== 1) return [{ name: null, most: size.default }];
  return lends ? [{ name: size.name, most: 1 }] : [];
}

/** `mongodb://db/?maxPoolSize=1`, as an argument or anywhere among the options. */
function limitsInUrls(argument: Node, names: readonly string[], file: File): Limit[] {
  return urlsIn(argument, file, 0)
    .flatMap((value) => textsOf(value, file))
    .flatMap((text) => text.replaceAll('?', '&').split('&').slice(1))
    .flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return names.includes(name) && value !== '' && Number.isFinite(Number(value))
        ? [{ name, most: Number(value) }]
        : [];
    });
}

function urlsIn(raw: Node, file: File, depth: number): readonly Node[] {
  const objects = objectsOf(raw, file);
  if (objects.length === 0) return [raw];
  if (depth > 3) return [];
  return objects.flatMap(propertiesIn).flatMap((value) => urlsIn(value, file, depth + 1));
}

/** `waitForConnections: false` */
function failingOf({ node, factory: { failsWhenFull = {}, options } }: Creation, file: File): string | null {
  for (const [name, value] of Object.entries(failsWhenFull)) {
    const written = [options ?? []].flat().flatMap((index) => {
      const argument = node.arguments[index];
      return argument ? writtenAt(argument, [name], file) : [];
    });
    const isKnown = written.every((at) => {
      const known = standsFor(at, file);
      return known.type === 'Literal' && known.value === value;
    });
    if (!isKnown) return name;
  }
  return null;
}

/** Whether the code around leaves a body unread, or streams one. */
function lastingIn({ node }: Creation, file: File): 'streamed' | 'unread' | null {
  const around = nearestRunnable(node) ?? file.sourceCode.ast;
  if (unreadIn(file.sourceCode.ast, file).some(({ at }) => isInside(at, around))) return 'unread';
  let isFound = false;
  walk(around, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'CallExpression') isFound ||= streamingMembers.test(lastName(at.callee) ?? '');
    return !isFound;
  });
  return isFound ? 'streamed' : null;
}
