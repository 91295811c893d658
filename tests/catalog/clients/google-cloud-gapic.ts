import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: '*Client',
      imports: "import { SecretManagerServiceClient } from '@google-cloud/secret-manager';",
      expression: 'new SecretManagerServiceClient()',
    },
    {
      factory: '*Client',
      imports: "const { CloudTasksClient } = require('@google-cloud/tasks');",
      expression: 'new CloudTasksClient({ projectId: config.project })',
    },
    {
      factory: '*Client',
      imports: "import vision from '@google-cloud/vision';",
      expression: 'new vision.ImageAnnotatorClient()',
    },
    {
      factory: '*Client',
      imports: "import * as kms from '@google-cloud/kms';",
      expression: 'new kms.KeyManagementServiceClient()',
    },
    {
      factory: '*Client',
      imports: "import { SpeechClient as Ears } from '@google-cloud/speech';",
      expression: 'new Ears()',
    },
    {
      factory: '*.*Client',
      imports: "import { v3 } from '@google-cloud/translate';",
      expression: 'new v3.TranslationServiceClient()',
    },
    {
      factory: '*.*Client',
      imports: "const { v1p1beta1: speech } = require('@google-cloud/speech');",
      expression: 'new speech.SpeechClient()',
    },
  ],
  quiet: [
    {
      because: 'the older translation client speaks REST through a shared agent',
      imports: "import { v2 } from '@google-cloud/translate';",
      expression: 'new v2.Translate()',
    },
    {
      because: 'clients of Compute Engine speak REST',
      imports:
        "import type { CloudTasksClient } from '@google-cloud/tasks';\nimport { InstancesClient } from '@google-cloud/compute';",
      expression: 'new InstancesClient()',
    },
    {
      because: 'a call on a shared client opens no channel',
      imports: "import { CloudTasksClient } from '@google-cloud/tasks';\nconst client = new CloudTasksClient();",
      expression: 'await client.createTask({ parent: config.queue, task: {} })',
    },
  ],
} satisfies ClientSamples;
