import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../src/analysis/requests.ts';
import { settingsOf } from '../../src/settings.ts';
import { problemsIn } from '../lint.ts';

const { knowledge } = settingsOf({});

/** In a request handler of a file that imports a client, where every creation of a client would be reported. */
function inHandler(imports: string, expression: string): string {
  const code = `import express from 'express';\n${imports}\nexpress().get('/', async (req, res) => {\n  const made = ${expression};\n  res.json(await made);\n});\n`;
  expect(mentionsOf(code, knowledge).client, 'a client, without which no rule looks at the file').toBe(true);
  return code;
}

describe('a name that looks like a client and is none is quiet', () => {
  it.each<[because: string, like: string, imports: string, expression: string]>([
    ['a queue of the CDK', 'bullmq', "import { Queue } from 'aws-cdk-lib/aws-sqs';", "new Queue(stack, 'orders')"],
    [
      'a queue of the CDK in its namespace',
      'bullmq',
      "import * as sqs from 'aws-cdk-lib/aws-sqs';",
      "new sqs.Queue(stack, 'orders')",
    ],
    [
      'a cluster of the CDK',
      'ioredis',
      "import { Cluster } from 'aws-cdk-lib/aws-ecs';",
      "new Cluster(stack, 'shop', { vpc })",
    ],
    [
      'a cluster of Redis in the CDK',
      'ioredis',
      "import * as elasticache from 'aws-cdk-lib/aws-elasticache';",
      "new elasticache.CfnReplicationGroup(stack, 'cache', {})",
    ],
    [
      'a pool of users in the CDK',
      'pg',
      "import { UserPool } from 'aws-cdk-lib/aws-cognito';",
      "new UserPool(stack, 'users')",
    ],
    ['a pool of workers', 'pg', "import { Pool } from 'tarn';", 'new Pool({ create, destroy, min: 0, max: 2 })'],
    ['a pool of threads', 'pg', "import { Piscina as Pool } from 'piscina';", "new Pool({ filename: './worker.js' })"],
    ['a worker thread', 'bullmq', "import { Worker } from 'node:worker_threads';", "new Worker('./worker.js')"],
    ['a worker of the browser', 'bullmq', '', "new Worker('./worker.js')"],
    [
      'an agent of an AI framework',
      'node:http',
      "import { Agent } from '@openai/agents';",
      "new Agent({ name: 'support', instructions })",
    ],
    [
      'an agent of another AI framework',
      'node:http',
      "import { Agent } from '@mastra/core/agent';",
      "new Agent({ name: 'support', model })",
    ],
    ['an agent of a chain', 'undici', "import { Agent } from 'langchain/agents';", 'new Agent({ llmChain })'],
    ['a client of something else', 'pg', "import { Client } from '@acme/billing';", 'new Client({ host })'],
    ['a client of the same file', 'pg', 'class Client { query() {} }', 'new Client()'],
    ['a pool of the same file', 'pg', 'class Pool { connect() {} }', 'new Pool().connect()'],
    ['a local module called mysql', 'mysql', "import mysql from './mysql.js';", 'mysql.createConnection({ host })'],
    ['a local module called redis', 'redis', "const redis = require('../lib/redis');", 'redis.createClient()'],
    ['an alias that ends like a package', 'redis', "import { createClient } from '@/redis';", 'createClient()'],
    ['an alias with a tilde', 'pg', "import { Pool } from '~/db/pg';", 'new Pool()'],
    ['a package whose name holds the name of another', 'pg', "import { Pool } from 'pg-mem';", 'new Pool()'],
    ['a package of a scope that ends like another', 'pg', "import { Pool } from '@acme/pg';", 'new Pool()'],
    ['a global of that name', 'ioredis', '', 'new Redis()'],
    ['only its type', 'pg', "import type { Pool } from 'pg';\nimport { make } from './make.js';", 'make<Pool>()'],
  ])('%s beside %s', (_, like, imports, expression) => {
    expect(problemsIn(inHandler(`import '${like}';\n${imports}`, expression), { preset: 'strict' })).toEqual([]);
  });
});

