import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isInside, nearestRunnable } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { isWithin } from '../edits.ts';
import type { Varying } from '../evaluation/varying.ts';
import { indentAt, layoutOf, withoutEnd } from '../layout.ts';
import { bare, capitalised, isCapital, namesIn, withoutPrefix } from '../names.ts';
import { place, travellersOf } from './creator.ts';
import { keyOf, parametersOf } from './key.ts';
import type { Key } from './key.ts';
import { isSimple, makingText } from './making.ts';
import { isReloaded, slotFor } from './slot.ts';
import { equalNames, gainedOptions, hasComments, named } from './write.ts';
import type { Writing, Written } from './write.ts';
import { brokenLine } from '../width.ts';
import { isTypeScript } from '../host.ts';
import type { Draft } from '../repair.ts';

/**
 * Why a map of clients does not grow for ever.
 *
 * - `finite`: there are only so many keys.
 * - `idle`: the client that was used longest ago is forgotten; it closes its idle connections by itself.
 * - `lent`: a client that nobody uses is closed; who uses one says when it is done.
 */
export type Bound = 'finite' | 'idle' | 'lent';

/** How many clients are kept where their number is not known from the code. */
const most = 100;
/** Of what the program looks up for itself, such as its own password, only the newest counts. */
const newest = 1;

