/**
 * How one request is made with the factories whose connections can be counted. A measurement is
 *
 * - `module` and `factory`, as in the catalog;
 * - `server()`: what answers, of servers.mjs;
 * - `use(client, context)`: one request, awaited to its end. The context is that of a recipe, and `url` and `ca`;
 * - `args(context)`: the arguments of the creation, where those of recipes.mjs do not fit;
 * - `connect(client)`: what a new client needs before its first request;
 * - `variant` and `env`: what is said about the row, and the environment in which it is measured;
 * - `tier`: of the variant that the arguments choose, where it is another;
 * - `switchedOn`: this environment switches reuse on, so that even a client per request has to reuse connections.
 */
import http from 'node:http';
import https from 'node:https';
import { recipes } from './recipes.mjs';
import * as servers from './servers.mjs';

const json = () => servers.web();
const buckets = () => servers.xml('<ListAllMyBucketsResult><Owner/><Buckets/></ListAllMyBucketsResult>');
const getWithAgent = (agent, { url }) => get(http, `${url.replace('tcp:', 'http:')}/`, { agent });
const getSecurely = (agent, { url, ca }) => get(https, `${url}/`, { agent, ca });
const data = () => servers.web('{"data":{"a":1}}');
const listModels = (client) => client.models.list();
const ping = (client) => client.ping();
const viaProxy = { server: servers.proxy, use: getWithAgent };

