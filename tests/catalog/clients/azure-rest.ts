import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it shares one HTTP client with everything else of Azure',
      imports: "import { BlobServiceClient } from '@azure/storage-blob';",
      expression: 'BlobServiceClient.fromConnectionString(process.env.STORAGE)',
    },
    {
      because: 'vault clients do too',
      imports: "import { SecretClient } from '@azure/keyvault-secrets';",
      expression: 'new SecretClient(process.env.VAULT, credential)',
    },
  ],
} satisfies ClientSamples;
