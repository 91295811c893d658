import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as typescript from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../src/analysis/requests.ts';
import plugin from '../src/index.ts';
import { projectIndex } from '../src/project.ts';
import { settingsOf } from '../src/settings.ts';

/**
 * A page may not claim what the plugin does not do. Each fence in a programming language says what it is in its info
 * string, after the language:
 *
 * - `incorrect`: reports something; `correct`: reports nothing.
 * - `fixed`: what `--fix` makes of the `incorrect` fence above; `suggested`: what its first suggestion makes of it.
 * - `config`: an `eslint.config.js` that ESLint accepts.
 * - `sketch`: not code that we lint.
 *
 * A `text reported` fence shows what ESLint prints about the `incorrect` fence above.
 *
 * and, where it matters, `file=PATH`, `rule=NAME`, `preset=strict`, `reports=N`, `options={JSON}`, `settings={JSON}`.
 * On the page of a rule that rule runs; elsewhere the recommended preset does.
 */
interface Fence {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly code: string;
  /** The `incorrect` fence above. */
  readonly before: Fence | null;
}

const root = new URL('../', import.meta.url);
/** Of programs, whose fences say what they are. */
const languages = ['text', 'js', 'jsx', 'cjs', 'mjs', 'ts', 'tsx', 'cts', 'mts'];
/** Of what we do not lint. Any other is a slip, and its fences would go unchecked. */
const otherLanguages = ['console', 'json', 'lua', 'sh', 'yaml'];
const kinds = ['incorrect', 'correct', 'fixed', 'suggested', 'reported', 'config', 'sketch'];
const keys = ['file', 'rule', 'preset', 'reports', 'options', 'settings'];

