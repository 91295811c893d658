import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 1,
  throws: true,
};

export default {
  modules: ['postmark'],
  checked: 'postmark@5.1.0',
  evidence: ['https://github.com/ActiveCampaign/postmark.js', 'npm:postmark@5.1.0/dist/client/HttpClient.js'],
  factories: {
    ServerClient: client,
    AccountClient: client,
    Client: client,
  },
} satisfies ClientEntry;
