import ts from 'typescript';

/** A file as a function of its module, and whether it waits at its top level. */
export interface Compiled {
  readonly make: (scope: object) => (this: object, ...module: unknown[]) => unknown;
  readonly isAsync: boolean;
}

/** A place in a program whose evaluation is noted. */
export type Range = readonly [start: number, end: number];

/** A text that is to run. */
export interface Text {
  readonly file: string;
  readonly code: string;
  readonly marks?: readonly Range[];
}

const compiled = new Map<string, Compiled | SyntaxError>();
const mostCompiled = 2000;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleDetection: ts.ModuleDetectionKind.Force,
  esModuleInterop: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  jsx: ts.JsxEmit.React,
  isolatedModules: true,
  noLib: true,
  noResolve: true,
  noCheck: true,
  types: [],
  ignoreDeprecations: '6.0',
};

/** Memoized by text: the text before a repair is run with several plans, and beside each of its repairs. */
export function compile(text: Text): Compiled {
  const key = keyOf(text);
  if (!compiled.has(key)) compileAll([text]);
  const known = compiled.get(key);
  if (!known || known instanceof Error) throw known ?? new Error('not compiled');
  return known;
}

/** Most of the time goes into setting the compiler up, so many texts are compiled at once. */
export function compileAll(texts: readonly Text[]): void {
  if (compiled.size > mostCompiled) compiled.clear();
  const sources = new Map<string, { readonly text: Text; readonly source: ts.SourceFile }>();
  for (const text of texts) {
    if (compiled.has(keyOf(text))) continue;
    const name = `/${sources.size}.ts${text.file.endsWith('x') ? 'x' : ''}`;
    const code = text.code.replace(/^\uFEFF/u, '').replace(/^#!/u, '//');
    const source = ts.createSourceFile(
      name,
      code,
      { languageVersion: ts.ScriptTarget.ES2022, setExternalModuleIndicator },
      true,
    );
    sources.set(name, { text, source });
  }
  const outputs = new Map<string, string>();
  const host: ts.CompilerHost = {
    getSourceFile: (name) => sources.get(name)?.source,
    writeFile: (name, output) => outputs.set(name.replace(/\.jsx?$/u, ''), output),
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => sources.has(name),
    readFile: () => undefined,
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  for (const [name, { text, source }] of sources) {
    const [syntax] = program.getSyntacticDiagnostics(source);
    if (syntax) {
      compiled.set(keyOf(text), new SyntaxError(ts.flattenDiagnosticMessageText(syntax.messageText, ' ')));
      continue;
    }
    program.emit(source, undefined, undefined, false, {
      before: [(context) => (file) => asked(file, context, marked(source, text.marks ?? []))],
    });
    compiled.set(keyOf(text), compiledOf(outputs.get(name.replace(/\.tsx?$/u, '')) ?? '', waitsAtTop(source)));
  }
}

/** Each file is a module. */
function setExternalModuleIndicator(file: ts.SourceFile): void {
  (file as { externalModuleIndicator?: ts.Node | true }).externalModuleIndicator ??=
    file.statements.find(
      (statement) =>
        ts.isImportDeclaration(statement) ||
        ts.isExportDeclaration(statement) ||
        ts.isExportAssignment(statement) ||
        (ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true),
    ) ?? true;
}

function compiledOf(output: string, isAsync: boolean): Compiled | SyntaxError {
  const parameters = 'exports, require, module, __filename, __dirname';
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a program is run in a scope of its own
    const make = new Function(
      '__scope',
      `with (__scope) { return ${isAsync ? 'async ' : ''}function (${parameters}) {\n${output}\n}; }`,
    ) as Compiled['make'];
    return { make, isAsync };
  } catch (error) {
    return error as SyntaxError;
  }
}

function keyOf({ file, code, marks = [] }: Text): string {
  return `${file}\0${marks.join(';')}\0${code}`;
}

/** The expressions that marks stand for: the smallest call that starts where a mark does and holds it, or what is there. */
function marked(source: ts.SourceFile, marks: readonly Range[]): ReadonlyMap<ts.Node, number> {
  const found = new Map<ts.Node, number>();
  for (const [index, [start, end]] of marks.entries()) {
    let best: ts.Node | null = null;
    const search = (node: ts.Node): void => {
      if (node.end < end || node.pos > start) return;
      const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
      if (isCall && node.getStart(source) === start) best = node;
      ts.forEachChild(node, search);
    };
    const searchInside = (node: ts.Node): void => {
      if (node.end < start || node.pos > end) return;
      if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.getStart(source) >= start) best ??= node;
      ts.forEachChild(node, searchInside);
    };
    search(source);
    if (!best) searchInside(source);
    if (best) found.set(best, index);
  }
  return found;
}

