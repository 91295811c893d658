import ts from 'typescript';

/** A file as a function of its module, and whether it waits at its top level. */
export interface Compiled {
  readonly make: (scope: object) => (this: object, ...module: unknown[]) => unknown;
  readonly isAsync: boolean;
}

/** A place in a program whose evaluation is noted. */
export type Range = readonly [start: number, end: number];

const compiled = new Map<string, Compiled>();

/** Memoized by text: the text before a repair is run with several plans, and beside each of its repairs. */
export function compile(code: string, file: string, marks: readonly Range[] = []): Compiled {
  const key = `${file}\0${marks.join(';')}\0${code}`;
  const known = compiled.get(key);
  if (known) return known;
  let isAsync = false;
  const { outputText, diagnostics = [] } = ts.transpileModule(code.replace(/^\uFEFF/u, ''), {
    fileName: /x$/u.test(file) ? 'file.tsx' : 'file.ts',
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      jsx: ts.JsxEmit.React,
      ignoreDeprecations: '6.0',
    },
    transformers: {
      before: [
        (context) => (source) => {
          isAsync = waitsAtTop(source);
          return asked(source, context, marked(source, marks));
        },
      ],
    },
  });
  const [syntax] = diagnostics.filter(({ code: number }) => number < 2000);
  if (syntax) throw new SyntaxError(ts.flattenDiagnosticMessageText(syntax.messageText, ' '));
  const parameters = 'exports, require, module, __filename, __dirname';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a program is run in a scope of its own
  const make = new Function(
    '__scope',
    `with (__scope) { return ${isAsync ? 'async ' : ''}function (${parameters}) {\n${outputText.replace(/^#!.*/u, '')}\n}; }`,
  ) as Compiled['make'];
  const result = { make, isAsync };
  if (compiled.size > 400) compiled.clear();
  compiled.set(key, result);
  return result;
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
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing) return true;
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
    const isNot =
      kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
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
      return factory.createLogicalNot(
        factory.createParenthesizedExpression(condition(node.operand)),
      );
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