export const measurements = [
  // Node.js
  { module: 'http', factory: 'Agent', server: json, use: getWithAgent },
  { module: 'https', factory: 'Agent', server: servers.secureWeb, use: getSecurely },
  { module: 'http2', factory: 'connect', server: servers.web2, args: httpUrl, use: getStream },

  // Agents, dispatchers and HTTP clients
  { module: 'agentkeepalive', factory: 'default', server: json, use: getWithAgent },
  { module: 'agentkeepalive', factory: 'HttpAgent', server: json, use: getWithAgent },
  { module: 'agentkeepalive', factory: 'HttpsAgent', server: servers.secureWeb, use: getSecurely },
  { module: 'hpagent', factory: 'HttpProxyAgent', ...viaProxy },
  { module: 'http-proxy-agent', factory: 'HttpProxyAgent', ...viaProxy },
  { module: 'https-proxy-agent', factory: 'HttpsProxyAgent', ...viaProxy },
  { module: 'socks-proxy-agent', factory: 'SocksProxyAgent', ...viaProxy },
  {
    module: 'proxy-agent',
    factory: 'ProxyAgent',
    ...viaProxy,
    args: (context) => [{ getProxyForUrl: () => httpUrl(context)[0] }],
  },
  ...['Agent', 'Pool', 'BalancedPool', 'RoundRobinPool', 'Client'].map((factory) => ({
    module: 'undici',
    factory,
    server: json,
    use: (dispatcher, { url }) => requestWith(dispatcher, url),
  })),
  ...['ProxyAgent', 'Socks5ProxyAgent', 'EnvHttpProxyAgent'].map((factory) => ({
    module: 'undici',
    factory,
    server: servers.proxy,
    args: (context) => [
      {
        ProxyAgent: httpUrl(context)[0],
        Socks5ProxyAgent: `socks5://${context.host}:${context.port}`,
        EnvHttpProxyAgent: { httpProxy: httpUrl(context)[0], noProxy: '' },
      }[factory],
    ],
    use: (dispatcher) => requestWith(dispatcher, 'http://shop.internal'),
  })),
  { module: 'axios', factory: 'create', server: json, use: (client, { url }) => client.get(url) },
  { module: 'axios', factory: 'Axios', server: json, use: (client, { url }) => client.get(url) },
  { module: 'gaxios', factory: 'Gaxios', server: json, use: (client, { url }) => client.request({ url }) },
  { module: 'got', factory: 'got.extend', server: json, use: (client, { url }) => client(url).text() },
  {
    module: 'make-fetch-happen',
    factory: 'defaults',
    server: json,
    use: async (client, { url }) => (await client(url)).text(),
  },
  ...['request', '@cypress/request', 'postman-request'].map((module) => ({
    module,
    factory: 'defaults',
    server: json,
    args: () => [{}],
    use: (client, { url }) => called((done) => client.get(url, done)),
  })),

  // Cloud SDKs
  {
    module: '@aws-sdk/client-s3',
    factory: 'S3Client',
    server: buckets,
    use: (client, { namespace }) => client.send(new namespace.ListBucketsCommand({})),
  },
  { module: '@aws-sdk/client-s3', factory: 'S3', server: buckets, use: (client) => client.listBuckets({}) },
  {
    module: '@aws-sdk/client-dynamodb',
    factory: 'DynamoDBClient',
    server: () => servers.web('{"TableNames":[]}', { 'content-type': 'application/x-amz-json-1.0' }),
    use: (client, { namespace }) => client.send(new namespace.ListTablesCommand({})),
  },
  {
    module: '@aws-sdk/client-sqs',
    factory: 'SQSClient',
    server: () => servers.web('{"QueueUrls":[]}', { 'content-type': 'application/x-amz-json-1.0' }),
    use: (client, { namespace }) => client.send(new namespace.ListQueuesCommand({})),
  },
  { module: '@smithy/node-http-handler', factory: 'NodeHttpHandler', server: json, use: handle },
  { module: '@smithy/node-http-handler', factory: 'NodeHttp2Handler', server: servers.web2, use: handle },
  { module: 'aws-sdk', factory: 'S3', server: buckets, use: (client) => client.listBuckets().promise() },
  {
    module: 'aws-sdk',
    factory: 'S3',
    variant: 'with AWS_NODEJS_CONNECTION_REUSE_ENABLED=1',
    env: { AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1' },
    switchedOn: true,
    server: buckets,
    use: (client) => client.listBuckets().promise(),
  },
  {
    module: '@azure/cosmos',
    factory: 'CosmosClient',
    server: () => servers.web('{"writableLocations":[],"readableLocations":[],"userConsistencyPolicy":{}}'),
    args: ({ url }) => [
      {
        endpoint: url,
        key: 'a2V5',
        connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
      },
    ],
    use: (client) => client.getDatabaseAccount(),
  },
  {
    module: '@google-cloud/secret-manager',
    factory: 'SecretManagerServiceClient',
    server: servers.grpc,
    args: google,
    use: (client) => unimplemented(client.getSecret({ name: 'projects/shop/secrets/a' })),
  },
  {
    module: '@google-cloud/firestore',
    factory: 'Firestore',
    server: servers.grpc,
    args: async (context) => {
      const [{ sslCreds, projectId }] = await google(context);
      return [{ projectId, sslCreds, host: context.host, port: context.port, ssl: true }];
    },
    use: (client) => unimplemented(client.listCollections()),
  },
  {
    module: '@google-cloud/logging',
    factory: 'Logging',
    server: servers.grpc,
    args: google,
    use: (client) => unimplemented(client.getSinks({ gaxOptions: { autoPaginate: false } })),
  },
  {
    module: '@google-cloud/spanner',
    factory: 'Spanner',
    server: servers.grpc,
    args: google,
    use: (client) => unimplemented(client.getInstances({ gaxOptions: { autoPaginate: false } })),
  },
  {
    module: 'twilio',
    factory: 'RequestClient',
    server: servers.secureWeb,
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    use: (client, { url }) => client.request({ method: 'get', uri: `${url}/` }),
  },
  {
    module: 'twilio',
    factory: 'default',
    server: servers.secureWeb,
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    use: (client, { url }) => client.request({ method: 'get', uri: `${url}/` }),
  },
  {
    module: 'stripe',
    factory: 'default',
    server: () => servers.web('{"id":"c","object":"customer"}'),
    use: (client) => client.customers.retrieve('c'),
  },
  ...['@octokit/rest', 'octokit'].map((module) => ({
    module,
    factory: 'Octokit',
    server: json,
    args: ({ url }) => [{ baseUrl: url }],
    use: (client) => client.request('GET /'),
  })),
  {
    module: '@slack/web-api',
    factory: 'WebClient',
    server: json,
    args: ({ url }) => ['token', { slackApiUrl: `${url}/` }],
    use: (client) => client.auth.test(),
  },
  {
    module: '@notionhq/client',
    factory: 'Client',
    server: json,
    args: ({ url }) => [{ auth: 'token', baseUrl: url }],
    use: (client) => client.users.me({}),
  },
  { module: 'minio', factory: 'Client', server: buckets, use: (client) => client.listBuckets() },
  { module: 'consul', factory: 'default', server: json, use: (client) => client.status.leader() },
  {
    module: 'prom-client',
    factory: 'Pushgateway',
    server: json,
    use: (client) => client.pushAdd({ jobName: 'shop' }),
  },
  {
    module: 'telegraf',
    factory: 'Telegram',
    server: () => servers.web('{"ok":true,"result":{}}'),
    args: ({ url }) => ['1:token', { apiRoot: url }],
    use: (client) => client.getMe(),
  },

  // Language models
  { module: '@anthropic-ai/sdk', factory: 'default', server: json, use: listModels },
  { module: 'groq-sdk', factory: 'default', server: json, use: listModels },
  { module: 'openai', factory: 'OpenAI', server: json, use: listModels },
  { module: 'openai', factory: 'AzureOpenAI', server: json, use: listModels },
  {
    module: '@langchain/openai',
    factory: 'ChatOpenAI',
    server: () =>
      servers.web(
        '{"id":"c","choices":[{"index":0,"message":{"role":"assistant","content":"ok"},"finish_reason":"stop"}]}',
      ),
    args: ({ url }) => [{ apiKey: 'key', model: 'gpt', configuration: { baseURL: url } }],
    use: (client) => client.invoke('ping'),
  },

  // Databases and search
  { module: 'pg', factory: 'Pool', server: servers.postgres, args: pg, use: select },
  {
    module: 'pg',
    factory: 'Client',
    server: servers.postgres,
    args: pg,
    connect: (client) => client.connect(),
    use: select,
  },
  { module: 'pg-pool', factory: 'default', server: servers.postgres, args: pg, use: select },
  {
    module: 'pg-promise',
    factory: 'default()',
    server: servers.postgres,
    args: pg,
    use: (db) => db.any('SELECT 1'),
  },
  {
    module: 'postgres',
    factory: 'default',
    server: servers.postgres,
    args: (context) => [{ ...pg(context)[0], fetch_types: false }],
    use: (sql) => sql.unsafe('SELECT 1'),
  },
  {
    module: 'knex',
    factory: 'knex',
    server: servers.postgres,
    args: (context) => [{ client: 'pg', version: '16', connection: pg(context)[0] }],
    use: (db) => db.raw('SELECT 1'),
  },
  {
    module: 'sequelize',
    factory: 'Sequelize',
    server: servers.postgres,
    args: ({ host, port }) => [
      `postgres://user:secret@${host}:${port}/shop`,
      { logging: false, databaseVersion: '16.0.0' },
    ],
    use: (db) => db.query('SELECT 1'),
  },
  {
    module: 'drizzle-orm/node-postgres',
    factory: 'drizzle',
    tier: 'churns',
    server: servers.postgres,
    args: ({ host, port }) => [`postgres://user:secret@${host}:${port}/shop`],
    use: (db) => db.execute('SELECT 1'),
  },
  { module: 'redis', factory: 'createClient', server: servers.redis, connect: dial, use: ping },
  { module: 'redis', factory: 'createClientPool', server: servers.redis, connect: dial, use: ping },
  { module: '@redis/client', factory: 'createClient', server: servers.redis, connect: dial, use: ping },
  { module: 'ioredis', factory: 'default', server: servers.redis, use: ping },
  { module: 'ioredis', factory: 'Redis', server: servers.redis, use: ping },
  { module: 'iovalkey', factory: 'default', server: servers.redis, args: endpoint, use: ping },
  { module: '@keyv/redis', factory: 'default', server: servers.redis, use: (store) => store.get('order') },
  {
    module: 'memcached',
    factory: 'default',
    server: () => servers.listener((socket) => socket.on('data', () => socket.write('END\r\n'))),
    use: (client) => called((done) => client.get('order', done)),
  },
  {
    module: '@influxdata/influxdb-client',
    factory: 'InfluxDB',
    server: json,
    args: ({ url }) => [{ url, token: 'token' }],
    use: (client) => client.getQueryApi('shop').queryRaw('buckets()'),
  },
  {
    module: 'elasticsearch',
    factory: 'Client',
    server: json,
    args: ({ url }) => [{ host: url }],
    use: (client) => client.info(),
  },
  { module: '@clickhouse/client', factory: 'createClient', server: json, use: ping },
  {
    module: '@elastic/elasticsearch',
    factory: 'Client',
    server: () => servers.web('{}', { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' }),
    use: (client) => client.info(),
  },
  { module: '@opensearch-project/opensearch', factory: 'Client', server: json, use: (client) => client.info() },
  {
    module: '@qdrant/js-client-rest',
    factory: 'QdrantClient',
    server: () => servers.web('{"result":{"collections":[]},"status":"ok","time":0}'),
    // The request by which it looks at the version of the server is not one of ours.
    args: ({ url }) => [{ url, checkCompatibility: false }],
    use: (client) => client.getCollections(),
  },
  {
    module: 'arangojs',
    factory: 'Database',
    server: json,
    args: ({ url }) => [{ url, agentOptions: { connections: 10 } }],
    use: (client) => client.version(),
  },
  {
    module: 'nano',
    factory: 'default',
    server: () => servers.web('[]'),
    args: ({ url }) => [url],
    use: (client) => client.db.list(),
  },
  {
    module: 'typesense',
    factory: 'Client',
    server: json,
    args: ({ host, port }) => [{ nodes: [{ host, port, protocol: 'http' }], apiKey: 'key' }],
    use: (client) => client.health.retrieve(),
  },

  // Brokers, RPC, mail and metrics
  ...['nats', '@nats-io/transport-node'].map((module) => ({
    module,
    factory: 'connect',
    server: () => servers.listener(recipes[`${module}:connect`].serve),
    use: (client) => client.flush(),
  })),
  {
    module: 'mqtt',
    factory: 'connectAsync',
    server: () => servers.listener(recipes['mqtt:connectAsync'].serve),
    use: (client) => client.publishAsync('orders', 'ok'),
  },
  {
    module: 'async-mqtt',
    factory: 'connectAsync',
    server: () => servers.listener(recipes['async-mqtt:connectAsync'].serve),
    use: (client) => client.publish('orders', 'ok'),
  },
  { module: '@grpc/grpc-js', factory: 'Client', server: servers.grpc, args: stub, use: callStub },
  {
    module: '@connectrpc/connect-node',
    factory: 'Http2SessionManager',
    server: servers.web2,
    args: httpUrl,
    use: async (sessions) => ended(await sessions.request('GET', '/', {}, {})),
  },
  {
    module: 'nice-grpc',
    factory: 'createChannel',
    server: servers.grpc,
    args: async ({ host, port, ca, load }) => {
      const { credentials } = await load('@grpc/grpc-js');
      return [`${host}:${port}`, credentials.createSsl(Buffer.from(ca))];
    },
    use: (channel, { namespace }) => unimplemented(namespace.createClient(users, channel).get(Buffer.alloc(0))),
  },
  {
    module: 'nodemailer',
    factory: 'createTransport',
    server: servers.smtp,
    args: ({ host, port }) => [{ host, port, ignoreTLS: true }],
    use: (transport) => transport.sendMail({ from: 'a@shop.internal', to: 'b@shop.internal', text: 'ok' }),
  },
  {
    module: 'hot-shots',
    factory: 'StatsD',
    server: () => servers.listener(),
    use: (client) => called((done) => client.increment('orders', 1, 1, [], done)),
  },

  // What shares, and what never reuses
  { module: 'ky', factory: 'create', server: json, use: (client, { url }) => client.get(url).json() },
  { module: 'graphql-request', factory: 'GraphQLClient', server: data, use: (client) => client.request('{ a }') },
  {
    module: '@supabase/supabase-js',
    factory: 'createClient',
    server: () => servers.web('[]'),
    use: (client) => client.from('orders').select(),
  },
  { module: '@upstash/redis', factory: 'Redis', server: () => servers.web('[{"result":"PONG"}]'), use: ping },
  { module: '@vercel/kv', factory: 'createClient', server: () => servers.web('[{"result":"PONG"}]'), use: ping },
  {
    module: '@planetscale/database',
    factory: 'connect',
    server: () => servers.web('{"session":null,"result":{"fields":[],"rows":[]}}'),
    args: ({ host, port, url }) => [
      {
        host: `${host}:${port}`,
        username: 'user',
        password: 'secret',
        fetch: (to, init) => fetch(String(to).replace(/^https:\/\/[^/]+/u, url), init),
      },
    ],
    use: (client) => client.execute('SELECT 1'),
  },
  {
    module: '@google/genai',
    factory: 'GoogleGenAI',
    server: () => servers.web('{"models":[]}'),
    use: (client) => client.models.list(),
  },
  {
    module: '@google/generative-ai',
    factory: 'GoogleGenerativeAI',
    server: () => servers.web('{"candidates":[]}'),
    use: (client, { url }) => client.getGenerativeModel({ model: 'gemini' }, { baseUrl: url }).generateContent('ping'),
  },
  {
    module: '@mistralai/mistralai',
    factory: 'Mistral',
    server: () => servers.web('{"object":"list","data":[]}'),
    use: (client) => client.models.list(),
  },
  {
    module: 'cohere-ai',
    factory: 'CohereClientV2',
    server: () => servers.web('{"models":[]}'),
    use: (client) => client.models.list(),
  },
  { module: 'replicate', factory: 'default', server: json, use: (client) => client.accounts.current() },
  { module: 'resend', factory: 'Resend', server: json, use: (client) => client.domains.list() },
  { module: 'openapi-fetch', factory: 'default', server: json, use: (client) => client.GET('/') },
  {
    module: 'meilisearch',
    factory: 'Meilisearch',
    server: () => servers.web('{"status":"available"}'),
    use: (client) => client.health(),
  },
  {
    module: 'chromadb',
    factory: 'ChromaClient',
    server: () => servers.web('"1.0.0"'),
    use: (client) => client.version(),
  },
  {
    module: '@pinecone-database/pinecone',
    factory: 'Pinecone',
    server: () => servers.web('{"indexes":[]}'),
    use: (client) => client.listIndexes(),
  },
  {
    module: 'algoliasearch',
    factory: 'algoliasearch',
    server: () => servers.web('{"items":[]}'),
    use: (client) => client.listIndices(),
  },
  {
    module: '@azure/storage-blob',
    factory: 'BlobServiceClient.fromConnectionString',
    server: () => servers.xml('<?xml version="1.0"?><StorageServiceProperties/>'),
    use: (client) => client.getProperties(),
  },
  {
    module: '@google-cloud/storage',
    factory: 'Storage',
    server: () => servers.web('{"items":[]}'),
    use: (client) => client.getBuckets(),
  },
  {
    module: '@google-cloud/bigquery',
    factory: 'BigQuery',
    server: () => servers.web('{"datasets":[]}'),
    use: (client) => client.getDatasets(),
  },
  {
    module: 'influx',
    factory: 'InfluxDB',
    server: () => servers.web('{"results":[{}]}'),
    use: (client) => client.getDatabaseNames(),
  },
  {
    module: '@urql/core',
    factory: 'Client',
    server: data,
    use: (client) => client.query('{ a }', {}, { requestPolicy: 'network-only' }).toPromise(),
  },
  {
    module: '@apollo/client',
    factory: 'ApolloClient',
    server: data,
    use: (client, { load }) =>
      load('graphql').then(({ parse }) => client.query({ query: parse('{ a }'), fetchPolicy: 'no-cache' })),
  },
  {
    module: 'posthog-node',
    factory: 'PostHog',
    server: json,
    use: async (client) => {
      client.capture({ distinctId: 'a', event: 'b' });
      await client.flush();
    },
  },
  ...['http-proxy', 'http-proxy-middleware'].map((module) => ({
    module,
    factory: module === 'http-proxy' ? 'createProxyServer' : 'createProxyMiddleware',
    server: json,
    use: (proxy) => throughProxy(proxy.web ? (request, response) => proxy.web(request, response) : proxy),
  })),
  { module: 'superagent', factory: 'agent', server: json, use: (client, { url }) => client.get(url) },
  ...['tunnel', 'tunnel-agent'].map((module) => ({
    module,
    factory: 'httpOverHttp',
    server: servers.proxy,
    use: (agent) => get(http, 'http://shop.internal/', { agent }),
  })),
  {
    module: '@opentelemetry/exporter-trace-otlp-http',
    factory: 'OTLPTraceExporter',
    server: () => servers.web('{}'),
    use: (exporter) => called((done) => exporter.export([], ({ error }) => done(error))),
  },
];

/** Why the connections of others are not counted, by module; other modules need a server that knows their protocol. */
export const notMeasured = {
  '@confluentinc/kafka-javascript': 'its native binding is built by an install script',
  '@prisma/client': 'its client is generated for a schema',
  'generic-pool': 'it opens what its own factory opens',
  'node-rdkafka': 'its native binding is built by an install script',
  'pulsar-client': 'its native binding is fetched by an install script',
};

const users = {
  get: {
    path: '/shop.Users/Get',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => value,
    requestDeserialize: (value) => value,
    responseSerialize: (value) => value,
    responseDeserialize: (value) => value,
    options: {},
  },
};

function get(protocol, url, options) {
  return new Promise((resolve, reject) => {
    protocol
      .get(url, options, (response) => {
        response.resume();
        response.on('end', resolve);
        response.on('error', reject);
      })
      .on('error', reject);
  });
}

/** One request to a server that passes it on. */
async function throughProxy(handle) {
  const server = http.createServer((request, response) => handle(request, response, () => response.end()));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    // Proxies pass `Connection: close` on.
    await get(http, `http://127.0.0.1:${server.address().port}/`, { agent: new http.Agent({ keepAlive: true }) });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function getStream(session) {
  return ended(session.request({ ':path': '/' }));
}

function ended(stream) {
  return new Promise((resolve, reject) => {
    stream.on('end', resolve);
    stream.on('error', reject);
    stream.resume();
    stream.end();
  });
}

async function requestWith(dispatcher, origin) {
  const { body } = await dispatcher.request({ origin, path: '/', method: 'GET' });
  await body.text();
}

async function handle(handler, { host, port }) {
  const { response } = await handler.handle({
    protocol: 'http:',
    hostname: host,
    port,
    method: 'GET',
    path: '/',
    headers: {},
    query: {},
  });
  for await (const _ of response.body);
}

function called(call) {
  return new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));
}

function httpUrl({ host, port }) {
  return [`http://${host}:${port}`];
}

function endpoint({ host, port }) {
  return [{ host, port }];
}

function pg({ host, port }) {
  return [{ host, port, user: 'user', password: 'secret', database: 'shop' }];
}

function select(client) {
  return client.query('SELECT 1');
}

function dial(client) {
  return client.connect();
}

async function google({ host, port, ca, load }) {
  const { credentials } = await load('@grpc/grpc-js');
  return [
    { projectId: 'shop', servicePath: host, apiEndpoint: host, port, sslCreds: credentials.createSsl(Buffer.from(ca)) },
  ];
}

async function stub({ host, port, ca, load }) {
  const { credentials } = await load('@grpc/grpc-js');
  return [`${host}:${port}`, credentials.createSsl(Buffer.from(ca))];
}

function callStub(client) {
  const pass = (value) => value;
  return unimplemented(called((done) => client.makeUnaryRequest('/shop.Users/Get', pass, pass, Buffer.alloc(0), done)));
}

/** The server answers every call with "unimplemented", code 12. */
async function unimplemented(promise) {
  const error = await promise.then(
    () => null,
    (reason) => reason,
  );
  if (error?.code !== 12) throw error ?? new Error('The call succeeded, which it cannot here.');
}
