import type { EntryPointEntry } from '../types.ts';

/** https://modelcontextprotocol.io/docs/develop/build-server */
export default {
  name: 'Model Context Protocol',
  modules: [
    '@modelcontextprotocol/sdk/server/mcp.js',
    '@modelcontextprotocol/sdk/server/index.js',
    '@modelcontextprotocol/sdk/server/mcp',
    '@modelcontextprotocol/sdk/server',
  ],
  evidence: [
    'https://modelcontextprotocol.io/docs/develop/build-server',
    'npm:@modelcontextprotocol/sdk@1.32.2/dist/esm/server/mcp.d.ts',
    'npm:@modelcontextprotocol/sdk@1.32.2/dist/esm/shared/protocol.d.ts',
  ],
  receivers: { server: { from: ['McpServer()', 'Server()'], types: ['McpServer', 'Server'] } },
  calls: [
    {
      on: ['server'],
      name: ['registerTool', 'tool', 'registerResource', 'resource', 'registerPrompt', 'prompt', 'setRequestHandler'],
      functions: 'last',
      runs: 'request',
    },
    { on: ['server'], name: ['setNotificationHandler'], functions: 'last', runs: 'event' },
  ],
  types: { ToolCallback: 'request', ReadResourceCallback: 'request', PromptCallback: 'request' },
} satisfies EntryPointEntry;
