import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an interval calls its callback on every tick',
      code: 'setInterval(async () => {\n  ASK();\n}, 5000);',
      runs: 'tick',
    },
    {
      because: 'the callback is a function declared below',
      code: 'const timer = setInterval(poll, 1000);\ntimer.unref();\nfunction poll() {\n  ASK();\n}',
      runs: 'tick',
    },
    {
      because: 'the function may be imported from node:timers',
      code: "import { setInterval } from 'node:timers';\nsetInterval(function () {\n  ASK();\n}, 1000);",
      runs: 'tick',
    },
    {
      because: 'the global object has it too',
      code: 'globalThis.setInterval(() => {\n  ASK();\n}, 1000);',
      runs: 'tick',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the interval is set up',
      code: "import { refresh } from './refresh.js';\nsetInterval(refresh, 1000, ASK());",
    },
    {
      because: 'a time-out at module level fires one time',
      code: 'setTimeout(() => {\n  ASK();\n}, 1000);',
    },
  ],
  lookalikes: [
    {
      because: 'a local function of the same name is not the timer',
      code: "import { schedule } from './schedule.js';\nfunction setInterval(fn) {\n  return schedule(fn);\n}\nsetInterval(() => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
