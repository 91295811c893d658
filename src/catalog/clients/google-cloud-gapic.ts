import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'channel',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
  note: 'Each client makes TLS credentials of its own, and channels with different credentials never share a connection.',
};

/**
 * Generated clients that speak gRPC through google-gax. `@google-cloud/compute` is left out: it speaks REST, and its
 * requests go through the global agent.
 */
export default {
  modules: [
    '@google-cloud/aiplatform',
    '@google-cloud/artifact-registry',
    '@google-cloud/bigquery-storage',
    '@google-cloud/container',
    '@google-cloud/dialogflow',
    '@google-cloud/dialogflow-cx',
    '@google-cloud/dlp',
    '@google-cloud/documentai',
    '@google-cloud/kms',
    '@google-cloud/language',
    '@google-cloud/monitoring',
    '@google-cloud/recaptcha-enterprise',
    '@google-cloud/run',
    '@google-cloud/scheduler',
    '@google-cloud/secret-manager',
    '@google-cloud/speech',
    '@google-cloud/tasks',
    '@google-cloud/text-to-speech',
    '@google-cloud/translate',
    '@google-cloud/video-intelligence',
    '@google-cloud/vision',
    '@google-cloud/workflows',
  ],
  checked: '@google-cloud/secret-manager@6.3.0',
  evidence: [
    'https://github.com/googleapis/gax-nodejs/blob/main/client-libraries.md',
    'npm:google-gax@5.0.8/build/src/grpc.js',
    'npm:@google-cloud/secret-manager@6.3.0/build/src/v1/secret_manager_service_client.js',
    'measured:catalog',
  ],
  factories: {
    '*Client': client,
    '*.*Client': client,
  },
} satisfies ClientEntry;
