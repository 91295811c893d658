import type { Knowledge } from '../analysis/knowledge.ts';

const specifier = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?(['"`])(?<specifier>[^'"`\n]+)\1/gu;
const statement = /\bimport\s+(?<clause>[\w$\s,{}*]+?)\s*\bfrom\s*(['"])(?<specifier>[^'"\n]+)\2/gu;

/** What a file imports, as far as its text shows; what stands in a comment or a string does no harm. */
export function specifiersIn(text: string): Set<string> {
  return new Set(importsIn(text));
}

function importsIn(text: string): string[] {
  return [...text.matchAll(specifier)].map(({ groups }) => groups?.['specifier'] ?? '');
}

/**
 * Whether a text can make a client with sockets of its own. Much of what names a known module in quotes only uses its
 * types, means a protocol, or makes what shares the sockets of the process; none of that needs to be parsed.
 */
export function mentionsClient(text: string, knowledge: Knowledge): boolean {
  if (!knowledge.mentionsClient(text)) return false;
  // What `createRequire()` gives may have any name.
  if (text.includes('createRequire')) return true;
  const modules = importsIn(text)
    .map(withoutScheme)
    .filter((module) => knowledge.isClientModule(module));
  const statements = modules.length > 0 ? [...text.matchAll(statement)] : [];
  return [...new Set(modules)].some((module) => {
    const clauses = statements
      .filter(({ groups }) => withoutScheme(groups?.['specifier'] ?? '') === module)
      .map(({ groups }) => namesIn(groups?.['clause'] ?? ''));
    const isComplete = clauses.length === modules.filter((each) => each === module).length;
    const names = isComplete && !clauses.includes(null) ? new Set(clauses.flatMap((each) => each ?? [])) : null;
    return knowledge.namesFactory(text, module, names);
  });
}

function withoutScheme(module: string): string {
  return module.replace(/^node:/u, '');
}

/** The names that a clause such as `type A, { B as C, type D }` imports; `null` where it takes the whole module. */
function namesIn(clause: string): string[] | null {
  if (/^type\s+(?!from\b)[\w${*]/u.test(clause)) return [];
  const { before = '', named = '' } = /^(?<before>[^{]*)(?:\{(?<named>[^}]*)\})?$/u.exec(clause)?.groups ?? {};
  if (before.trim() !== '') return null;
  const names = named
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !/^type\s+(?!as\b)/u.test(name))
    .map((name) => name.split(/\s/u)[0] ?? '');
  return names.includes('default') ? null : names;
}
