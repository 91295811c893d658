import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Etcd3',
      imports: "import { Etcd3 } from 'etcd3';",
      expression: "new Etcd3({ hosts: 'http://etcd:2379' })",
    },
    { factory: 'Etcd3', imports: "import * as etcd from 'etcd3';", expression: 'new etcd.Etcd3()' },
    {
      factory: 'Etcd3',
      imports: "const { Etcd3: Client } = require('etcd3');",
      expression: 'new Client({ hosts: config.etcd })',
    },
  ],
  quiet: [
    {
      because: 'a namespace goes over the client that is kept',
      imports: "import { Etcd3 } from 'etcd3';\nconst etcd = new Etcd3();",
      expression: "etcd.namespace('shop/')",
    },
    {
      because: 'a lock goes over the client that is kept',
      imports: "const { Etcd3 } = require('etcd3');\nconst etcd = new Etcd3();",
      expression: "await etcd.lock('orders').acquire()",
    },
  ],
} satisfies ClientSamples;
