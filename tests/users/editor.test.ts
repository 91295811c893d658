import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer, type CodeAction, type Diagnostic, type Document } from './language-server.ts';
import { handler, repairedHandler } from './programs.ts';
import { createProject, type Project } from './project.ts';

const config = `import { defineConfig } from 'eslint/config';
import parser from '@typescript-eslint/parser';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([
  { files: ['**/*.ts'], languageOptions: { parser } },
  churn.configs.recommended,
  { files: ['reviewed/**'], settings: { 'connection-churn': { repair: 'suggest' } } },
]);
`;

const two = `${handler}
app.get('/customers/:id', async (req, res) => {
  const customers = new Pool({ max: 2 });
  res.json(await customers.query('SELECT * FROM customers WHERE id = $1', [req.params.id]));
});
`;

describe.each(['eslint-9', 'eslint-10'])('the language server of ESLint, with %s', (install) => {
  let project: Project;
  let server: LanguageServer;

  beforeAll(async () => {
    project = createProject(install, { 'eslint.config.js': config, 'src/saved.js': 'export {};\n' });
    server = new LanguageServer(project.folder);
    await server.start();
  });

  afterAll(async () => {
    await server.stop();
    rmSync(project.folder, { recursive: true, force: true });
  });

  it('underlines the head of the creation and nothing else', async () => {
    const document = server.open('src/head.ts', handler);
    const [diagnostic, ...others] = await document.diagnostics();
    expect(others).toEqual([]);
    expect(document.under(diagnostic!)).toBe('new Pool');
    expect(diagnostic).toMatchObject({ severity: 1, range: { start: { line: 6, character: 15 } } });
  });

  it('links the code to the page of the rule', async () => {
    const [diagnostic] = await server.open('src/link.ts', handler).diagnostics();
    expect(diagnostic?.code).toBe('connection-churn/no-client-in-handler');
    expect(diagnostic?.codeDescription?.href).toBe(
      'https://github.com/connection-churn/eslint-plugin-connection-churn/blob/main/docs/rules/no-client-in-handler.md',
    );
  });

  it('repairs by the preferred quick fix, and the finding goes', async () => {
    const document = server.open('src/fix.ts', handler);
    const actions = await document.actionsAt(await only(document));
    await document.apply(found(actions, ({ isPreferred }) => isPreferred === true));
    expect(document.text).toBe(repairedHandler);
    expect(await document.diagnostics()).toEqual([]);
  });

  it('offers a repair that wants a look as a suggestion, and the finding goes', async () => {
    const document = server.open('reviewed/suggestion.ts', handler);
    const actions = await document.actionsAt(await only(document));
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
    await document.apply(found(actions, ({ command }) => command?.command === 'eslint.applySuggestion'));
    expect(document.text).toBe(repairedHandler);
    expect(await document.diagnostics()).toEqual([]);
  });

  it('offers what the editor offers for every rule, and nothing twice', async () => {
    const document = server.open('src/titles.ts', handler);
    const titles = (await document.actionsAt(await only(document))).map(({ title }) => title);
    expect(titles).toEqual([
      'Fix this connection-churn/no-client-in-handler problem',
      'Disable connection-churn/no-client-in-handler for this line',
      'Disable connection-churn/no-client-in-handler for the entire file',
      'Show documentation for connection-churn/no-client-in-handler',
      'Fix all auto-fixable problems',
    ]);
  });

  it('goes silent by the comment that the editor writes', async () => {
    const document = server.open('src/silenced.ts', handler);
    const actions = await document.actionsAt(await only(document));
    await document.apply(found(actions, ({ title }) => title.endsWith('for this line')));
    expect(document.text).toContain('// eslint-disable-next-line connection-churn/no-client-in-handler\n');
    expect(await document.diagnostics()).toEqual([]);
  });

  it('repairs all on save', async () => {
    const document = server.open('src/all.ts', two);
    expect(await document.diagnostics()).toHaveLength(2);
    await document.fixAll();
    expect(document.text).toContain('\nconst pool = new Pool({ max: 5 });\n');
    expect(document.text).toContain('\nconst customers = new Pool({ max: 2 });\n');
    expect(await document.diagnostics()).toEqual([]);
  });

  it('repairs nothing on save where repairs are suggestions', async () => {
    const document = server.open('reviewed/all.ts', two);
    await document.fixAll();
    expect(document.text).toBe(two);
  });

  it('speaks of what is on the screen, not of what is on the disk', async () => {
    const document = server.open('src/saved.js', project.read('src/saved.js'));
    expect(await document.diagnostics()).toEqual([]);
    document.type(handler);
    expect(await document.diagnostics()).toHaveLength(1);
    document.type(repairedHandler);
    expect(await document.diagnostics()).toEqual([]);
  });

  it.each(['src/typing.ts', 'src/typing.js'])('never stumbles while %s is typed', async (file) => {
    const document = server.open(file, '');
    const wrong: string[] = [];
    for (let length = 1; length <= two.length; length += 1) {
      document.type(two.slice(0, length));
      for (const { code, message } of await document.diagnostics())
        if (code === undefined ? !message.startsWith('Parsing error') : !code.startsWith('connection-churn/'))
          wrong.push(`${length}: ${message}`);
    }
    expect(wrong).toEqual([]);
    expect(await document.diagnostics()).toHaveLength(2);
  });

  it('complains about nothing', () => {
    expect(server.complaints).toEqual([]);
  });

  async function only(document: Document): Promise<Diagnostic> {
    const [diagnostic, ...others] = await document.diagnostics();
    expect(others).toEqual([]);
    return diagnostic!;
  }
});

function found(actions: readonly CodeAction[], test: (action: CodeAction) => boolean): CodeAction {
  const action = actions.find(test);
  if (!action) throw new Error(`not offered; there are: ${actions.map(({ title }) => title).join('; ')}`);
  return action;
}

const wrongConfig = `import churn from 'eslint-plugin-connection-churn';

export default [churn.configs.recommended, { settings: { 'connection-churn': { repair: 'sometimes' } } }];
`;

describe('the language server of ESLint, with a setting that is wrong', () => {
  let project: Project;
  let server: LanguageServer;

  beforeAll(async () => {
    project = createProject('eslint-10', { 'eslint.config.js': wrongConfig });
    server = new LanguageServer(project.folder);
    await server.start();
  });

  afterAll(async () => {
    await server.stop();
    rmSync(project.folder, { recursive: true, force: true });
  });

  it('shows the sentence that says what is wrong, and stays alive', async () => {
    const document = server.open('src/handler.js', handler);
    const told: string[] = [];
    await document.diagnostics().catch((error: unknown) => told.push(String(error)));
    told.push(...server.complaints);
    expect(told.join('\n')).toContain(
      `settings['connection-churn'].repair is "sometimes"; expected one of 'suggest', 'safe', 'all'.`,
    );
    expect(await document.diagnostics().catch(() => [])).toEqual([]);
  });
});
