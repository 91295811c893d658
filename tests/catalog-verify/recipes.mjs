import { EventEmitter } from 'node:events';

/**
 * The arguments with which each factory of the catalog is called here, by `module:factory`. A recipe is
 *
 * - a function that returns the arguments; `host` and `port` lead to a server of the test that accepts every
 *   connection, counts it, and answers nothing; `namespace` holds the exports of the module, `load` imports another,
 *   `file` requires a file of an installed package;
 * - or an object with `args` and any of `serve(socket)` (the answers of that server), `instance` (the value of a
 *   promise that would need a real server: most often a prototype), `settle` (milliseconds until the connections are
 *   counted), `unseen` (why they cannot be counted), `throwing` (arguments that make it throw, where it takes more than
 *   no arguments at all);
 * - or `cannotRun(reason)`.
 *
 * `module:*` stands for all factories of a module that have no recipe of their own.
 */
export const recipes = {
  // Node.js
  'http:Agent': none,
  'https:Agent': none,
  'http2:connect': url('http'),

  // Agents, dispatchers and HTTP clients
  'agentkeepalive:*': none,
  'hpagent:*': ({ host, port }) => [{ proxy: `http://${host}:${port}` }],
  'http-proxy-agent:HttpProxyAgent': url('http'),
  'https-proxy-agent:HttpsProxyAgent': url('http'),
  'socks-proxy-agent:SocksProxyAgent': url('socks5'),
  'proxy-agent:ProxyAgent': none,
  'axios:*': none,
  'gaxios:*': none,
  'got:*': () => [{}],
  'make-fetch-happen:*': () => [{}],
  'request:*': () => [{}],
  'undici:Agent': none,
  'undici:EnvHttpProxyAgent': { args: none, throwing: () => [{ httpProxy: 'no url' }] },
  'undici:BalancedPool': ({ host, port }) => [[`http://${host}:${port}`]],
  'undici:RoundRobinPool': url('http'),
  'undici:Socks5ProxyAgent': url('socks5'),
  'undici:*': url('http'),

  // Cloud SDKs
  '@aws-sdk/client-s3:*': aws,
  '@smithy/node-http-handler:*': none,
  'aws-sdk:*': aws,
  '@google-cloud/bigtable:*': google,
  '@google-cloud/datastore:*': google,
  '@google-cloud/firestore:*': google,
  '@google-cloud/logging:*': google,
  '@google-cloud/secret-manager:*': google,
  '@google-cloud/spanner:*': google,
  'twilio:RequestClient': none,
  'twilio:*': { args: () => ['AC0', 'token'], throwing: () => ['no account'] },
  'stripe:*': ({ host, port }) => ['sk_test_0', { host, port, protocol: 'http' }],
  '@octokit/rest:*': none,
  '@slack/web-api:WebClient': () => ['token'],
  '@notionhq/client:Client': () => [{ auth: 'token' }],
  'prom-client:Pushgateway': url('http'),
  'minio:Client': ({ host, port }) => [{ endPoint: host, port, useSSL: false, accessKey: 'id', secretKey: 'key' }],
  'consul:default': ({ host, port }) => [{ host, port }],

  // Language models
  '@anthropic-ai/sdk:*': apiKey,
  'groq-sdk:*': apiKey,
  'openai:AzureOpenAI': ({ host, port }) => [
    { apiKey: 'key', apiVersion: '2024-06-01', endpoint: `http://${host}:${port}` },
  ],
  'openai:*': apiKey,
  '@langchain/openai:*': () => [
    {
      apiKey: 'key',
      openAIApiKey: 'key',
      azureOpenAIApiKey: 'key',
      azureOpenAIApiInstanceName: 'shop',
      azureOpenAIApiDeploymentName: 'gpt',
      azureOpenAIApiVersion: '2024-06-01',
    },
  ],

  // Databases
  'ioredis:default': redis,
  'ioredis:Redis': redis,
  'ioredis:createClient': redis,
  'ioredis:Redis.createClient': redis,
  'ioredis:*': ({ host, port }) => [[{ host, port }]],
  'iovalkey:Cluster': ({ host, port }) => [[{ host, port }]],
  'iovalkey:Redis.Cluster': ({ host, port }) => [[{ host, port }]],
  'iovalkey:*': redis,
  '@valkey/valkey-glide:GlideClient.createClient': {
    args: ({ host, port }) => [{ addresses: [{ host, port }] }],
    instance: ({ namespace }) => namespace.GlideClient.prototype,
  },
  '@valkey/valkey-glide:GlideClusterClient.createClient': {
    args: ({ host, port }) => [{ addresses: [{ host, port }] }],
    instance: ({ namespace }) => namespace.GlideClusterClient.prototype,
  },
  'cache-manager-redis-store:redisStore': ({ host, port }) => [{ socket: { host, port } }],
  'connect-mongo:*': ({ host, port }) => [{ mongoUrl: `mongodb://${host}:${port}` }],
  'mongodb:MongoClient': url('mongodb'),
  'mongodb:MongoClient.connect': {
    args: ({ host, port }) => [`mongodb://${host}:${port}`],
    instance: ({ namespace }) => namespace.MongoClient.prototype,
  },
  'mysql2:*': mysql,
  'mysql2/promise:createConnection': {
    args: mysql,
    instance: ({ file }) => file('mysql2/promise.js').PromiseConnection.prototype,
  },
  'mysql2/promise:*': mysql,
  'mysql:*': mysql,
  '@prisma/client:*': cannotRun('its client is generated for a schema'),
  'pg:native.Pool': cannotRun('the native binding of pg-native is built by an install script'),
  'pg:native.Client': cannotRun('the native binding of pg-native is built by an install script'),
  'pg:*': ({ host, port }) => [{ host, port }],
  'pg-pool:default': ({ host, port }) => [{ host, port }],
  'postgres:*': url('postgres'),
  'knex:*': {
    args: ({ host, port }) => [{ client: 'pg', connection: { host, port } }],
    throwing: () => [{ client: 'nothing' }],
  },
  'sequelize:Sequelize': ({ host, port }) => [`postgres://${host}:${port}/shop`, { logging: false }],
  'sequelize:default': ({ host, port }) => [`postgres://${host}:${port}/shop`, { logging: false }],
  'sequelize-typescript:Sequelize': ({ host, port }) => [`postgres://${host}:${port}/shop`, { logging: false }],
  'typeorm:*': ({ host, port }) => [{ type: 'postgres', host, port }],
  'mongoose:Mongoose': none,
  'mongoose:*': url('mongodb'),
  'mariadb:*': mysql,
  'mssql:*': sqlServer,
  'tedious:Connection': ({ host, port }) => [{ server: host, options: { port } }],
  'oracledb:*': ({ host, port }) => [{ connectString: `${host}:${port}/shop`, user: 'user', password: 'secret' }],
  'neo4j-driver:*': url('bolt'),
  'cassandra-driver:Client': ({ host, port }) => [{ contactPoints: [`${host}:${port}`], localDataCenter: 'dc1' }],
  '@clickhouse/client:createClient': ({ host, port }) => [{ url: `http://${host}:${port}` }],
  '@elastic/elasticsearch:Client': ({ host, port }) => [{ node: `http://${host}:${port}` }],
  '@opensearch-project/opensearch:Client': ({ host, port }) => [{ node: `http://${host}:${port}` }],
  '@qdrant/js-client-rest:QdrantClient': ({ host, port }) => [{ url: `http://${host}:${port}` }],
  'bullmq:Worker': ({ host, port }) => ['orders', async () => {}, { connection: { host, port } }],
  'bullmq:FlowProducer': ({ host, port }) => [{ connection: { host, port } }],
  'bullmq:*': ({ host, port }) => ['orders', { connection: { host, port } }],
  'bull:default': ({ host, port }) => ['orders', { redis: { host, port } }],
  'bee-queue:default': ({ host, port }) => ['orders', { redis: { host, port } }],
  'memcached:default': ({ host, port }) => [`${host}:${port}`],
  'memjs:Client.create': ({ host, port }) => [`${host}:${port}`],
  '@keyv/redis:*': url('redis'),
  'arangojs:*': ({ host, port }) => [{ url: `http://${host}:${port}` }],
  '@azure/cosmos:CosmosClient': ({ host, port }) => [{ endpoint: `http://${host}:${port}`, key: 'a2V5' }],
  'connect-pg-simple:default()': ({ host, port }) => [{ conObject: { host, port }, pruneSessionInterval: false }],
  'couchbase:*': ({ host, port }) => [`couchbase://${host}:${port}`, { username: 'user', password: 'secret' }],
  '@databricks/sql:DBSQLClient': none,
  'elasticsearch:Client': ({ host, port }) => [{ host: `http://${host}:${port}` }],
  'generic-pool:createPool': () => [{ create: async () => ({}), destroy: async () => {} }, { max: 2 }],
  '@influxdata/influxdb-client:InfluxDB': ({ host, port }) => [{ url: `http://${host}:${port}`, token: 'token' }],
  '@libsql/client/ws:createClient': ({ host, port }) => [{ url: `ws://${host}:${port}`, tls: false }],
  '@mikro-orm/postgresql:*': mikroOrm,
  'nano:default': url('http'),
  '@neondatabase/serverless:*': ({ host, port }) => [
    { connectionString: `postgres://user:secret@${host}:${port}/shop` },
  ],
  'pg-boss:default': ({ host, port }) => [{ host, port }],
  'pg-promise:default()': ({ host, port }) => [{ host, port }],
  'promise-mysql:*': mysql,
  'slonik:createPool': url('postgres'),
  'snowflake-sdk:createConnection': snowflake,
  'snowflake-sdk:createPool': (context) => [...snowflake(context), { max: 2 }],
  'tedious:connect': ({ host, port }) => [{ server: host, options: { port } }],
  'typesense:*': ({ host, port }) => [{ nodes: [{ host, port, protocol: 'http' }], apiKey: 'key' }],
  '@vercel/postgres:createPool': () => [{ connectionString: 'postgres://user:secret@shop-pooler.example.com/shop' }],
  '@vercel/postgres:createClient': () => [{ connectionString: 'postgres://user:secret@shop.example.com/shop' }],
  'weaviate-client:connectToCustom': weaviate,
  'weaviate-client:connectToLocal': ({ host, port }) => [{ host, port, grpcPort: port, timeout: { init: 1 } }],
  'weaviate-client:client': ({ host, port }) => [
    {
      connectionParams: {
        http: { secure: false, host, port, path: '' },
        grpc: { secure: false, host, port },
      },
    },
  ],
  'weaviate-client:*': cannotRun('it leads to the cloud of the vendor'),
  '@zilliz/milvus2-sdk-node:MilvusClient': ({ host, port }) => [{ address: `${host}:${port}` }],
  'mssql/msnodesqlv8:*': cannotRun('its native driver is built by an install script'),
  'mssql/msnodesqlv8.js:*': cannotRun('its native driver is built by an install script'),
  'drizzle-orm/neon-serverless:drizzle': url('postgres'),
  'drizzle-orm/singlestore:drizzle': url('mysql'),
  'drizzle-orm/node-postgres:drizzle': url('postgres'),
  'drizzle-orm/postgres-js:drizzle': url('postgres'),
  'drizzle-orm/mysql2:drizzle': url('mysql'),
  'drizzle-orm/libsql:drizzle': url('http'),
  'drizzle-orm/libsql/node:drizzle': url('http'),
  'redis:createCluster': ({ host, port }) => [{ rootNodes: [{ url: `redis://${host}:${port}` }] }],
  'redis:createSentinel': ({ host, port }) => [{ name: 'primary', sentinelRootNodes: [{ host, port }] }],
  'redis:*': ({ host, port }) => [{ url: `redis://${host}:${port}` }],

  // Brokers
  'amqplib:connect': {
    args: ({ host, port }) => [`amqp://${host}:${port}`],
    instance: ({ file }) => file('amqplib/lib/channel_model.js').ChannelModel.prototype,
  },
  'amqplib/callback_api:connect': ({ host, port }) => [`amqp://${host}:${port}`, () => {}],
  'amqp-connection-manager:connect': ({ host, port }) => [[`amqp://${host}:${port}`]],
  'amqp-connection-manager:AmqpConnectionManagerClass': ({ host, port }) => [[`amqp://${host}:${port}`]],
  'rabbitmq-client:Connection': ({ host, port }) => [`amqp://${host}:${port}`],
  'rabbitmq-client:default': ({ host, port }) => [`amqp://${host}:${port}`],
  'rhea:connect': ({ host, port }) => [{ host, port }],
  'rhea:create_container().connect': ({ host, port }) => [{ host, port }],
  'rhea-promise:Connection': ({ host, port }) => [{ host, port }],
  'rhea-promise:Container().createConnection': ({ host, port }) => [{ host, port }],
  'rhea-promise:Container().connect': {
    args: ({ host, port }) => [{ host, port }],
    instance: ({ namespace }) => namespace.Connection.prototype,
  },
  'kafkajs:Kafka().producer': () => [],
  'kafkajs:Kafka().admin': () => [],
  '@confluentinc/kafka-javascript:*': cannotRun('its native binding is built by an install script'),
  'node-rdkafka:*': cannotRun('its native binding is built by an install script'),
  'pulsar-client:*': cannotRun('its native binding is fetched by an install script'),
  'nats:connect': { args: ({ host, port }) => [{ servers: `${host}:${port}` }], serve: nats },
  '@nats-io/transport-node:connect': { args: ({ host, port }) => [{ servers: `${host}:${port}` }], serve: nats },
  'mqtt:connect': ({ host, port }) => [`mqtt://${host}:${port}`],
  'mqtt:connectAsync': { args: ({ host, port }) => [`mqtt://${host}:${port}`], serve: mqtt },
  'async-mqtt:connect': ({ host, port }) => [`mqtt://${host}:${port}`],
  'async-mqtt:connectAsync': { args: ({ host, port }) => [`mqtt://${host}:${port}`], serve: mqtt },
  '@stomp/stompjs:Client': ({ host, port }) => [{ brokerURL: `ws://${host}:${port}` }],
  'stompit:connect': { args: ({ host, port }) => [{ host, port }, () => {}], serve: stomp },
  'node-zookeeper-client:createClient': ({ host, port }) => [`${host}:${port}`],
  'etcd3:Etcd3': ({ host, port }) => [{ hosts: `http://${host}:${port}` }],
  '@azure/service-bus:ServiceBusClient': ({ host, port }) => [azure(host, port)],
  '@azure/event-hubs:EventHubProducerClient': ({ host, port }) => [azure(host, port), 'orders'],
  '@azure/event-hubs:EventHubBufferedProducerClient': ({ host, port }) => [azure(host, port), 'orders'],
  '@azure/event-hubs:EventHubConsumerClient': ({ host, port }) => ['$Default', azure(host, port), 'orders'],
  '@google-cloud/pubsub:PubSub': ({ host, port }) => [{ projectId: 'shop', apiEndpoint: `${host}:${port}` }],
  '@google-cloud/pubsub:v1.*Client': ({ host, port }) => [{ projectId: 'shop', servicePath: host, port }],

  // What shares
  'ky:*': () => [{}],
  'graphql-request:GraphQLClient': url('http'),
  '@supabase/supabase-js:createClient': ({ host, port }) => [`http://${host}:${port}`, 'key', supabase],
  '@upstash/redis:Redis.fromEnv': none,
  '@upstash/redis:*': ({ host, port }) => [{ url: `http://${host}:${port}`, token: 'token' }],
  '@planetscale/database:*': ({ host, port }) => [{ url: `http://user:secret@${host}:${port}` }],
  '@google/genai:GoogleGenAI': ({ host, port }) => [
    { apiKey: 'key', httpOptions: { baseUrl: `http://${host}:${port}` } },
  ],
  '@google/generative-ai:GoogleGenerativeAI': () => ['key'],
  '@mistralai/mistralai:Mistral': ({ host, port }) => [{ apiKey: 'key', serverURL: `http://${host}:${port}` }],
  'cohere-ai:*': ({ host, port }) => [{ token: 'key', environment: `http://${host}:${port}` }],
  'replicate:default': ({ host, port }) => [{ auth: 'key', baseUrl: `http://${host}:${port}` }],
  'resend:Resend': ({ host, port }) => ['key', { baseUrl: `http://${host}:${port}` }],
  'postmark:*': () => ['token'],
  'openapi-fetch:default': ({ host, port }) => [{ baseUrl: `http://${host}:${port}` }],
  'meilisearch:Meilisearch': ({ host, port }) => [{ host: `http://${host}:${port}` }],
  'chromadb:CloudClient': () => [{ apiKey: 'key', tenant: 'shop', database: 'shop' }],
  'chromadb:*': ({ host, port }) => [{ host, port, ssl: false }],
  '@pinecone-database/pinecone:Pinecone': ({ host, port }) => [
    { apiKey: 'key', controllerHostUrl: `http://${host}:${port}` },
  ],
  'algoliasearch:algoliasearch': ({ host, port }) => [
    'id',
    'key',
    { hosts: [{ url: `${host}:${port}`, accept: 'readWrite', protocol: 'http' }] },
  ],
  '@azure/storage-blob:BlobServiceClient.fromConnectionString': ({ host, port }) => [
    `DefaultEndpointsProtocol=http;AccountName=shop;AccountKey=a2V5;BlobEndpoint=http://${host}:${port}/shop;`,
  ],
  '@azure/storage-blob:*': ({ host, port }) => [`http://${host}:${port}/shop/orders`],
  '@azure/keyvault-secrets:*Client': ({ host, port }) => [
    `https://${host}:${port}`,
    { getToken: async () => ({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
  ],
  '@google-cloud/storage:Storage': ({ host, port }) => [{ projectId: 'shop', apiEndpoint: `http://${host}:${port}` }],
  '@google-cloud/bigquery:BigQuery': ({ host, port }) => [{ projectId: 'shop', apiEndpoint: `http://${host}:${port}` }],
  'influx:InfluxDB': ({ host, port }) => [{ host, port, database: 'shop' }],
  '@vercel/kv:createClient': ({ host, port }) => [{ url: `http://${host}:${port}`, token: 'token' }],
  '@tidbcloud/serverless:connect': () => [{ url: 'mysql://user:secret@shop.example.com/shop' }],
  '@urql/core:*': async ({ host, port, load }) => [
    { url: `http://${host}:${port}/`, preferGetMethod: false, exchanges: [(await load('@urql/core')).fetchExchange] },
  ],
  '@apollo/client:ApolloClient': async ({ host, port, load }) => {
    const { HttpLink, InMemoryCache } = await load('@apollo/client/core');
    return [{ link: new HttpLink({ uri: `http://${host}:${port}/` }), cache: new InMemoryCache() }];
  },
  'soap:createClientAsync': {
    args: ({ host, port }) => [`http://${host}:${port}/?wsdl`],
    instance: ({ namespace }) => namespace.Client.prototype,
    unseen: 'it fetches the WSDL through the global agent',
  },
  'soap:createClient': {
    args: ({ host, port }) => [`http://${host}:${port}/?wsdl`, () => {}],
    unseen: 'it fetches the WSDL through the global agent',
  },
  'posthog-node:PostHog': ({ host, port }) => ['key', { host: `http://${host}:${port}`, flushAt: 1 }],
  '@aws-sdk/lib-dynamodb:*': async (context) => {
    const { DynamoDBClient } = await context.load('@aws-sdk/client-dynamodb');
    return [new DynamoDBClient(aws(context)[0])];
  },
  'kysely:Kysely': async ({ load }) => {
    const { PostgresDialect } = await load('kysely');
    return [{ dialect: new PostgresDialect({ pool: {} }) }];
  },
  '@connectrpc/connect:*': () => [{ typeName: 'shop.Users', methods: [] }, {}],
  'cache-manager:createCache': none,
  'keyv:*': none,
  '@prisma/adapter-pg:Prisma*': ({ host, port }) => [{ host, port }],
  'tunnel:*': ({ host, port }) => [{ proxy: { host, port } }],
  'tunnel-agent:*': ({ host, port }) => [{ proxy: { host, port } }],
  'http-proxy:*': ({ host, port }) => [{ target: `http://${host}:${port}` }],
  'http-proxy-middleware:createProxyMiddleware': ({ host, port }) => [{ target: `http://${host}:${port}` }],
  'superagent:agent': none,
  'agenda:*': ({ host, port }) => [{ db: { address: `mongodb://${host}:${port}/shop` } }],
  '@opentelemetry/exporter-trace-otlp-http:*': ({ host, port }) => [{ url: `http://${host}:${port}/v1/traces` }],
  '@opentelemetry/exporter-trace-otlp-grpc:*': ({ host, port }) => [{ url: `http://${host}:${port}` }],
  '@libsql/client:createClient': ({ host, port }) => [{ url: `http://${host}:${port}` }],

  // RPC
  '@grpc/grpc-js:Client': grpc,
  '@grpc/grpc-js:Channel': grpc,
  '@grpc/grpc-js:*': grpc,
  'nice-grpc:createChannel': ({ host, port }) => [`${host}:${port}`],
  '@connectrpc/connect-node:createGrpcTransport': ({ host, port }) => [{ baseUrl: `http://${host}:${port}` }],
  '@connectrpc/connect-node:createConnectTransport': ({ host, port }) => [
    { baseUrl: `http://${host}:${port}`, httpVersion: '1.1' },
  ],
  '@connectrpc/connect-node:createGrpcWebTransport': ({ host, port }) => [
    { baseUrl: `http://${host}:${port}`, httpVersion: '1.1' },
  ],
  '@connectrpc/connect-node:Http2SessionManager': ({ host, port }) => [`http://${host}:${port}`],
  '@temporalio/client:Connection.connect': {
    args: ({ host, port }) => [{ address: `${host}:${port}` }],
    instance: ({ namespace }) => namespace.Connection.prototype,
  },
  '@temporalio/client:Connection.lazy': ({ host, port }) => [{ address: `${host}:${port}` }],
  '@temporalio/worker:NativeConnection.connect': {
    args: ({ host, port }) => [{ address: `${host}:${port}` }],
    instance: ({ namespace }) => namespace.NativeConnection.prototype,
  },

  // Mail
  'nodemailer:createTransport': ({ host, port }) => [{ host, port, pool: true }],

  // Others
  'socket.io-client:default': ({ host, port }) => [`http://${host}:${port}`],
  'socket.io-client:io': ({ host, port }) => [`http://${host}:${port}`],
  'socket.io-client:connect': ({ host, port }) => [`http://${host}:${port}`],
  '@launchdarkly/node-server-sdk:init': launchDarkly,
  'launchdarkly-node-server-sdk:init': launchDarkly,
  'discord.js:Client': () => [{ intents: [1] }],
  'hot-shots:default': ({ host, port }) => [{ protocol: 'tcp', host, port }],
  'hot-shots:StatsD': ({ host, port }) => [{ protocol: 'tcp', host, port }],
  'node-statsd:default': { args: ({ host, port }) => [{ host, port }], unseen: 'it speaks UDP' },
  'node-statsd:StatsD': { args: ({ host, port }) => [{ host, port }], unseen: 'it speaks UDP' },
  'telegraf:Telegraf': () => ['1:token'],
  'telegraf:Telegram': () => ['1:token'],
};

/** The arguments for the calls that a longer key goes through: `Kafka()` for `Kafka().producer`. Left out: none. */
export const through = {
  'connect-pg-simple:default()': () => [{ Store: EventEmitter }],
  'pg-promise:default()': () => [],
  'kafkajs:Kafka()': ({ host, port }) => [{ brokers: [`${host}:${port}`], logLevel: 0 }],
  '@grpc/grpc-js:makeClientConstructor()': () => [{}, 'Users'],
  '@grpc/grpc-js:makeGenericClientConstructor()': () => [{}, 'Users'],
  '@grpc/grpc-js:loadPackageDefinition()': () => [
    { Users: {}, 'a.Users': {}, 'a.b.Users': {}, 'a.b.c.Users': {}, 'a.b.c.d.Users': {} },
  ],
};

/** Modules in which a family is checked besides the package in `checked`. */
export const families = {
  '@aws-sdk/client-*': ['@aws-sdk/client-dynamodb', '@aws-sdk/client-sqs'],
  'aws-sdk/clients/*': ['aws-sdk/clients/s3', 'aws-sdk/clients/dynamodb'],
};

/** A socket that is never opened; Node.js 20 has none of its own. */
const supabase = { realtime: { transport: class {} } };

function cannotRun(reason) {
  return { cannotRun: reason };
}

function none() {
  return [];
}

function url(scheme) {
  return ({ host, port }) => [`${scheme}://${host}:${port}`];
}

function aws({ host, port }) {
  return [
    {
      region: 'eu-west-1',
      endpoint: `http://${host}:${port}`,
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    },
  ];
}

function google() {
  return [{ projectId: 'shop' }];
}

function apiKey({ host, port }) {
  return [{ apiKey: 'key', baseURL: `http://${host}:${port}` }];
}

function redis({ host, port }) {
  return [{ host, port }];
}

function mysql({ host, port }) {
  return [{ host, port, user: 'user', password: 'secret' }];
}

async function mikroOrm({ host, port, load }) {
  const { PostgreSqlDriver } = await load('@mikro-orm/postgresql');
  return [
    { driver: PostgreSqlDriver, host, port, dbName: 'shop', entities: [], discovery: { warnWhenNoEntities: false } },
  ];
}

function snowflake({ host, port }) {
  return [{ account: 'shop', username: 'user', password: 'secret', accessUrl: `http://${host}:${port}` }];
}

function weaviate({ host, port }) {
  return [{ httpHost: host, httpPort: port, httpSecure: false, grpcHost: host, grpcPort: port, grpcSecure: false }];
}

function sqlServer({ host, port }) {
  return [{ server: host, port, user: 'user', password: 'secret', options: { trustServerCertificate: true } }];
}

async function grpc({ host, port, load }) {
  const { credentials } = await load('@grpc/grpc-js');
  return [`${host}:${port}`, credentials.createInsecure(), {}];
}

function azure(host, port) {
  return `Endpoint=sb://${host}:${port}/;SharedAccessKeyName=name;SharedAccessKey=key;UseDevelopmentEmulator=true`;
}

function launchDarkly({ host, port }) {
  const uri = `http://${host}:${port}`;
  return ['sdk-key', { baseUri: uri, streamUri: uri, eventsUri: uri, timeout: 1 }];
}

function nats(socket) {
  socket.write('INFO {"server_id":"test","version":"2.10.0","proto":1,"headers":true,"max_payload":1048576}\r\n');
  socket.on('data', (data) => {
    if (data.includes('PING')) socket.write('PONG\r\n');
  });
}

function mqtt(socket) {
  socket.once('data', () => socket.write(Buffer.from([0x20, 0x02, 0x00, 0x00])));
}

function stomp(socket) {
  socket.once('data', () => socket.write('CONNECTED\nversion:1.2\nheart-beat:0,0\n\n\0'));
}
