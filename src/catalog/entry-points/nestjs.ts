import type { ClassRule, EntryPointEntry } from '../types.ts';

type Methods = NonNullable<ClassRule['methods']>;

const lifecycle: Methods = {
  'onModuleInit|onModuleDestroy|onApplicationBootstrap|onApplicationShutdown': 'once',
  'beforeApplicationShutdown|configure': 'once',
};

/** https://docs.nestjs.com/fundamentals/injection-scopes */
export default {
  name: 'NestJS',
  modules: ['@nestjs/*', '@golevelup/nestjs-*', '@ssut/nestjs-sqs'],
  evidence: [
    'https://docs.nestjs.com/fundamentals/injection-scopes',
    'https://docs.nestjs.com/fundamentals/lifecycle-events',
    'npm:@nestjs/common@12.5.1/decorators/http/request-mapping.decorator.d.ts',
    'npm:@nestjs/common@12.5.1/decorators/core/injectable.decorator.d.ts',
    'npm:@nestjs/microservices@12.1.1/decorators/message-pattern.decorator.d.ts',
    'npm:@nestjs/websockets@12.1.1/decorators/subscribe-message.decorator.d.ts',
    'npm:@nestjs/schedule@12.0.2/dist/decorators/cron.decorator.d.ts',
    'npm:@nestjs/bullmq@12.0.0/dist/hosts/worker-host.class.d.ts',
    'npm:@nestjs/cqrs@12.0.0/dist/decorators/index.d.ts',
    'npm:@nestjs/graphql@14.0.3/dist/decorators/index.d.ts',
    'npm:@golevelup/nestjs-rabbitmq@9.0.2/lib/rabbitmq.decorators.d.ts',
    'npm:@ssut/nestjs-sqs@3.0.1/dist/sqs.decorators.d.ts',
  ],
  receivers: {
    app: {
      from: ['NestFactory.create()'],
      types: ['INestApplication', 'NestExpressApplication', 'NestFastifyApplication'],
    },
    consumer: { types: ['MiddlewareConsumer'] },
  },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['use'], functions: 'all', runs: 'request' },
    { on: ['app'], name: ['enableCors'], functions: 'first', runs: 'request', options: { origin: 'request' } },
    { on: ['consumer'], name: ['apply'], functions: 'all', runs: 'request' },
    { name: ['createParamDecorator'], functions: 'first', runs: 'request' },
    { name: ['GraphQLModule.forRoot'], options: { context: 'request', 'subscriptions.*.onConnect': 'event' } },
  ],
  objects: [
    {
      types: ['FactoryProvider', 'Provider'],
      keys: ['provide', 'useFactory'],
      with: { scope: 'REQUEST' },
      members: { useFactory: 'request' },
    },
    { keys: ['provide', 'useFactory'], with: { inject: 'REQUEST' }, members: { useFactory: 'request' } },
    { types: ['FactoryProvider', 'Provider'], keys: ['provide', 'useFactory'], members: { useFactory: 'once' } },
  ],
  classes: [
    // A provider of the request scope is made anew for every request, with its fields.
    {
      decorator: ['Injectable', 'Controller', 'Resolver', 'WebSocketGateway', 'CommandHandler', 'QueryHandler'],
      with: { scope: 'REQUEST' },
      instances: 'request',
      methods: { '*': 'request' },
    },
    // Who asks for the request belongs to it.
    {
      decorator: ['Injectable', 'Controller', 'Resolver'],
      injects: ['REQUEST', 'CONTEXT'],
      instances: 'request',
      methods: { '*': 'request' },
    },
    { decorator: ['Processor'], with: { scope: 'REQUEST' }, instances: 'message', methods: { process: 'message' } },
    { implements: ['CanActivate'], instances: 'once', methods: { ...lifecycle, canActivate: 'request' } },
    { implements: ['NestInterceptor'], instances: 'once', methods: { ...lifecycle, intercept: 'request' } },
    { implements: ['PipeTransform'], instances: 'once', methods: { ...lifecycle, transform: 'request' } },
    { implements: ['*ExceptionFilter'], instances: 'once', methods: { ...lifecycle, catch: 'request' } },
    { decorator: ['Catch'], instances: 'once', methods: { ...lifecycle, catch: 'request' } },
    { implements: ['NestMiddleware'], instances: 'once', methods: { ...lifecycle, use: 'request' } },
    {
      extends: ['AuthGuard'],
      instances: 'once',
      methods: { ...lifecycle, 'canActivate|handleRequest': 'request' },
    },
    { extends: ['PassportStrategy'], instances: 'once', methods: { ...lifecycle, validate: 'request' } },
    {
      decorator: ['WebSocketGateway'],
      instances: 'once',
      methods: { ...lifecycle, afterInit: 'once', handleConnection: 'event', handleDisconnect: 'event' },
    },
    { extends: ['WorkerHost'], instances: 'once', methods: { ...lifecycle, process: 'message' } },
    { decorator: ['CommandHandler', 'QueryHandler'], instances: 'once', methods: { ...lifecycle, execute: 'event' } },
    { decorator: ['EventsHandler'], instances: 'once', methods: { ...lifecycle, handle: 'event' } },
    // Singletons by default: constructors and fields are the place for clients.
    {
      decorator: ['Injectable', 'Controller', 'Resolver', 'Processor', 'Module', 'QueueEventsListener'],
      instances: 'once',
      methods: lifecycle,
    },
    {
      implements: ['NestModule|OnModule*|OnApplication*|BeforeApplicationShutdown'],
      methods: lifecycle,
    },
  ],
  decorators: {
    'RequestMapping|Get|Post|Put|Patch|Delete|Options|Head|All|Sse|Search|QueryMethod': 'request',
    'Propfind|Proppatch|Mkcol|Copy|Move|Lock|Unlock': 'request',
    // @nestjs/graphql
    'Query|Mutation|Subscription|ResolveField|ResolveProperty|ResolveReference': 'request',
    // @nestjs/microservices, @nestjs/websockets, @nestjs/schedule
    'MessagePattern|EventPattern|GrpcMethod|GrpcStreamMethod|GrpcStreamCall|SubscribeMessage': 'message',
    'Cron|Interval': 'tick',
    // @nestjs/bull, @nestjs/bullmq, @nestjs/event-emitter, @nestjs/cqrs
    Process: 'message',
    'OnWorkerEvent|OnQueue*|OnGlobalQueue*|OnEvent': 'event',
    'Timeout|Saga': 'once',
    // packages of the community
    'RabbitSubscribe|RabbitRPC|RabbitHandler|SqsMessageHandler': 'message',
    'SqsConsumerEventHandler|StripeWebhookHandler': 'event',
  },
  parameters: [
    { types: ['ExecutionContext|ArgumentsHost'], runs: 'request' },
    { types: [null, 'ExecutionContext|ArgumentsHost'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
