// Prints, as JSON, which functions of src/ are entered while one creation is judged and its repair is written. It runs
// in a process of its own, because V8 counts for all that run in one, and measuring starts the count anew.
import { Session } from 'node:inspector/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';

/** A function that was entered, by its file in `src/`. */
export interface Entered {
  readonly file: string;
  /** Empty where it has none, as callbacks. */
  readonly name: string;
  readonly calls: number;
}

const program = `import express from 'express';
import { Pool } from 'pg';

const app = express();

function connect() {
  return new Pool();
}

app.get('/', async (req, res) => {
  const { rows } = await connect().query('SELECT 1');
  res.json(rows);
});
`;

const src = fileURLToPath(new URL('../../src/', import.meta.url)).replaceAll('\\', '/');
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
const problems = new Linter({ cwd: '/project' }).verify(program, [plugin.configs.strict], '/project/src/server.js');
const { result } = await session.post('Profiler.takePreciseCoverage');
if (problems.length !== 1 || !problems[0]?.fix)
  throw new Error(`expected one report with a fix, got ${JSON.stringify(problems)}`);

await session.post('Debugger.enable');
const entered: Entered[] = [];
for (const { scriptId, url, functions } of result) {
  const path = url.startsWith('file:') ? fileURLToPath(url).replaceAll('\\', '/') : '';
  if (!path.startsWith(src)) continue;
  const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
  for (const { functionName: name, ranges } of functions) {
    const [{ count: calls, startOffset }] = ranges as [(typeof ranges)[number]];
    if (calls === 0) continue;
    // A function that is given to `memoByNode` has the name of the constant that holds the answerer, for readers.
    const isRemembered = scriptSource.slice(0, startOffset).trimEnd().endsWith('memoByNode(');
    entered.push({ file: path.slice(src.length), name: name === '' && isRemembered ? 'remembered' : name, calls });
  }
}
process.stdout.write(JSON.stringify(entered));
