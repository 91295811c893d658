import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './project.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}
export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  readonly code?: string;
  readonly codeDescription?: { readonly href: string };
}
export interface CodeAction {
  readonly title: string;
  readonly kind?: string;
  readonly isPreferred?: boolean;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
}
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The language server of the ESLint extension for VS Code, which Neovim and Zed run too, driven as an editor does. */
export class LanguageServer {
  /** What the server complained about. */
  readonly complaints: string[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #pending = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  #nextId = 1;
  #received = Buffer.alloc(0);
  #applied: WorkspaceEdit[] = [];

  constructor(folder: string) {
    const server = join(
      installed('editor'),
      'node_modules/vscode-langservers-extracted/lib/eslint-language-server/eslintServer.js',
    );
    this.#folder = folder;
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: folder });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#receive(chunk);
    });
    this.#process.on('exit', (status) => {
      for (const { reject } of this.#pending.values()) reject(new Error(`the server ended with ${status}`));
    });
  }

  async start(): Promise<void> {
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: this.#uriOf(''),
      workspaceFolders: [this.#workspaceFolder()],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          applyEdit: true,
          workspaceEdit: { documentChanges: true },
        },
        textDocument: {
          publishDiagnostics: { codeDescriptionSupport: true },
          diagnostic: { dynamicRegistration: true },
          codeAction: {
            codeActionLiteralSupport: {
              codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll', 'source.fixAll.eslint'] },
            },
            isPreferredSupport: true,
          },
        },
      },
    });
    this.#notify('initialized', {});
    this.#notify('workspace/didChangeConfiguration', { settings: this.#settings() });
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', null);
    this.#notify('exit', null);
  }

  open(file: string, text: string): Document {
    this.#notify('textDocument/didOpen', {
      textDocument: { uri: this.#uriOf(file), languageId: languageOf(file), version: 1, text },
    });
    return new Document(this, this.#uriOf(file), text);
  }

  change(uri: string, version: number, text: string): void {
    this.#notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.#request('textDocument/diagnostic', { textDocument: { uri } });
    return (report as { items: Diagnostic[] }).items;
  }

  async actions(uri: string, range: Range, context: object): Promise<readonly CodeAction[]> {
    const actions = await this.#request('textDocument/codeAction', { textDocument: { uri }, range, context });
    return (actions ?? []) as CodeAction[];
  }

  /** What an action would change. */
  async editsOf({ edit, command }: CodeAction): Promise<readonly TextEdit[]> {
    this.#applied = edit ? [edit] : [];
    if (!edit) await this.#request('workspace/executeCommand', command);
    return this.#applied.flatMap(({ documentChanges, changes }) =>
      documentChanges ? documentChanges.flatMap(({ edits }) => edits) : Object.values(changes ?? {}).flat(),
    );
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const headEnd = this.#received.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#received.subarray(0, headEnd).toString())?.[1]);
      const bodyStart = headEnd + 4;
      if (this.#received.length < bodyStart + length) return;
      const body = this.#received.subarray(bodyStart, bodyStart + length).toString();
      this.#received = this.#received.subarray(bodyStart + length);
      this.#answer(JSON.parse(body) as Message);
    }
  }

  #answer({ id, method, params, result, error }: Message): void {
    if (method !== undefined && id !== undefined) this.#send({ id, result: this.#reply(method, params) });
    else if (method !== undefined) this.#note(method, params);
    else if (id !== undefined) {
      const waiting = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }

  /** What an editor answers. */
  #reply(method: string, params: unknown): unknown {
    switch (method) {
      case 'workspace/configuration':
        return (params as { items: unknown[] }).items.map(() => this.#settings());
      case 'workspace/workspaceFolders':
        return [this.#workspaceFolder()];
      case 'workspace/applyEdit':
        this.#applied.push((params as { edit: WorkspaceEdit }).edit);
        return { applied: true };
      case 'eslint/confirmESLintExecution':
        return 4;
      case 'eslint/noConfig':
      case 'eslint/noLibrary':
      case 'eslint/probeFailed':
        this.complaints.push(`${method} ${JSON.stringify(params)}`);
        return {};
      default:
        return null;
    }
  }

  #note(method: string, params: unknown): void {
    const { type, message = '' } = params as { type?: number; message?: string };
    const isError = (method === 'window/showMessage' || method === 'window/logMessage') && type === 1;
    if (isError || method === 'eslint/exitCalled') this.complaints.push(`${method} ${message}`);
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #uriOf(file: string): string {
    return file.includes(':') ? file : pathToFileURL(join(this.#folder, file)).href;
  }

  #workspaceFolder(): { name: string; uri: string } {
    return { name: 'project', uri: this.#uriOf('') };
  }

  /** The defaults of the extension; without some of them the server answers nothing. */
  #settings(): object {
    return {
      validate: 'on',
      packageManager: 'npm',
      useESLintClass: true,
      experimental: {},
      nodePath: null,
      codeAction: {
        disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
        showDocumentation: { enable: true },
      },
      codeActionOnSave: { mode: 'all' },
      format: false,
      quiet: false,
      onIgnoredFiles: 'off',
      options: {},
      rulesCustomizations: [],
      run: 'onType',
      problems: { shortenToSingleLine: false },
      workingDirectory: { mode: 'location' },
      workspaceFolder: this.#workspaceFolder(),
    };
  }
}

/** An open editor: its text is what the user sees, saved or not. */
export class Document {
  text: string;
  readonly #server: LanguageServer;
  readonly #uri: string;
  #version = 1;

  constructor(server: LanguageServer, uri: string, text: string) {
    this.#server = server;
    this.#uri = uri;
    this.text = text;
  }

  type(text: string): void {
    this.text = text;
    this.#version += 1;
    this.#server.change(this.#uri, this.#version, text);
  }

  diagnostics(): Promise<readonly Diagnostic[]> {
    return this.#server.diagnostics(this.#uri);
  }

  /** The text under a squiggle. */
  under({ range }: Diagnostic): string {
    return this.text.slice(this.#offsetOf(range.start), this.#offsetOf(range.end));
  }

  /** What the light bulb offers at a squiggle. */
  actionsAt(diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    return this.#server.actions(this.#uri, diagnostic.range, { diagnostics: [diagnostic], triggerKind: 1 });
  }

  /** What happens on saving, with `"source.fixAll.eslint": "explicit"`. */
  async fixAll(): Promise<void> {
    const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll.eslint'], triggerKind: 1 };
    for (const action of await this.#server.actions(this.#uri, everything, context)) await this.apply(action);
  }

  async apply(action: CodeAction): Promise<void> {
    const edits = [...(await this.#server.editsOf(action))].sort(
      (a, b) => this.#offsetOf(b.range.start) - this.#offsetOf(a.range.start),
    );
    let { text } = this;
    for (const { range, newText } of edits)
      text = text.slice(0, this.#offsetOf(range.start)) + newText + text.slice(this.#offsetOf(range.end));
    this.type(text);
  }

  #offsetOf({ line, character }: Position): number {
    const lines = this.text.split('\n');
    if (line >= lines.length) return this.text.length;
    return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
  }
}

function languageOf(file: string): string {
  if (/\.[cm]?tsx?$/u.test(file)) return file.endsWith('x') ? 'typescriptreact' : 'typescript';
  return file.endsWith('x') ? 'javascriptreact' : 'javascript';
}
