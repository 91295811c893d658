import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a worker offers functions that run per task',
      code: "import workerpool from 'workerpool';\nworkerpool.worker({\n  async resize(image) {\n    ASK();\n  },\n});",
      runs: 'message',
    },
    {
      because: 'the functions may be declared elsewhere',
      code: "const workerpool = require('workerpool');\nfunction hash(text) {\n  return ASK();\n}\nworkerpool.worker({ hash });",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'module level of a worker runs once per worker',
      code: "import workerpool from 'workerpool';\nconst client = ASK();\nworkerpool.worker({ load: (id) => client.load(id) });",
    },
  ],
  lookalikes: [
    {
      because: 'a worker of another package is not known',
      code: "import { worker } from './worker.js';\nworker({ load: () => ASK() });",
    },
  ],
} satisfies EntryPointSamples;
