import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import blankSpace from 'ts-blank-space';
import { entryPoints } from '../../../src/catalog/entry-points/index.ts';
import { clients } from '../../../src/catalog/clients/index.ts';
import { requests } from '../../../src/catalog/requests.ts';
import { matchesName } from '../../../src/analysis/knowledge.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { syntaxOf } from '../syntax.ts';
import { isScript } from '../../lint.ts';
import type { Syntax } from '../syntax.ts';
import { isKnownPathOnly } from './conventions.ts';

const catalogModules = [...clients, ...entryPoints, ...requests].flatMap(({ modules }): readonly string[] => modules);

/** Types that a run-time declares for everybody. */
const globalTypes = new Set(
  entryPoints
    .filter(({ modules }) => modules.includes('global'))
    .flatMap(({ types = {}, objects = [] }) => [...Object.keys(types), ...objects.flatMap((rule) => rule.types ?? [])]),
);

/** JavaScript, where no type is evidence. Names stay where they are: types become blanks. */
export function leaveOutTypes(program: Program): Program | null {
  const { code, file } = program;
  if (isScript(file)) return null;
  const syntax = syntaxOf(program);
  const script = file.replace(/ts(?<x>x?)$/u, 'js$<x>');
  // JavaScript has neither yet.
  if (
    !syntax ||
    syntax.all('Decorator', 'AccessorProperty').length > 0 ||
    hasEvidence(syntax) ||
    isKnownPathOnly(file, script)
  )
    return null;
  let isErasable = true;
  const blanked = blankSpace(code, () => {
    isErasable = false;
  });
  if (!isErasable || blanked === code || blanked.length !== code.length) return null;
  const edits = new Edits({ ...program, code: blanked });
  edits.replace([0, 0], '');
  for (const { specifiers, range, importKind } of syntax.all('ImportDeclaration')) {
    if (importKind === 'type' || specifiers.length === 0) continue;
    const kept = specifiers.filter((specifier) => !isOnlyType(specifier, syntax));
    // TypeScript leaves out what is imported for its type.
    if (kept.length === 0) edits.replace([...range], '');
    else if (kept.length < specifiers.length)
      leaveOut(
        specifiers.filter((each) => !kept.includes(each)),
        syntax,
        edits,
      );
  }
  return edits.done({ file: script });
}

function leaveOut(specifiers: readonly TSESTree.ImportClause[], { sourceCode }: Syntax, edits: Edits): void {
  for (const specifier of specifiers) {
    if (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') continue;
    const next = sourceCode.getTokenAfter(specifier);
    edits.replace([specifier.range[0], next?.value === ',' ? next.range[1] : specifier.range[1]], '');
  }
}

/** Whether a type of a package or a run-time is named that the catalog knows. */
function hasEvidence({ scopes }: Syntax): boolean {
  return scopes
    .flatMap(({ references }) => references)
    .some((reference) => isTypeReference(reference) && isOfCatalog(reference));
}

function isOfCatalog({ resolved, identifier }: Scope.Reference): boolean {
  const definition = resolved?.defs[0];
  if (!definition) return identifier.type === 'Identifier' && globalTypes.has(identifier.name);
  if (definition.parent?.type !== 'ImportDeclaration') return false;
  const source = definition.parent.source.value.replace(/^node:/u, '');
  return catalogModules.some((module) => matchesName(module, source));
}

function isTypeReference(reference: Scope.Reference): boolean {
  return (reference as { isTypeReference?: boolean }).isTypeReference === true;
}

function isOnlyType(specifier: TSESTree.ImportClause, { sourceCode }: Syntax): boolean {
  if (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') return true;
  const references = sourceCode.scopeManager?.getDeclaredVariables(specifier).flatMap((each) => each.references) ?? [];
  return references.length > 0 && references.every((reference) => isTypeReference(reference));
}