/** One client for each combination of the values that differ: a map of the module, and a function that looks there first. */
export function writeKeyed(
  writing: Writing,
  { values, bound, closing }: { readonly values: readonly Varying[]; readonly bound: Bound; readonly closing: string },
  draft: Draft,
): (Written & { readonly giveBack: string }) | { readonly reason: string } {
  const { opening, site, destination, inputs } = writing;
  const { names, sourceCode, file } = draft;
  const hidden = ['Map', 'Promise', 'JSON', 'String'].find(
    (global) => (destination.scope.set.get(global)?.defs.length ?? 0) > 0,
  );
  if (hidden !== undefined) return { reason: `the file has a \`${hidden}\` of its own` };
  const isTyped = isTypeScript(file);
  // A module that the function around requires stays there, and is handed over: it is the same each time.
  const required = isTyped ? [] : inputs.locals.filter((local) => isRequiredAround(local, opening.init));
  const travelling = travellersOf(
    inputs.locals.filter((local) => !required.includes(local)),
    [opening.init, ...opening.setup],
    draft,
  );
  if ('reason' in travelling) return travelling;
  const reach = { home: destination.scope, uses: [sourceCode.getScope(site.value)] };
  const word = withoutPrefix(opening.given?.variable.name ?? site.word, 'shared');
  const own = capitalised(bare(word));
  const moved = [opening.init, ...opening.setup, ...travelling.statements];
  const parameters = parametersOf(values, moved, opening.given?.variable.name ?? site.word, draft);
  const key = keyOf(values, parameters);
  if ('reason' in key) return key;

  const { edits: gained } = gainedOptions(writing, draft);
  const outside = gained.filter((edit) => !moved.some(({ range }) => isWithin(edit, range)));
  const given = values.flatMap(({ nodes }, index) => nodes.map((node) => named(node, parameters[index] as string)));
  // Under another name, so that nobody takes the one for the other.
  const handed = required.map(({ name }) => `${name}${isCapital(name.charAt(0)) ? 'Class' : 'Module'}`);
  if (handed.some((name) => parameters.includes(name) || namesIn(sourceCode.ast, sourceCode).has(name)))
    return { reason: 'its values are called alike' };
  const taken = required.flatMap(({ references }, index) =>
    references
      .filter(({ identifier }) => moved.some((node) => isInside(identifier, node)))
      .map(({ identifier }) => named(identifier as TSESTree.Identifier, handed[index] as string)),
  );
  const making = { writing, locals: travelling.statements, edits: [...gained, ...given, ...taken] };
  const layout = layoutOf(sourceCode.ast, sourceCode);
  const { newline, semicolon: end, indent } = layout;
  const base = indentAt(sourceCode.text, destination.statement.range[0]);
  const signature = [
    ...handed,
    ...values.map(({ type: of }, index) => `${parameters[index] as string}${of === null ? '' : `: ${of}`}`),
  ];
  const body = `${newline}${makingText(making, base + indent, draft)}${base}}`;
  const head = `(${signature.join(', ')}) {`;

  const isEqual =
    !isReloaded(writing.finding, file) && travelling.statements.length === 0 && !hasComments(moved, sourceCode);
  const allotted = equalNames(writing, isEqual ? `${bound}${closing}${head}${body}` : null, reach, draft, () => {
    const map = names.shared(`${word}${word.endsWith('s') ? 'ByKey' : 's'}`, reach);
    const creator = names.like(`${opening.isAsync ? 'connect' : 'create'}Shared${own}`, reach);
    const getter = names.like(`${bound === 'lent' ? 'borrow' : 'get'}Shared${own}`, reach);
    const giveBack = bound === 'lent' ? names.like(`giveBackShared${own}`, reach) : '';
    return { map, creator, getter, giveBack, names: [map, creator, getter, giveBack] };
  });
  const { map, creator, getter, giveBack } = allotted;
  if ([...parameters, ...handed].some((parameter) => allotted.names.includes(parameter)))
    return { reason: 'its values are called alike' };
  const lead = opening.isAwaited ? 'await ' : '';
  const placed = place(
    `${lead}${getter}(${[...required.map(({ name }) => name), ...values.map(({ text }) => text)].join(', ')})`,
    writing,
    draft,
  );
  if ('reason' in placed) return placed;

  const type = isTyped ? `ReturnType<typeof ${creator}>` : null;
  const isAsync = opening.isAsync && !isSimple(making);
  const code = `${brokenLine(`${isAsync ? 'async ' : ''}function ${creator}${head}`, base, layout)}${body}`;
  const written = (lines: readonly string[]): string =>
    lines
      .map((line) => {
        const depth = base + indent.repeat(line.length - line.trimStart().length);
        return depth + brokenLine(line.trimStart(), depth, layout);
      })
      .join(newline)
      .slice(base.length);
  const called: Names = { map, creator, getter, giveBack, parameters: [...handed, ...parameters], signature, type };
  const limit = values.every(({ isOwn }) => isOwn) ? newest : most;
  const functions = functionsOf(called, key, { bound, limit, closing, isAsync: opening.isAsync }, end).map(written);
  const held = type && (bound === 'lent' ? `{ client: ${type}; users: number }` : type);
  const container = held === null ? 'new Map()' : `new Map<${key.type}, ${held}>()`;
  const slot = isReloaded(writing.finding, file)
    ? slotFor(
        map,
        held && `Map<${key.type}, ${held}>`,
        { finding: writing.finding, destination, scopes: reach.uses },
        draft,
      )
    : null;
  const declaration = `const ${map} = ${slot ? `(${slot.reference} ??= ${container})` : container}${end}`;
  const declared = withoutEnd(brokenLine(declaration, base, layout));
  return {
    declarations: [
      ...(slot?.declarations ?? []),
      { code: declared },
      { code, isFunction: true },
      ...functions.map((text) => ({ code: text, isFunction: true as const })),
    ],
    edits: [...outside, ...placed.edits, ...travelling.edits],
    edition: slot ? 2021 : 2020,
    giveBack,
  };
}

/** `const { Agent } = require('undici')` of a function around the one that makes the client. */
function isRequiredAround({ defs, references }: Scope.Variable, init: Node): boolean {
  const declarator = defs[0]?.node as TSESTree.VariableDeclarator | undefined;
  const value = declarator?.init;
  const call = value?.type === 'MemberExpression' ? value.object : value;
  return (
    declarator !== undefined &&
    call?.type === 'CallExpression' &&
    call.callee.type === 'Identifier' &&
    call.callee.name === 'require' &&
    nearestRunnable(declarator) !== nearestRunnable(init) &&
    references.some(({ identifier }) => isInside(identifier, init))
  );
}

