import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { Linter } from 'eslint';
import type { SourceCode } from 'eslint';
import plugin from '../../src/index.ts';
import { languageOptionsFor } from '../lint.ts';
import { formatted, formattingOf } from './formatted.ts';

export interface Program {
  readonly code: string;
  readonly file?: string;
  readonly settings?: object;
  readonly preset?: 'recommended' | 'strict';
  /** Whether caps are asked for, with `strict`: another question than whether connections are reused. */
  readonly caps?: boolean;
}

/** What the plugin makes of a program. */
export interface Repaired {
  /** After all fixes. */
  readonly fixed: string;
  /** Passes that changed something. */
  readonly passes: number;
  /** What is still reported then, by rule. */
  readonly left: readonly string[];
  /** Each suggestion applied alone to the program itself. */
  readonly suggestions: readonly { readonly text: string; readonly output: string; readonly left: readonly string[] }[];
}

const maximumPasses = 10;

/** What the rules say of a text, and what the text says. */
interface Looked {
  readonly problems: readonly Linter.LintMessage[];
  readonly sourceCode: SourceCode;
}

/**
 * Runs the rules over a program as `eslint --fix` does, and checks every text on the way. `first` is what is reported
 * for the program itself, where somebody knows that already.
 */
export function repaired(program: Program, first: Looked = lookedAt(program.code, program)): Repaired {
  const looked = new Map([[program.code, first]]);
  const look = (text: string): Looked => {
    const known = looked.get(text) ?? lookedAt(text, program);
    looked.set(text, known);
    return known;
  };
  const { texts, problems } = fixedBy(program, first.problems, (text) => look(text).problems);
  for (const [index, text] of texts.slice(1).entries()) complain(texts[index] ?? '', text, { program, look }, 'a fix');
  const suggestions = first.problems.flatMap((problem) =>
    (problem.suggestions ?? []).map(({ desc, fix }) => {
      const output = withFixes(program.code, [fix]);
      complain(program.code, output, { program, look }, desc);
      const left = look(output).problems;
      // Of its own rule: what is created once in front of a loop may still be created once a call.
      const ofRule = ({ ruleId }: Linter.LintMessage): boolean => ruleId === problem.ruleId;
      if (left.filter(ofRule).length >= first.problems.filter(ofRule).length)
        throw new Error(`"${desc}" leaves the finding:\n${output}`);
      return { text: desc, output, left: left.map(ruleOf) };
    }),
  );
  return { fixed: texts.at(-1) ?? program.code, passes: texts.length - 1, left: problems.map(ruleOf), suggestions };
}

/** The text after each pass of `eslint --fix`, the program itself first, and what is reported for the last one. */
export function fixedBy(
  program: Program,
  first: readonly Linter.LintMessage[],
  problemsIn = (text: string): readonly Linter.LintMessage[] => problemsOf(text, program),
): { readonly texts: readonly string[]; readonly problems: readonly Linter.LintMessage[] } {
  const texts = [program.code];
  let problems = first;
  for (let text = program.code; problems.some(({ fix }) => fix); problems = problemsIn(text)) {
    if (texts.length > maximumPasses) throw new Error(`the fixes do not come to an end:\n${text}`);
    text = withFixes(
      text,
      problems.flatMap(({ fix }) => (fix ? [fix] : [])),
    );
    texts.push(text);
  }
  return { texts, problems };
}

function ruleOf({ ruleId }: Linter.LintMessage): string {
  return (ruleId ?? '').replace('connection-churn/', '');
}

/** What is reported for a text of a program; a text that does not parse is an error. */
export function problemsOf(code: string, program: Program): readonly Linter.LintMessage[] {
  return lookedAt(code, program).problems;
}

function lookedAt(code: string, program: Program): Looked {
  const linter = new Linter({ cwd: '/project' });
  const problems = linter.verify(code, [configOf(program)], `/project/${program.file ?? 'src/server.ts'}`);
  const fatal = problems.find(({ fatal: isFatal }) => isFatal);
  if (fatal) throw new Error(`${fatal.message} (line ${fatal.line}) in:\n${code}`);
  return { problems, sourceCode: linter.getSourceCode() };
}

function configOf({
  file = 'src/server.ts',
  settings = {},
  preset = 'recommended',
  caps = false,
}: Program): Linter.Config {
  const { rules, ...config } = plugin.configs[preset];
  return {
    ...config,
    rules: {
      ...rules,
      ...(preset === 'strict' && {
        'connection-churn/require-keep-alive': ['error', { check: 'all', requireMaxSockets: caps }],
      }),
    },
    files: ['**'],
    languageOptions: languageOptionsFor(file),
    settings: { 'connection-churn': settings },
  };
}

/** As ESLint does: in order, and none that touches the one before. */
export function withFixes(code: string, fixes: readonly { range: [number, number]; text: string }[]): string {
  const hasMark = code.startsWith('\uFEFF');
  const text = hasMark ? code.slice(1) : code;
  let output = '';
  let at = 0;
  let last = -1;
  for (const fix of [...fixes].sort((a, b) => a.range[0] - b.range[0])) {
    const [start, end] = fix.range;
    if (start < at || (start === last && last !== -1)) continue;
    output += text.slice(at, Math.max(start, 0)) + fix.text;
    at = last = end;
  }
  return (hasMark ? '\uFEFF' : '') + output + text.slice(at);
}

/** Names that a repair may use although nobody declares them. */
const provided = new Set(['JSON', 'Map', 'Promise', 'String', 'globalThis', 'process', 'undefined']);

