import type { EntryPointEntry, Runs } from '../types.ts';

/** What the base classes on Durable Objects call. */
const methods: Readonly<Record<string, Runs>> = {
  onStart: 'once',
  init: 'once',
  onRequest: 'request',
  onConnect: 'event',
  onMessage: 'message',
  onChatMessage: 'message',
  onClose: 'event',
  onEmail: 'event',
  onAlarm: 'tick',
};

/** Frameworks that run on Cloudflare Workers and nowhere else, by the modules that hold their server side. */
export default {
  name: 'Cloudflare Agents',
  modules: [
    'agents',
    'agents/mcp',
    'agents/ai-chat-agent',
    'agents/email',
    'agents/workflows',
    '@cloudflare/ai-chat',
    '@cloudflare/containers',
    '@cloudflare/sandbox',
    '@cloudflare/workers-oauth-provider',
    'partyserver',
    'partykit/server',
    'rwsdk/auth',
    'rwsdk/db',
    'rwsdk/router',
    'rwsdk/worker',
    'rwsdk/realtime/worker',
    'rwsdk/realtime/durableObject',
    'rwsdk/use-synced-state/worker',
  ],
  evidence: [
    'https://developers.cloudflare.com/agents/api-reference/agents-api/',
    'https://developers.cloudflare.com/agents/model-context-protocol/mcp-agent-api/',
    'https://docs.partykit.io/reference/partyserver-api/',
    'https://docs.rwsdk.com/core/overview/',
    'npm:agents@0.32.0/package.json',
    'npm:partyserver@0.5.10/package.json',
    'npm:partykit@0.0.115/package.json',
    'npm:rwsdk@1.7.3/package.json',
  ],
  edge: 'worker',
  classes: [
    { extends: ['Agent', 'McpAgent', 'AIChatAgent', 'Server'], instances: 'event', methods },
    { implements: ['Server', 'Party.Server'], instances: 'event', methods },
  ],
} satisfies EntryPointEntry;
