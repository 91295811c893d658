import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'NativeConnection.connect',
      imports: "import { NativeConnection } from '@temporalio/worker';",
      expression: "await NativeConnection.connect({ address: 'temporal:7233' })",
    },
    {
      factory: 'NativeConnection.connect',
      imports: "const worker = require('@temporalio/worker');",
      expression: 'await worker.NativeConnection.connect()',
    },
  ],
  quiet: [
    {
      because: 'bundling workflows opens no connection',
      imports: "import { bundleWorkflowCode } from '@temporalio/worker';",
      expression: "await bundleWorkflowCode({ workflowsPath: './workflows.js' })",
    },
  ],
} satisfies ClientSamples;
