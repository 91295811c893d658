import type { EntryPointEntry } from '../types.ts';

/** https://learn.microsoft.com/azure/azure-functions/functions-reference-node */
export default {
  name: 'Azure Functions',
  modules: ['@azure/functions'],
  evidence: [
    'https://learn.microsoft.com/azure/azure-functions/functions-reference-node',
    'npm:@azure/functions@4.16.5/types/app.d.ts',
    'npm:@azure/functions@4.16.5/types/hooks/registerHook.d.ts',
    'npm:@azure/functions@3.5.2/types/index.d.ts',
  ],
  calls: [
    { name: ['app.hook.appStart', 'app.hook.appTerminate'], functions: 'first', runs: 'once' },
    { name: ['app.hook.preInvocation', 'app.hook.postInvocation'], functions: 'first', runs: 'request' },
    // A new instance is warmed up once.
    { name: ['app.warmup'], options: { handler: 'once' } },
    { name: ['app.timer'], options: { handler: 'tick' } },
    {
      name: ['app.http', 'app.get', 'app.put', 'app.post', 'app.patch', 'app.deleteRequest'],
      functions: 1,
      runs: 'request',
      options: { handler: 'request' },
    },
    { name: ['app.mcpTool', 'app.mcpResource', 'app.mcpPrompt'], options: { handler: 'request' } },
    {
      name: ['app.storageQueue', 'app.serviceBusQueue', 'app.serviceBusTopic', 'app.eventHub', 'app.webPubSub'],
      options: { handler: 'message' },
    },
    {
      name: ['app.storageBlob', 'app.eventGrid', 'app.cosmosDB', 'app.sql', 'app.mySql', 'app.connectorTrigger', 'app.generic'],
      options: { handler: 'event' },
    },
  ],
  types: {
    AzureFunction: 'request',
    HttpHandler: 'request',
    McpToolTriggerHandler: 'request',
    McpResourceTriggerHandler: 'request',
    McpPromptTriggerHandler: 'request',
    TimerHandler: 'tick',
    StorageQueueHandler: 'message',
    ServiceBusQueueHandler: 'message',
    ServiceBusTopicHandler: 'message',
    EventHubHandler: 'message',
    WebPubSubHandler: 'message',
    StorageBlobHandler: 'event',
    EventGridHandler: 'event',
    CosmosDBHandler: 'event',
    CosmosDBv3Handler: 'event',
    CosmosDBv4Handler: 'event',
    SqlHandler: 'event',
    MySqlHandler: 'event',
    PreInvocationHandler: 'request',
    PostInvocationHandler: 'request',
    WarmupHandler: 'once',
    AppStartHandler: 'once',
    AppTerminateHandler: 'once',
  },
  parameters: [
    { types: ['AppStartContext'], runs: 'once' },
    { types: ['AppTerminateContext'], runs: 'once' },
    { types: ['WarmupContext', 'InvocationContext'], runs: 'once' },
    { types: ['Timer', 'InvocationContext'], runs: 'tick' },
    { types: ['HttpRequest'], runs: 'request' },
    { types: ['Context', 'HttpRequest'], runs: 'request' },
    { types: [null, 'InvocationContext'], runs: 'event' },
    // The model before version 4: a folder a function, and the first parameter is the context.
    { names: ['context', 'req|request'], runs: 'request', exported: 'explicit' },
    { names: ['context', 'myTimer'], runs: 'tick', exported: 'explicit' },
    { names: ['context', 'myQueueItem|mySbMsg|eventHubMessages'], runs: 'message', exported: 'explicit' },
    { names: ['context', 'myBlob'], runs: 'event', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
