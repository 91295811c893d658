// One measurement of memory, in a process of its own: `node --expose-gc memory.mjs [preset]` prints megabytes.
import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import { corporaOnDisk } from './corpus.mjs';

const [preset] = process.argv.slice(2);
const { folder, corpora } = corporaOnDisk();
const linter = new Linter({ configType: 'flat', cwd: folder });
const config = [{ files: ['**/*'], languageOptions: { parser } }];
if (preset !== undefined) {
  const { default: churn } = await import('../../dist/plugin.js');
  config.push(churn.configs[preset]);
}
const { files } = corpora.find(({ name }) => name === 'client-heavy');
for (let round = 0; round < 3; round++)
  for (const { path, text } of files) linter.verify(text, config, { filename: path });
globalThis.gc();
console.log(
  JSON.stringify({
    heap: process.memoryUsage().heapUsed / 2 ** 20,
    peak: process.resourceUsage().maxRSS / 2 ** 10,
  }),
);