interface Facts {
  readonly comments: readonly string[];
  readonly unresolved: ReadonlySet<string>;
  readonly twice: ReadonlySet<string>;
  /** What the module declares, and how often it is read elsewhere. */
  readonly declared: ReadonlyMap<string, number>;
  /** What code of the module itself reads before it has a value. */
  readonly early: ReadonlySet<string>;
}

interface Texts {
  readonly program: Program;
  readonly look: (text: string) => Looked;
}

/** Throws when one text is not the other with a repair. */
function complain(before: string, after: string, { program, look }: Texts, what: string): void {
  const was = factsOf(look(before).sourceCode);
  const is = factsOf(look(after).sourceCode);
  const wrong = [
    ...[...is.unresolved]
      .filter((name) => !was.unresolved.has(name) && !provided.has(name))
      .map((name) => `\`${name}\` is not declared`),
    ...[...is.twice].filter((name) => !was.twice.has(name)).map((name) => `\`${name}\` is declared twice`),
    ...[...is.declared].flatMap(([name, uses]) => {
      if (was.declared.has(name)) return [];
      if (was.unresolved.has(name)) return [`\`${name}\` meant something else before`];
      return uses === 0 ? [`\`${name}\` is declared for nothing, or hidden where it is needed`] : [];
    }),
    ...[...is.early].filter((name) => !was.early.has(name)).map((name) => `\`${name}\` is read before it has a value`),
    ...missing(was.comments, is.comments).map((comment) => `the comment "${comment}" is lost`),
    ...(/^[^\S\r\n]+$/mu.test(after) && !/^[^\S\r\n]+$/mu.test(before) ? ['a line of blanks is left'] : []),
    ...(/\r\n/u.test(before) && !/(?<!\r)\n/u.test(before) && /(?<!\r)\n/u.test(after)
      ? ['a line ends otherwise than the others']
      : []),
    ...(before === after ? ['nothing changed'] : []),
    ...reformatted(before, after, program),
  ];
  if (wrong.length > 0) throw new Error(`${what}: ${wrong.join('; ')} in:\n${after}`);
}

/** What Prettier would change of a text that it left alone before. */
function reformatted(before: string, after: string, { file = 'src/server.ts' }: Program): string[] {
  const options = formattingOf(before, file);
  if (!options) return [];
  const is = formatted(after, options);
  if (is === null || is === after) return [];
  const written = after.split('\n');
  const lines = is.split('\n');
  const at = lines.findIndex((line, index) => line !== written[index]);
  const wanted = lines[at];
  const isSame = bare(is) === bare(after);
  // What was broken may have got short enough for one line, and a chain of calls or a choice long enough for several.
  if (
    isSame &&
    (lines.length < written.length || /\)\.\w+\(.*\)\.\w+\(|\)\.catch\(| \? .* : /u.test(written[at] ?? ''))
  )
    return [];
  return [`Prettier would write "${wanted ?? ''}"`];
}

function bare(code: string): string {
  return code.replace(/\s+|[,;](?=\s*[)\]}])|(?<=\n\s*);/gu, '');
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...after];
  return before.filter((comment) => {
    const at = rest.indexOf(comment);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const known = new WeakMap<SourceCode, Facts>();

function factsOf(sourceCode: SourceCode): Facts {
  const before = known.get(sourceCode);
  if (before) return before;
  const scopeManager = sourceCode.scopeManager as unknown as Scope.ScopeManager;
  const twice = scopeManager.scopes.flatMap(({ variables }) =>
    variables.filter(({ defs }) => defs.filter(isLexical).length > 1).map(({ name }) => name),
  );
  const facts = {
    comments: sourceCode.getAllComments().map(({ value }) => value.replace(/\s+/gu, ' ').trim()),
    unresolved: new Set(
      scopeManager.globalScope?.through.map(({ identifier }) => (identifier as TSESTree.Identifier).name),
    ),
    twice: new Set(twice),
    ...moduleFactsOf(scopeManager),
  };
  known.set(sourceCode, facts);
  return facts;
}

function moduleFactsOf({ scopes }: Scope.ScopeManager): Pick<Facts, 'declared' | 'early'> {
  const declared = new Map<string, number>();
  const early = new Set<string>();
  for (const { name, defs, references } of scopes.find(isOfModule)?.variables ?? []) {
    const [definition] = defs;
    if (!definition) continue;
    const { range } = definition.node as TSESTree.Node;
    const outside = references.filter(
      ({ identifier, init }) => init !== true && !(identifier.range[0] >= range[0] && identifier.range[1] <= range[1]),
    );
    declared.set(name, outside.length);
    const isLate = definition.type === 'Variable' || definition.type === 'ClassName';
    // Types are read at no time.
    if (isLate && outside.some((use) => isOfValue(use) && use.identifier.range[0] < range[0] && runsAtOnce(use.from)))
      early.add(name);
  }
  return { declared, early };
}

/** Where ESLint analyses the scopes itself, nothing is a type. */
function isOfValue({ isValueReference }: { readonly isValueReference?: boolean }): boolean {
  return isValueReference !== false;
}

/** Whether the code of a scope runs while the module is loaded. */
function runsAtOnce(scope: Scope.Scope): boolean {
  for (let at: Scope.Scope | null = scope; at; at = at.upper)
    if (at.type === 'function' && !isOfModule(at)) return false;
  return true;
}

/** The scope of a module; that of CommonJS is the one of a function. */
function isOfModule({ type, block }: Scope.Scope): boolean {
  return type === 'module' || (type === 'function' && (block as TSESTree.Node).type === 'Program');
}

function isLexical({ type }: Scope.Definition): boolean {
  return type === 'Variable' || type === 'ClassName' || type === 'ImportBinding';
}
