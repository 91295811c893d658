import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** The fields of a type, those of its parts included, with what an editor shows beside them. */
function fieldsOf(type: ts.Type, checker: ts.TypeChecker, name: string, seen = new Set<ts.Type>()): Field[] {
  if (seen.has(type)) return [];
  seen.add(type);
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => fieldsOf(part, checker, name, seen));
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return checker.getTypeArguments(type as ts.TypeReference).flatMap((item) => fieldsOf(item, checker, name, seen));
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const values = [type.getStringIndexType(), type.getNumberIndexType()].filter((value) => value !== undefined);
  return [
    ...values.flatMap((value) => fieldsOf(value, checker, name, seen)),
    ...type.getProperties().flatMap((field) => {
      const path = `${name}.${field.name}`;
      const [declaration] = field.declarations ?? [];
      const written = declaration && ts.getJSDocCommentsAndTags(declaration).length > 0;
      const shown = field.getDocumentationComment(checker).length > 0;
      return [{ path, written, shown }, ...fieldsOf(checker.getTypeOfSymbol(field), checker, path, seen)];
    }),
  ];
}

interface Field {
  readonly path: string;
  /** Whether it has a comment; unknown where the way to its declaration is lost. */
  readonly written: boolean | undefined;
  readonly shown: boolean;
}

it('editors show the comments of fields, though the types come from schemas', () => {
  const file = fileURLToPath(new URL('../../src/catalog/types.ts', import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  const fields = exported
    .filter(({ name }) => ['ClientEntry', 'EntryPointEntry'].includes(name))
    .flatMap((symbol) => fieldsOf(checker.getDeclaredTypeOfSymbol(symbol), checker, symbol.name));
  expect(fields.filter(({ written, shown }) => written !== shown)).toEqual([]);
  const shown = fields.filter((field) => field.shown).map(({ path }) => path);
  const some = [
    '.connectsOnce',
    '.size.also',
    '.when.argument',
    '.variants.dials',
    '.calls.atLeast',
    '.receivers.from',
  ];
  expect(some.filter((end) => !shown.some((path) => path.endsWith(end)))).toEqual([]);
});
