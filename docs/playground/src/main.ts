import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, linter, lintKeymap } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { MergeView } from '@codemirror/merge';
import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Linter } from 'eslint';
import { examples } from './examples.mjs';
import { decode, encode } from './link.ts';
import type { State } from './link.ts';
import { lint } from './lint.ts';
import type { Answer } from './lint.ts';
import './style.css';

const select = (id: string): HTMLSelectElement => document.querySelector(`#${id}`)!;
const example = select('example');
const preset = select('preset');
const repair = select('repair');
const path = document.querySelector<HTMLInputElement>('#path')!;
const share = document.querySelector<HTMLButtonElement>('#share')!;
const quietPeriodMs = 250;

example.append(...examples.map(({ name }, index) => new Option(name, String(index))), new Option('your own', ''));

const linting = new Compartment();
const common: Extension = [
  lineNumbers(),
  syntaxHighlighting(classHighlighter),
  javascript({ typescript: true, jsx: true }),
  EditorView.lineWrapping,
];
const view = new MergeView({
  parent: document.querySelector('#editors')!,
  a: {
    extensions: [
      common,
      history(),
      drawSelection(),
      bracketMatching(),
      indentOnInput(),
      highlightActiveLine(),
      lintGutter(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
      linting.of([]),
      EditorView.contentAttributes.of({ 'aria-label': 'Your code' }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged && !isLoading) example.value = '';
      }),
    ],
  },
  b: {
    extensions: [
      common,
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({ 'aria-label': 'Repaired code' }),
    ],
  },
});
const editor = view.a;
let isLoading = false;

/** The editor asks for diagnostics after each pause in typing; everything else on the page follows from them. */
const source = linter(
  () => {
    const answer = lint(stateNow());
    show(answer);
    void remember();
    return answer.messages.map(diagnosticOf);
  },
  { delay: quietPeriodMs },
);

function stateNow(): State {
  return {
    code: editor.state.doc.toString(),
    path: path.value,
    preset: preset.value === 'strict' ? 'strict' : 'recommended',
    repair: repair.value === 'all' ? 'all' : 'safe',
  };
}

function load(state: State): void {
  isLoading = true;
  path.value = state.path;
  preset.value = state.preset;
  repair.value = state.repair;
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: state.code } });
  isLoading = false;
  relint();
}

function relint(): void {
  editor.dispatch({ effects: linting.reconfigure([]) });
  editor.dispatch({ effects: linting.reconfigure(source) });
}

function show({ messages, repaired, left, explanations }: Answer): void {
  const shown = view.b.state.doc.toString();
  if (shown !== repaired) view.b.dispatch({ changes: { from: 0, to: shown.length, insert: repaired } });
  const unchanged = repaired === editor.state.doc.toString();
  document.querySelector('#repaired-title')!.textContent = unchanged
    ? messages.length > 0
      ? messages.some(({ suggestions }) => suggestions)
        ? 'Repaired: nothing by --fix, see the suggestions'
        : 'Repaired: no repair is safe'
      : 'Repaired: nothing to do'
    : `Repaired: ${left === 0 ? 'no report is left' : `${count(left, 'report')} left`}`;
  document.querySelector('#reports-title')!.textContent =
    messages.length === 0 ? 'No report' : count(messages.length, 'report');
  document.querySelector('#reports')!.replaceChildren(...messages.map(reportOf));
  document.querySelector('#evidence')!.replaceChildren(
    ...(explanations.length > 0
      ? explanations.map((explanation) => {
          const terms = explanation.rows.flatMap(([question, answer]) => {
            const description = element('dd');
            description.append(...withCode(answer));
            return [element('dt', question), description];
          });
          const list = element('dl');
          list.append(...terms);
          const card = element('article');
          card.append(
            jump(`${explanation.label}, line ${explanation.line}`, explanation.line, explanation.column),
            list,
          );
          return card;
        })
      : [element('p', 'There is no creation of a known client in this code.')]),
  );
}

function reportOf(message: Linter.LintMessage): HTMLElement {
  const item = element('li');
  const rule = message.ruleId?.replace('connection-churn/', '') ?? 'the parser';
  const text = element('p');
  text.append(...withCode(message.message));
  item.append(jump(`line ${message.line}`, message.line, message.column), text);
  const foot = element('p');
  foot.className = 'rule';
  foot.append(rule);
  for (const { name, apply } of actionsOf(message)) {
    const button = element('button', name);
    button.addEventListener('click', () => apply(editor));
    foot.append(button);
  }
  item.append(foot);
  return item;
}

function diagnosticOf(message: Linter.LintMessage): Diagnostic {
  const { doc } = editor.state;
  const at = (line: number, column: number) => {
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(from + column - 1, to);
  };
  const from = at(message.line, message.column);
  return {
    from,
    to: Math.max(from, at(message.endLine ?? message.line, message.endColumn ?? message.column + 1)),
    severity: message.severity === 2 ? 'error' : 'warning',
    source: message.ruleId ?? 'parser',
    message: message.message,
    actions: actionsOf(message),
  };
}

function actionsOf({ fix, suggestions = [] }: Linter.LintMessage) {
  const action = (name: string, { range: [from, to], text }: NonNullable<typeof fix>) => ({
    name,
    apply: (target: EditorView) => target.dispatch({ changes: { from, to, insert: text } }),
  });
  return [
    ...(fix ? [action('Fix', fix)] : []),
    ...suggestions.map((suggestion) => action(suggestion.desc, suggestion.fix)),
  ];
}

function jump(text: string, line: number, column: number): HTMLElement {
  const button = element('button', text);
  button.className = 'jump';
  button.addEventListener('click', () => {
    const { from, to } = editor.state.doc.line(Math.min(line, editor.state.doc.lines));
    editor.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
    editor.focus();
  });
  return button;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The text, with what stands between backticks as code. */
function withCode(text: string): (string | HTMLElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', part)));
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

async function remember(): Promise<string> {
  const hash = `#${await encode(stateNow())}`;
  // Some browsers refuse this for a page that was opened from a folder; the link button still works there.
  try {
    window.history.replaceState(null, '', hash);
  } catch {}
  return new URL(hash, location.href).href;
}

example.addEventListener('change', () => {
  const chosen = examples[Number(example.value)];
  if (example.value !== '' && chosen) load({ preset: 'recommended', repair: 'safe', ...chosen });
});
for (const control of [preset, repair, path]) control.addEventListener('input', relint);
share.addEventListener('click', async () => {
  const link = await remember();
  try {
    await navigator.clipboard.writeText(link);
    share.textContent = 'Copied';
  } catch {
    share.textContent = 'The link is in the address bar';
  }
  setTimeout(() => (share.textContent = 'Copy link'), 2000);
});

void start();

async function start(): Promise<void> {
  const linked = await decode(location.hash.slice(1));
  const [first] = examples;
  if (linked) example.value = '';
  if (linked ?? first) load({ preset: 'recommended', repair: 'safe', ...(linked ?? first!) });
}
