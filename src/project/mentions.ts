import { Scan } from '../ast/scan.ts';
import { withoutScheme } from '../ast/specifiers.ts';
import { mentionsIn } from './specifiers.ts';
import type { Mention } from './specifiers.ts';
import type { Knowledge } from '../analysis/model.ts';

/** What a file imports, as far as its text shows; what stands in a comment or a string does no harm. */
export function specifiersIn(text: string): Set<string> {
  return new Set(mentionsIn(text).map(({ specifier }) => specifier));
}

/**
 * Whether a text can make a client with sockets of its own. Much of what names a known module in quotes only uses its
 * types, means a protocol, or makes what shares the sockets of the process; none of that needs to be parsed.
 */
export function mentionsClient(text: string, knowledge: Knowledge): boolean {
  if (!knowledge.mentionsClient(text)) return false;
  // What `createRequire()` gives may have any name.
  if (text.includes('createRequire')) return true;
  const mentions = mentionsIn(text);
  const clauses = clausesIn(text, mentions);
  const names = new Map<string, (string[] | null)[]>();
  for (const mention of mentions) {
    const module = withoutScheme(mention.specifier);
    if (!knowledge.isClientModule(module)) continue;
    const clause = clauses.get(mention);
    const imported = clause === undefined ? null : namesIn(clause);
    const others = names.get(module);
    if (others) others.push(imported);
    else names.set(module, [imported]);
  }
  return [...names].some(([module, imported]) => {
    const any = imported.includes(null);
    return knowledge.namesFactory(text, module, any ? null : new Set(imported.flatMap((each) => each ?? [])));
  });
}

/** What stands between `import` and `from`, by the mention that it ends with. */
function clausesIn(text: string, mentions: readonly Mention[]): Map<Mention, string> {
  const imports = [...new Scan(text).placesOf('import')];
  const clauses = new Map<Mention, string>();
  let end = 0;
  let next = 0;
  for (const mention of mentions.filter(({ keyword }) => keyword === 'from')) {
    let start = -1;
    for (; (imports[next] ?? Infinity) < mention.at; next++) start = imports[next] ?? -1;
    if (start >= end) clauses.set(mention, text.slice(start + 'import'.length, mention.at));
    end = mention.at;
  }
  return clauses;
}

/** The names that a clause such as `type A, { B as C, type D }` imports; `null` where it may be the whole module. */
function namesIn(clause: string): string[] | null {
  const parts = partsOf(clause);
  if (!parts) return null;
  const [first = '', second = ''] = parts;
  if (first === 'type' && second !== '' && second !== ',' && second !== 'from') return [];
  const open = parts.indexOf('{');
  const close = parts.indexOf('}');
  if (open !== 0 || close !== parts.length - 1) return null;
  const names: string[] = [];
  let specifier: string[] = [];
  for (const part of parts.slice(1)) {
    if (part !== ',' && part !== '}') {
      specifier.push(part);
      continue;
    }
    const [name, after = 'as'] = specifier;
    if (name !== undefined && (name !== 'type' || after === 'as')) names.push(name);
    specifier = [];
  }
  return names.includes('default') ? null : names;
}

/** The words and marks of a clause; `null` where it has others than a clause has. */
function partsOf(clause: string): string[] | null {
  const scan = new Scan(clause);
  const parts: string[] = [];
  for (let at = scan.skip(0); at < clause.length; at = scan.skip(at + (parts.at(-1)?.length ?? 1))) {
    const part = scan.wordAt(at) || clause.charAt(at);
    if (scan.wordAt(at) === '' && !',{}*'.includes(part)) return null;
    parts.push(part);
  }
  return parts;
}
