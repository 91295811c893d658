import type { ClientEntry, Factory } from '../types.ts';

// HTTP and gRPC at once, with a check of the server's health before the promise comes true.
const connect: Factory = {
  form: 'call',
  async: true,
  holds: 'channel',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};
const cloud: Factory = { ...connect, options: 1 };

export default {
  modules: ['weaviate-client'],
  checked: 'weaviate-client@3.12.1',
  evidence: ['https://github.com/weaviate/typescript-client', 'npm:weaviate-client@3.12.1/dist/node/esm/index.d.ts'],
  factories: {
    connectToCustom: connect,
    connectToLocal: connect,
    connectToWeaviateCloud: cloud,
    connectToWCD: cloud,
    connectToWCS: cloud,
    client: connect,
  },
} satisfies ClientEntry;