describe.each(pages())('%s', (page) => {
  const fences = fencesOf(page);

  it('says of every fence what it is', () => {
    const unclear = fences.filter(
      ({ kind, attributes }) => !kinds.includes(kind) || Object.keys(attributes).some((key) => !keys.includes(key)),
    );
    expect(unclear.map(({ line, language, kind }) => `${page}:${line} ${language} ${kind}`)).toEqual([]);
  });

  it('has no fence that goes unread', () => {
    const text = readFileSync(new URL(page, root), 'utf8').replaceAll('\r\n', '\n');
    const marks = text.split('\n').filter((line) => /^\s*`{3,}/u.test(line));
    const read = blocksOf(text);
    expect(marks).toHaveLength(read.length * 2);
    const unknown = read
      .map(({ language }) => language)
      .filter((one) => ![...languages, ...otherLanguages].includes(one));
    expect(unknown).toEqual([]);
  });

  it('links only to files that exist', () => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(new URL(link, new URL(page, root))))).toEqual([]);
  });

  it.each(fences.filter(({ kind }) => kind !== 'sketch'))('line $line: $language $kind', async (fence) => {
    await checks[fence.kind]?.(fence);
  });
});

const checks: Readonly<Record<string, (fence: Fence) => void | Promise<void>>> = {
  incorrect(fence) {
    const problems = lint(fence);
    expect(problems.filter(({ ruleId }) => !ruleId?.startsWith('connection-churn/'))).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    const { reports } = fence.attributes;
    if (reports !== undefined) expect(problems.map(({ message }) => message)).toHaveLength(Number(reports));
  },
  correct(fence) {
    const { client, request } = mentionsOf(fence.code, settingsOf(settingsIn(fence)).knowledge);
    expect(client || request, 'it mentions a client or a request, without which no rule looks at it').toBe(true);
    expect(lint(fence).map(({ message }) => message)).toEqual([]);
  },
  fixed({ before, code }) {
    if (!before) throw new Error('there is no incorrect fence above');
    const { output } = new Linter({ cwd: '/project' }).verifyAndFix(before.code, configOf(before), fileOf(before));
    expect(output).toBe(code);
  },
  suggested({ before, code }) {
    if (!before) throw new Error('there is no incorrect fence above');
    const suggestion = lint(before).flatMap(({ suggestions = [] }) => suggestions)[0];
    if (!suggestion) throw new Error('the incorrect fence above has no suggestion');
    const [start, end] = suggestion.fix.range;
    expect(before.code.slice(0, start) + suggestion.fix.text + before.code.slice(end)).toBe(code);
  },
  reported({ before, code }) {
    if (!before) throw new Error('there is no incorrect fence above');
    const shown = code.replaceAll(/\s+/gu, ' ');
    expect(shown.match(/\d+:\d+ (?:error|warning) /gu)).toHaveLength(lint(before).length);
    for (const { line, column, severity, message, ruleId } of lint(before)) {
      // ESLint's own formatter leaves the last full stop away.
      const sentence = message.replace(/\.$/u, '');
      expect(shown).toContain(`${line}:${column} ${severity === 2 ? 'error' : 'warning'} ${sentence} ${ruleId ?? ''}`);
    }
  },
  async config({ code }) {
    const eslint = new ESLint({
      cwd: new URL('.', root).pathname,
      overrideConfigFile: true,
      overrideConfig: await configIn(code),
    });
    // The mention of a client makes the plugin read its settings.
    const [result] = await eslint.lintText("import 'pg';\n", { filePath: 'src/server.js' });
    expect(result?.messages).toEqual([]);
  },
};

function lint(fence: Fence): Linter.LintMessage[] {
  return new Linter({ cwd: '/project' }).verify(fence.code, configOf(fence), fileOf(fence));
}

function fileOf({ language, attributes }: Fence): string {
  return `/project/${attributes['file'] ?? `src/example.${language}`}`;
}

function configOf(fence: Fence): Linter.Config[] {
  const { attributes, page } = fence;
  const file = fileOf(fence);
  const rule =
    attributes['rule'] ?? (page.startsWith('docs/rules/') ? page.slice('docs/rules/'.length, -'.md'.length) : null);
  const preset = plugin.configs[attributes['preset'] === 'strict' ? 'strict' : 'recommended'];
  const options = attributes['options'] === undefined ? [] : [JSON.parse(attributes['options']) as unknown];
  return [
    {
      files: ['**'],
      languageOptions: {
        ...(/\.[cm]?tsx?$/u.test(file) && { parser: typescript }),
        sourceType: /\.c[jt]s$/u.test(file) ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
      },
      plugins: { 'connection-churn': plugin },
      rules: rule === null ? (preset.rules ?? {}) : { [`connection-churn/${rule}`]: ['error', ...options] },
      settings: settingsIn(fence),
    },
  ];
}

function settingsIn({ attributes }: Fence): { 'connection-churn': object } {
  return { 'connection-churn': JSON.parse(attributes['settings'] ?? '{}') as object };
}

/** Evaluates a configuration whose imports are the plugin and what its users have installed. */
async function configIn(code: string): Promise<Linter.Config[]> {
  const names: string[] = [];
  const modules: unknown[] = [];
  const body = code.replaceAll(/^import (?<binding>[^'"]+) from '(?<specifier>[^']+)';$/gmu, (...parts) => {
    const { binding = '', specifier = '' } = parts.at(-1) as Record<string, string>;
    names.push(specifier);
    return `const ${binding.startsWith('{') ? binding : `{ default: ${binding} }`} = modules[${names.length - 1}];`;
  });
  for (const name of names) modules.push(ours.get(name) ?? (await import(/* @vite-ignore */ name)));
  // A block of its own, so that a page may import the plugin or leave the import to its reader.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code stands in our own pages
  const evaluate = new Function(
    'modules',
    'churn',
    'dirname',
    `return (async () => {${body.replace('export default', 'return').replaceAll('import.meta.dirname', 'dirname')}})()`,
  ) as (modules: unknown[], churn: typeof plugin, dirname: string) => Promise<Linter.Config[]>;
  return evaluate(modules, plugin, fileURLToPath(new URL('tests/projects/express', root)));
}

/** What the package exports, by the names that its users import. */
const ours = new Map<string, unknown>([
  ['eslint-plugin-connection-churn', { default: plugin }],
  ['eslint-plugin-connection-churn/project', { projectIndex }],
]);

function pages(): string[] {
  const docs = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'));
  return ['README.md', 'CONTRIBUTING.md', ...docs].filter((page) => existsSync(new URL(page, root))).sort();
}

/** Every fence of a page, whatever it holds. */
function blocksOf(text: string): { language: string; info: string; code: string; line: number }[] {
  const blocks = text.matchAll(/^(?<ticks>`{3,})(?<language>\w+)[ \t]*(?<info>[^\n]*)\n(?<code>.*?)^\k<ticks>$/gmsu);
  return [...blocks].map(({ index, groups: { language = '', info = '', code = '' } = {} }) => ({
    language,
    info,
    code,
    line: text.slice(0, index).split('\n').length,
  }));
}

function fencesOf(page: string): Fence[] {
  const text = readFileSync(new URL(page, root), 'utf8').replaceAll('\r\n', '\n');
  const fences: Fence[] = [];
  for (const { language, info, code, line } of blocksOf(text)) {
    const [kind = '', ...rest] = info.split(' ');
    if (!languages.includes(language) || (language === 'text' && kind === '')) continue;
    fences.push({
      page,
      line,
      language,
      kind,
      attributes: attributesIn(rest.join(' ')),
      code,
      before: fences.findLast((fence) => fence.kind === 'incorrect') ?? null,
    });
  }
  return fences;
}

/** `file=a.ts options={"a": [1, 2]}`: a value ends where the next key begins. */
function attributesIn(info: string): Record<string, string> {
  return Object.fromEntries(
    info.split(/ (?=\w+=)/u).flatMap((part) => {
      const [key = '', ...value] = part.split('=');
      return key === '' ? [] : [[key, value.join('=')]];
    }),
  );
}
