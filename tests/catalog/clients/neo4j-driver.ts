import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'driver',
      imports: `import neo4j from 'neo4j-driver';`,
      expression: `neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic('neo4j', 'secret'))`,
    },
    {
      factory: 'driver',
      imports: `const { driver } = require('neo4j-driver');`,
      expression: `driver('bolt://localhost')`,
    },
    {
      factory: 'driver',
      imports: `import * as lite from 'neo4j-driver-lite';`,
      expression: `lite.driver('neo4j://localhost')`,
    },
  ],
  quiet: [
    {
      because: 'a session borrows a connection',
      imports: `import neo4j from 'neo4j-driver';\nconst driver = neo4j.driver('bolt://localhost');`,
      expression: `driver.session()`,
    },
    {
      because: 'credentials are no client',
      imports: `import neo4j from 'neo4j-driver';`,
      expression: `neo4j.auth.basic('neo4j', 'secret')`,
    },
  ],
} satisfies ClientSamples;
