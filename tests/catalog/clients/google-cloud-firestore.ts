import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Firestore',
      imports: "import { Firestore } from '@google-cloud/firestore';",
      expression: 'new Firestore({ projectId: config.project })',
    },
    {
      factory: 'Firestore',
      imports: "import * as gcp from '@google-cloud/firestore';",
      expression: 'new gcp.Firestore()',
    },
    {
      factory: 'default',
      imports: "const Firestore = require('@google-cloud/firestore');",
      expression: 'new Firestore()',
    },
    {
      factory: 'v1.*Client',
      imports: "import { v1 } from '@google-cloud/firestore';",
      expression: 'new v1.FirestoreAdminClient()',
    },
  ],
  quiet: [
    {
      because: 'firebase-admin keeps one Firestore per app',
      imports:
        "import { FieldValue } from '@google-cloud/firestore';\nimport { getFirestore } from 'firebase-admin/firestore';",
      expression: 'getFirestore()',
    },
    {
      because: 'a field path is a value',
      imports: "import { FieldPath } from '@google-cloud/firestore';",
      expression: "new FieldPath('a', 'b')",
    },
  ],
} satisfies ClientSamples;