function waitsAtTop(source: ts.SourceFile): boolean {
  const waits = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing)
      return true;
    return ts.forEachChild(node, waits) === true;
  };
  return waits(source);
}

/**
 * Where a program decides by something that is not there, the run decides: comparisons, conditions and loops ask it.
 * All other values answer as they do.
 */
function asked(
  source: ts.SourceFile,
  context: ts.TransformationContext,
  marks: ReadonlyMap<ts.Node, number>,
): ts.SourceFile {
  const { factory } = context;
  const call = (name: string, ...args: readonly ts.Expression[]): ts.Expression =>
    factory.createCallExpression(factory.createIdentifier(name), undefined, args);
  const text = (value: ts.Expression): ts.Expression | null => {
    const bare = ts.isParenthesizedExpression(value) ? value.expression : value;
    if (ts.isTypeOfExpression(bare)) return bare.expression;
    return null;
  };
  const condition = (node: ts.Expression): ts.Expression => {
    if (ts.isParenthesizedExpression(node)) return factory.createParenthesizedExpression(condition(node.expression));
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken)
        return factory.updateBinaryExpression(node, condition(node.left), node.operatorToken, condition(node.right));
      return visit(node) as ts.Expression;
    }
    if (ts.isPrefixUnaryExpression(node)) return visit(node) as ts.Expression;
    return call('__test', visit(node) as ts.Expression);
  };
  const compared = (node: ts.BinaryExpression): ts.Expression | null => {
    const { kind } = node.operatorToken;
    const isNot = kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
    if (!isNot && kind !== ts.SyntaxKind.EqualsEqualsEqualsToken && kind !== ts.SyntaxKind.EqualsEqualsToken)
      return null;
    const [left, right] = [visit(node.left) as ts.Expression, visit(node.right) as ts.Expression];
    const typed = text(node.left);
    const same =
      typed && ts.isStringLiteral(node.right)
        ? call('__typed', visit(typed) as ts.Expression, right)
        : call('__same', left, right);
    return isNot ? factory.createLogicalNot(same) : same;
  };
  const guarded = (body: ts.Statement): ts.Statement =>
    factory.createBlock([
      factory.createExpressionStatement(call('__turn')),
      ...(ts.isBlock(body) ? body.statements : [body]),
    ]);
  const visit = (node: ts.Node): ts.Node => {
    const mark = marks.get(node);
    const visited = visitUnmarked(node);
    return mark === undefined
      ? visited
      : factory.createParenthesizedExpression(
          factory.createComma(call('__reached', factory.createNumericLiteral(mark)), visited as ts.Expression),
        );
  };
  const visitUnmarked = (node: ts.Node): ts.Node => {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      return factory.createIdentifier('__meta');
    if (ts.isBinaryExpression(node)) return compared(node) ?? ts.visitEachChild(node, visit, context);
    if (ts.isIfStatement(node))
      return factory.updateIfStatement(
        node,
        condition(node.expression),
        visit(node.thenStatement) as ts.Statement,
        node.elseStatement && (visit(node.elseStatement) as ts.Statement),
      );
    if (ts.isConditionalExpression(node))
      return factory.updateConditionalExpression(
        node,
        condition(node.condition),
        node.questionToken,
        visit(node.whenTrue) as ts.Expression,
        node.colonToken,
        visit(node.whenFalse) as ts.Expression,
      );
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return factory.createLogicalNot(factory.createParenthesizedExpression(condition(node.operand)));
    if (ts.isWhileStatement(node))
      return factory.updateWhileStatement(
        node,
        call('__again', visit(node.expression) as ts.Expression),
        guarded(visit(node.statement) as ts.Statement),
      );
    if (ts.isDoStatement(node))
      return factory.updateDoStatement(
        node,
        guarded(visit(node.statement) as ts.Statement),
        call('__again', visit(node.expression) as ts.Expression),
      );
    if (ts.isForStatement(node)) {
      const loop = ts.visitEachChild(node, visit, context);
      return factory.updateForStatement(
        loop,
        loop.initializer,
        loop.condition && call('__again', loop.condition),
        loop.incrementor,
        guarded(loop.statement),
      );
    }
    if (ts.isSwitchStatement(node)) {
      const literals = node.caseBlock.clauses.flatMap((clause) =>
        ts.isCaseClause(clause) && ts.isLiteralExpression(clause.expression) ? [clause.expression] : [],
      );
      const block = ts.visitEachChild(node.caseBlock, visit, context);
      return factory.updateSwitchStatement(
        node,
        call('__picked', visit(node.expression) as ts.Expression, factory.createArrayLiteralExpression(literals)),
        block,
      );
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitEachChild(source, visit, context);
}
