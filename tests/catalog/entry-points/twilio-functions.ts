import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler takes the context first',
      file: 'functions/send.js',
      code: 'exports.handler = async function (context, event, callback) {\n  ASK();\n  callback(null);\n};',
      runs: 'request',
    },
    {
      because: 'a type names it',
      code: "import type { ServerlessFunctionSignature } from '@twilio-labs/serverless-runtime-types/types';\nconst send: ServerlessFunctionSignature = async (environment, request, done) => {\n  ASK();\n};",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'it stands beside the handler',
      file: 'functions/send.js',
      code: 'ASK();\nexports.handler = function (context, event, callback) {\n  callback(null);\n};',
    },
  ],
  lookalikes: [
    {
      because: 'a handler of another name',
      code: 'exports.send = async function (context, event, callback) {\n  ASK();\n};',
    },
    {
      because: 'a handler that takes a context, which is anybody’s',
      code: 'exports.handler = async function (context) {\n  ASK();\n};',
    },
  ],
} satisfies EntryPointSamples;