describe('what is taken from a client that exists is quiet', () => {
  it.each([
    ['a checkout of pg', "import { types } from 'pg';\nimport { pool } from './pool.js';", 'await pool.connect()'],
    [
      'a checkout of a pool that is made once',
      "import { Pool } from 'pg';\nconst pool = new Pool();",
      'await pool.connect()',
    ],
    [
      'a checkout of mysql2',
      "import mysql from 'mysql2/promise';\nconst pool = mysql.createPool(process.env.DATABASE_URL);",
      'await pool.getConnection()',
    ],
    [
      'a checkout of oracledb by its alias',
      "import oracledb from 'oracledb';",
      "await oracledb.getConnection('orders')",
    ],
    [
      'a request of a pool of mssql',
      "import sql from 'mssql';\nimport { pool } from './pool.js';",
      'new sql.Request(pool)',
    ],
    [
      'a session of MongoDB',
      "import { MongoClient } from 'mongodb';\nconst client = new MongoClient(process.env.MONGO_URL);",
      'client.startSession()',
    ],
    ['a session of mongoose', "import mongoose from 'mongoose';", 'await mongoose.startSession()'],
    [
      'a session of Neo4j',
      "import neo4j from 'neo4j-driver';\nconst driver = neo4j.driver('bolt://graph');",
      'driver.session()',
    ],
    [
      'a query of knex on an imported instance',
      "import type { Knex } from 'knex';\nimport { knex } from './knex.js';",
      "knex('users').where({ id: 1 })",
    ],
    [
      'a query of an instance called knex',
      "import Knex from 'knex';\nconst knex = Knex({ client: 'pg' });",
      "knex('users').select()",
    ],
    [
      'a duplicate for subscriptions',
      "import { createClient } from 'redis';\nconst redis = createClient();",
      'redis.duplicate()',
    ],
    ['a duplicate of ioredis', "import Redis from 'ioredis';\nconst redis = new Redis();", 'redis.duplicate()'],
    [
      'a child of a logger',
      "import Redis from 'ioredis';\nimport pino from 'pino';\nconst logger = pino();",
      'logger.child({ id: req.id })',
    ],
    [
      'an extended client of Prisma',
      "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();",
      '$extended(prisma.$extends({}))',
    ],
    ['an extension of got without an agent', "import got from 'got';", 'got.extend({ prefixUrl })'],
    ['an extension of ky', "import ky from 'ky';\nconst api = ky.create();", 'api.extend({ headers: req.headers })'],
    ['an instance of axios without an agent', "import axios from 'axios';", 'axios.create({ headers: req.headers })'],
    [
      'defaults of a request without an agent',
      "import request from 'request';",
      'request.defaults({ headers: req.headers })',
    ],
    [
      'a channel of AMQP',
      "import { credentials } from 'amqplib';\nimport { connection } from './amqp.js';",
      'await connection.createChannel()',
    ],
    [
      'a transaction',
      "import { DataTypes } from 'sequelize';\nimport { sequelize } from './sequelize.js';",
      'await sequelize.transaction()',
    ],
    [
      'a manager of TypeORM',
      "import { Entity } from 'typeorm';\nimport { source } from './source.js';",
      'source.createQueryRunner()',
    ],
    [
      'a topic of Pub/Sub',
      "import { PubSub } from '@google-cloud/pubsub';\nconst pubsub = new PubSub();",
      "pubsub.topic('orders')",
    ],
    [
      'a sender of Service Bus',
      "import { ServiceBusClient } from '@azure/service-bus';\nconst bus = new ServiceBusClient(process.env.BUS);",
      "bus.createSender('orders')",
    ],
    [
      'a command of the AWS SDK',
      "import { GetObjectCommand } from '@aws-sdk/client-s3';",
      "new GetObjectCommand({ Bucket: 'a', Key: 'b' })",
    ],
    [
      'an exception of the AWS SDK',
      "import { NoSuchKey } from '@aws-sdk/client-s3';",
      'new NoSuchKey({ message: req.path })',
    ],
  ])('%s', (_, imports, expression) => {
    expect(problemsIn(inHandler(imports, expression), { preset: 'strict' })).toEqual([]);
  });
});
