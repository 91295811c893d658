import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a tool',
      runs: 'request',
      code: `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
const server = new McpServer({ name: 'db', version: '1.0.0' });
server.registerTool('query', { inputSchema: {} }, async ({ sql }) => {
  return { content: [{ type: 'text', text: await ASK(sql) }] };
});`,
    },
    {
      because: 'the older form, in a function that registers tools',
      runs: 'request',
      code: `
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
export function registerTools(mcp: McpServer) {
  mcp.tool('query', 'runs a query', { sql: String }, query);
}
async function query({ sql }) {
  return ASK(sql);
}`,
    },
    {
      because: 'a request handler of the low level',
      runs: 'request',
      code: `
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
const server = new Server({ name: 'db', version: '1.0.0' }, { capabilities: {} });
server.setRequestHandler(CallToolRequestSchema, async (request) => ASK(request.params));`,
    },
  ],
  once: [
    {
      because: 'a description of a tool is an argument',
      code: `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
const server = new McpServer({ name: 'db', version: '1.0.0' });
server.registerTool('query', ASK(), async () => ({ content: [] }));`,
    },
  ],
  lookalikes: [
    {
      because: 'a tool of another server',
      code: `
import { server } from './debugger';
server.attach('query', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