interface Names {
  readonly map: string;
  readonly creator: string;
  readonly getter: string;
  readonly giveBack: string;
  readonly parameters: readonly string[];
  readonly signature: readonly string[];
  readonly type: string | null;
}

interface Form {
  readonly bound: Bound;
  readonly limit: number;
  readonly closing: string;
  readonly isAsync: boolean;
}

/** The functions that hand clients out and take them back, line by line, a tab for each level. */
function functionsOf(
  { map, creator, getter, giveBack, parameters, signature, type }: Names,
  key: Key,
  { bound, limit, closing, isAsync }: Form,
  end: string,
): readonly (readonly string[])[] {
  const created = `${creator}(${parameters.join(', ')})`;
  const open = `function ${getter}(${signature.join(', ')}) {`;
  const id = key.isPlain ? key.text : key.name;
  const declared = key.isPlain ? [] : [`\tconst ${key.name} = ${key.text}${end}`];
  const { kept } = key;
  const forget = isAsync
    ? [
        `\t\t${kept}.catch(() => {`,
        `\t\t\tif (${map}.get(${id}) === ${kept}) ${map}.delete(${id})${end}`,
        `\t\t})${end}`,
      ]
    : [];
  if (bound === 'lent') {
    const typed = type === null ? '' : `: ${type}`;
    return [
      [
        open,
        ...declared,
        `\tconst ${kept} = ${map}.get(${id}) ?? { client: ${created}, users: 0 }${end}`,
        `\t${kept}.users += 1${end}`,
        '\t// The one that was used last stands last.',
        `\t${map}.delete(${id})${end}`,
        `\t${map}.set(${id}, ${kept})${end}`,
        `\treturn ${kept}.client${end}`,
        '}',
      ],
      [
        `function ${giveBack}(client${typed}) {`,
        `\t${map}.forEach((kept, key) => {`,
        `\t\tif (kept.client === client) kept.users -= 1${end}`,
        `\t\t// Only what nobody uses is closed, and only ${limit === newest ? 'when another has taken its place' : 'while there are many'}.`,
        `\t\tif (kept.users > 0 || ${map}.size <= ${limit}) return${end}`,
        `\t\t${map}.delete(key)${end}`,
        '\t\tPromise.resolve(kept.client)',
        `\t\t\t.then((idle) => idle.${closing}())`,
        `\t\t\t.catch(() => undefined)${end}`,
        `\t})${end}`,
        '}',
      ],
    ];
  }
  const store = `${map}.set(${id}, ${kept})${end}`;
  const look = [
    `\tlet ${kept} = ${map}.get(${id})${end}`,
    `\tif (!${kept}) {`,
    `\t\t${kept} = ${created}${end}`,
    ...(bound === 'finite' ? [`\t\t${store}`] : []),
    ...forget,
    '\t}',
  ];
  const evict = [
    '\t// The one that was used last stands last.',
    `\t${map}.delete(${id})${end}`,
    `\t${store}`,
    '\t// Forgotten, not closed: whoever uses it may finish, and its idle connections close by themselves.',
    `\tfor (const oldest of ${map}.keys()) {`,
    `\t\tif (${map}.size <= ${limit}) break${end}`,
    `\t\t${map}.delete(oldest)${end}`,
    '\t}',
  ];
  const found =
    bound === 'idle' && !isAsync
      ? [`\tconst ${kept} = ${map}.get(${id}) ?? ${created}${end}`, ...evict]
      : [...look, ...(bound === 'idle' ? evict : [])];
  return [[open, ...declared, ...found, `\treturn ${kept}${end}`, '}']];
}
