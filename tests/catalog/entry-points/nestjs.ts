import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Controller, Get } from '@nestjs/common';\n@Controller('users')\nexport class UsersController {\n  @Get(':id')\n  async one() {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a provider of the request scope is made per request, with its fields',
      code: "import { Injectable, Scope } from '@nestjs/common';\n@Injectable({ scope: Scope.REQUEST })\nexport class Tenant {\n  private readonly pool = ASK();\n}",
      runs: 'request',
    },
    {
      because: 'a controller of the request scope has a constructor that runs per request',
      code: "import { Controller, Scope } from '@nestjs/common';\n@Controller({ path: 'cats', scope: Scope.REQUEST })\nexport class CatsController {\n  constructor() {\n    this.client = ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a guard is asked per request',
      code: "import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';\n@Injectable()\nexport class AuthGuard implements CanActivate {\n  async canActivate(context) {\n    ASK();\n    return true;\n  }\n}",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import { Injectable, NestMiddleware } from '@nestjs/common';\n@Injectable()\nexport class Tenant implements NestMiddleware {\n  use(request, response, next) {\n    ASK();\n    next();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a filter catches per failed request',
      code: "import { Catch, HttpException } from '@nestjs/common';\n@Catch(HttpException)\nexport class Failures {\n  catch(error, host) {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a strategy validates per request',
      code: "import { Injectable } from '@nestjs/common';\nimport { PassportStrategy } from '@nestjs/passport';\nimport { Strategy } from 'passport-jwt';\n@Injectable()\nexport class JwtStrategy extends PassportStrategy(Strategy) {\n  async validate(payload) {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a resolver runs per request',
      code: "import { Query, Resolver } from '@nestjs/graphql';\n@Resolver()\nexport class Users {\n  @Query(() => [User])\n  users() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a parameter decorator reads every request',
      code: "import { createParamDecorator } from '@nestjs/common';\nexport const CurrentUser = createParamDecorator(async (data, context) => {\n  return ASK();\n});",
      runs: 'request',
    },
    {
      because: 'functional middleware is applied to routes',
      code: "import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';\nfunction tenant(incoming, outgoing, go) {\n  ASK();\n  go();\n}\n@Module({})\nexport class AppModule implements NestModule {\n  configure(consumer: MiddlewareConsumer) {\n    consumer.apply(tenant).forRoutes('*');\n  }\n}",
      runs: 'request',
    },
    {
      because: 'the context function of GraphQL runs per request',
      code: "import { Module } from '@nestjs/common';\nimport { GraphQLModule } from '@nestjs/graphql';\n@Module({ imports: [GraphQLModule.forRoot({ context: () => ({ db: ASK() }) })] })\nexport class AppModule {}",
      runs: 'request',
    },
    {
      because: 'a pattern takes messages',
      code: "import { Controller } from '@nestjs/common';\nimport { EventPattern } from '@nestjs/microservices';\n@Controller()\nexport class Orders {\n  @EventPattern('order.created')\n  async created(order) {\n    ASK();\n  }\n}",
      runs: 'message',
    },
    {
      because: 'a gateway takes messages',
      code: "import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Chat {\n  @SubscribeMessage('say')\n  say(text) {\n    ASK();\n  }\n}",
      runs: 'message',
    },
    {
      because: 'a gateway takes connections',
      code: "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway(8080)\nexport class Chat {\n  handleConnection(client) {\n    ASK();\n  }\n}",
      runs: 'event',
    },
    {
      because: 'a processor takes jobs',
      code: "import { Processor, WorkerHost } from '@nestjs/bullmq';\n@Processor('mail')\nexport class Mail extends WorkerHost {\n  async process(job) {\n    ASK();\n  }\n}",
      runs: 'message',
    },
    {
      because: 'a cron method runs by its schedule',
      code: "import { Injectable } from '@nestjs/common';\nimport { Cron } from '@nestjs/schedule';\n@Injectable()\nexport class Clean {\n  @Cron('*/5 * * * *')\n  async run() {\n    ASK();\n  }\n}",
      runs: 'tick',
    },
    {
      because: 'a command handler executes commands',
      code: "import { CommandHandler } from '@nestjs/cqrs';\n@CommandHandler(CreateUser)\nexport class CreateUserHandler {\n  async execute(command) {\n    ASK();\n  }\n}",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'a provider is a singleton, its fields are made once',
      code: "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class Database {\n  private readonly pool = ASK();\n}",
    },
    {
      because: 'the constructor of a controller runs once',
      code: "import { Controller } from '@nestjs/common';\n@Controller('users')\nexport class Users {\n  constructor(private readonly config) {\n    this.client = ASK();\n  }\n}",
    },
    {
      because: 'the constructor of a guard runs once',
      code: "import { CanActivate, Injectable } from '@nestjs/common';\n@Injectable()\nexport class AuthGuard implements CanActivate {\n  private readonly client = ASK();\n  canActivate() {\n    return this.client.ok();\n  }\n}",
    },
    {
      because: 'onModuleInit runs when the app boots',
      code: "import { Injectable, OnModuleInit } from '@nestjs/common';\n@Injectable()\nexport class Database implements OnModuleInit {\n  async onModuleInit() {\n    ASK();\n  }\n}",
    },
    {
      because: 'afterInit of a gateway runs when the server is up',
      code: "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Chat {\n  afterInit(server) {\n    ASK();\n  }\n}",
    },
    {
      because: 'a time-out fires one time',
      code: "import { Injectable } from '@nestjs/common';\nimport { Timeout } from '@nestjs/schedule';\n@Injectable()\nexport class Warm {\n  @Timeout(5000)\n  up() {\n    ASK();\n  }\n}",
    },
    {
      because: 'configure() of a module sets up middleware',
      code: "import { Module } from '@nestjs/common';\n@Module({})\nexport class AppModule {\n  configure(consumer) {\n    const store = ASK();\n    consumer.apply(session(store)).forRoutes('*');\n  }\n}",
    },
    {
      because: 'bootstrap() runs at start-up',
      code: "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nasync function bootstrap() {\n  const app = await NestFactory.create(AppModule);\n  app.useWebSocketAdapter(ASK());\n  await app.listen(3000);\n}\nbootstrap();",
    },
  ],
  lookalikes: [
    {
      because: 'useFactory makes a singleton',
      code: "import { Module } from '@nestjs/common';\n@Module({ providers: [{ provide: 'DB', useFactory: async () => ASK() }] })\nexport class DatabaseModule {}",
    },
    {
      because: 'a method of a provider runs when somebody calls it',
      code: "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class Users {\n  async list() {\n    ASK();\n  }\n}",
    },
    {
      because: 'a decorator of the same name from elsewhere is not known',
      code: "import { Get } from './decorators.js';\nexport class Users {\n  @Get('/x')\n  list() {\n    ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
