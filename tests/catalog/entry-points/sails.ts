import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the function of an action runs per request',
      code: 'module.exports = {\n  inputs: {},\n  exits: {},\n  fn: async function (inputs) {\n    return ASK();\n  },\n};',
      runs: 'request',
      file: 'api/controllers/user/view.js',
    },
    {
      because: 'a classic action takes request and response',
      code: 'module.exports = async function show(req, res) {\n  ASK();\n};',
      runs: 'request',
      file: 'api/controllers/show.js',
    },
    {
      because: 'a policy runs per request',
      code: 'module.exports = async function (req, res, proceed) {\n  ASK();\n  return proceed();\n};',
      runs: 'request',
      file: 'api/policies/is-logged-in.js',
    },
  ],
  once: [
    {
      because: 'bootstrap runs at start-up',
      code: 'module.exports.bootstrap = async function () {\n  ASK();\n};',
      file: 'config/bootstrap.js',
    },
    {
      because: 'a hook is defined at start-up',
      code: 'module.exports = function defineHook(sails) {\n  const client = ASK();\n  return { initialize: async () => client.connect() };\n};',
      file: 'api/hooks/database/index.js',
    },
  ],
  lookalikes: [
    {
      because: 'a helper is called by whoever needs it',
      code: 'module.exports = {\n  inputs: {},\n  fn: async function (inputs) {\n    return ASK();\n  },\n};',
      file: 'api/helpers/connect.js',
    },
  ],
} satisfies EntryPointSamples;
