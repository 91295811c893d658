import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a cloud function is called by clients',
      code: "Parse.Cloud.define('report', async (request) => {\n  return ASK();\n});",
      runs: 'request',
      file: 'cloud/main.js',
    },
    {
      because: 'a trigger runs per saved object',
      code: "const Parse = require('parse/node');\nParse.Cloud.afterSave('Order', audit);\nfunction audit(request) {\n  ASK();\n}",
      runs: 'request',
      file: 'cloud/main.js',
    },
    {
      because: 'a job runs by its schedule',
      code: "import Parse from 'parse/node';\nParse.Cloud.job('clean', async () => {\n  ASK();\n});",
      runs: 'tick',
    },
  ],
  once: [
    {
      because: 'module level of the cloud code runs once',
      code: "const client = ASK();\nParse.Cloud.define('report', (request) => client.report(request));",
      file: 'cloud/main.js',
    },
  ],
  lookalikes: [
    {
      because: 'another Parse is not known',
      code: "import { Parse } from './parse.js';\nParse.Cloud.define('report', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
