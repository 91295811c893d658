// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { ClientEntry } from '../types.ts';
import agenda from './agenda.ts';
import agentkeepalive from './agentkeepalive.ts';
import algoliasearch from './algoliasearch.ts';
import amqpConnectionManager from './amqp-connection-manager.ts';
import amqplib from './amqplib.ts';
import amqplibCallbackApi from './amqplib-callback-api.ts';
import anthropicAiSdk from './anthropic-ai-sdk.ts';
import apolloClient from './apollo-client.ts';
import arangojs from './arangojs.ts';
import asyncMqtt from './async-mqtt.ts';
import awsSdk from './aws-sdk.ts';
import awsSdkClients from './aws-sdk-clients.ts';
import awsSdkLibDynamodb from './aws-sdk-lib-dynamodb.ts';
import axios from './axios.ts';
import azureCosmos from './azure-cosmos.ts';
import azureEventHubs from './azure-event-hubs.ts';
import azureRest from './azure-rest.ts';
import azureServiceBus from './azure-service-bus.ts';
import beeQueue from './bee-queue.ts';
import bull from './bull.ts';
import bullmq from './bullmq.ts';
import cacheManager from './cache-manager.ts';
import cacheManagerRedisStore from './cache-manager-redis-store.ts';
import cassandraDriver from './cassandra-driver.ts';
import chromadb from './chromadb.ts';
import clickhouseClient from './clickhouse-client.ts';
import cohereAi from './cohere-ai.ts';
import confluentincKafkaJavascript from './confluentinc-kafka-javascript.ts';
import connectMongo from './connect-mongo.ts';
import connectPgSimple from './connect-pg-simple.ts';
import connectrpcConnect from './connectrpc-connect.ts';
import connectrpcConnectNode from './connectrpc-connect-node.ts';
import consul from './consul.ts';
import couchbase from './couchbase.ts';
import databricksSql from './databricks-sql.ts';
import discordJs from './discord-js.ts';
import drizzleOrm from './drizzle-orm.ts';
import drizzleOrmLibsql from './drizzle-orm-libsql.ts';
import elasticElasticsearch from './elastic-elasticsearch.ts';
import elasticsearch from './elasticsearch.ts';
import etcd3 from './etcd3.ts';
import gaxios from './gaxios.ts';
import genericPool from './generic-pool.ts';
import googleCloudBigquery from './google-cloud-bigquery.ts';
import googleCloudBigtable from './google-cloud-bigtable.ts';
import googleCloudDatastore from './google-cloud-datastore.ts';
import googleCloudFirestore from './google-cloud-firestore.ts';
import googleCloudGapic from './google-cloud-gapic.ts';
import googleCloudLogging from './google-cloud-logging.ts';
import googleCloudPubsub from './google-cloud-pubsub.ts';
import googleCloudSpanner from './google-cloud-spanner.ts';
import googleCloudStorage from './google-cloud-storage.ts';
import googleGenai from './google-genai.ts';
import googleGenerativeAi from './google-generative-ai.ts';
import got from './got.ts';
import graphqlRequest from './graphql-request.ts';
import groqSdk from './groq-sdk.ts';
import grpcGrpcJs from './grpc-grpc-js.ts';
import hotShots from './hot-shots.ts';
import hpagent from './hpagent.ts';
import http from './http.ts';
import httpProxy from './http-proxy.ts';
import httpProxyAgent from './http-proxy-agent.ts';
import httpProxyMiddleware from './http-proxy-middleware.ts';
import http2 from './http2.ts';
import httpsProxyAgent from './https-proxy-agent.ts';
import influx from './influx.ts';
import influxdataInfluxdbClient from './influxdata-influxdb-client.ts';
import ioredis from './ioredis.ts';
import iovalkey from './iovalkey.ts';
import kafkajs from './kafkajs.ts';
import keyv from './keyv.ts';
import keyvRedis from './keyv-redis.ts';
import knex from './knex.ts';
import ky from './ky.ts';
import kysely from './kysely.ts';
import langchainOpenai from './langchain-openai.ts';
import launchdarklyNodeServerSdk from './launchdarkly-node-server-sdk.ts';
import libsqlClient from './libsql-client.ts';
import libsqlClientWs from './libsql-client-ws.ts';
import makeFetchHappen from './make-fetch-happen.ts';
import mariadb from './mariadb.ts';
import mariadbCallback from './mariadb-callback.ts';
import meilisearch from './meilisearch.ts';
import memcached from './memcached.ts';
import memjs from './memjs.ts';
import mikroOrm from './mikro-orm.ts';
import minio from './minio.ts';
import mistralaiMistralai from './mistralai-mistralai.ts';
import mongodb from './mongodb.ts';
import mongoose from './mongoose.ts';
import mqtt from './mqtt.ts';
import mssql from './mssql.ts';
import mysql from './mysql.ts';
import mysql2 from './mysql2.ts';
import mysql2Promise from './mysql2-promise.ts';
import nano from './nano.ts';
import nats from './nats.ts';
import neo4jDriver from './neo4j-driver.ts';
import neondatabaseServerless from './neondatabase-serverless.ts';
import niceGrpc from './nice-grpc.ts';
import nodeRdkafka from './node-rdkafka.ts';
import nodeZookeeperClient from './node-zookeeper-client.ts';
import nodemailer from './nodemailer.ts';
import notionhqClient from './notionhq-client.ts';
import octokitRest from './octokit-rest.ts';
import openai from './openai.ts';
import openapiFetch from './openapi-fetch.ts';
import opensearchProjectOpensearch from './opensearch-project-opensearch.ts';
import opentelemetryExporterOtlp from './opentelemetry-exporter-otlp.ts';
import opentelemetryExporterOtlpGrpc from './opentelemetry-exporter-otlp-grpc.ts';
import oracledb from './oracledb.ts';
import pg from './pg.ts';
import pgBoss from './pg-boss.ts';
import pgPool from './pg-pool.ts';
import pgPromise from './pg-promise.ts';
import pineconeDatabasePinecone from './pinecone-database-pinecone.ts';
import planetscaleDatabase from './planetscale-database.ts';
import postgres from './postgres.ts';
import posthogNode from './posthog-node.ts';
import postmark from './postmark.ts';
import prismaAdapters from './prisma-adapters.ts';
import prismaClient from './prisma-client.ts';
import promClient from './prom-client.ts';
import promiseMysql from './promise-mysql.ts';
import proxyAgent from './proxy-agent.ts';
import pulsarClient from './pulsar-client.ts';
import qdrantJsClientRest from './qdrant-js-client-rest.ts';
import rabbitmqClient from './rabbitmq-client.ts';
import redis from './redis.ts';
import replicate from './replicate.ts';
import request from './request.ts';
import resend from './resend.ts';
import rhea from './rhea.ts';
import rheaPromise from './rhea-promise.ts';
import sequelize from './sequelize.ts';
import slackWebApi from './slack-web-api.ts';
import slonik from './slonik.ts';
import smithyNodeHttpHandler from './smithy-node-http-handler.ts';
import snowflakeSdk from './snowflake-sdk.ts';
import soap from './soap.ts';
import socketIoClient from './socket-io-client.ts';
import socksProxyAgent from './socks-proxy-agent.ts';
import stompStompjs from './stomp-stompjs.ts';
import stompit from './stompit.ts';
import stripe from './stripe.ts';
import supabaseSupabaseJs from './supabase-supabase-js.ts';
import superagent from './superagent.ts';
import tedious from './tedious.ts';
import telegraf from './telegraf.ts';
import temporalioClient from './temporalio-client.ts';
import temporalioWorker from './temporalio-worker.ts';
import tidbcloudServerless from './tidbcloud-serverless.ts';
import tunnel from './tunnel.ts';
import tunnelAgent from './tunnel-agent.ts';
import twilio from './twilio.ts';
import typeorm from './typeorm.ts';
import typesense from './typesense.ts';
import undici from './undici.ts';
import upstashRedis from './upstash-redis.ts';
import urqlCore from './urql-core.ts';
import valkeyValkeyGlide from './valkey-valkey-glide.ts';
import vercelKv from './vercel-kv.ts';
import vercelPostgres from './vercel-postgres.ts';
import weaviateClient from './weaviate-client.ts';
import zillizMilvus2SdkNode from './zilliz-milvus2-sdk-node.ts';

/** Every client library of the catalog. */
export const clients: readonly ClientEntry[] = [
  agenda,
  agentkeepalive,
  algoliasearch,
  amqpConnectionManager,
  amqplib,
  amqplibCallbackApi,
  anthropicAiSdk,
  apolloClient,
  arangojs,
  asyncMqtt,
  awsSdk,
  awsSdkClients,
  awsSdkLibDynamodb,
  axios,
  azureCosmos,
  azureEventHubs,
  azureRest,
  azureServiceBus,
  beeQueue,
  bull,
  bullmq,
  cacheManager,
  cacheManagerRedisStore,
  cassandraDriver,
  chromadb,
  clickhouseClient,
  cohereAi,
  confluentincKafkaJavascript,
  connectMongo,
  connectPgSimple,
  connectrpcConnect,
  connectrpcConnectNode,
  consul,
  couchbase,
  databricksSql,
  discordJs,
  drizzleOrm,
  drizzleOrmLibsql,
  elasticElasticsearch,
  elasticsearch,
  etcd3,
  gaxios,
  genericPool,
  googleCloudBigquery,
  googleCloudBigtable,
  googleCloudDatastore,
  googleCloudFirestore,
  googleCloudGapic,
  googleCloudLogging,
  googleCloudPubsub,
  googleCloudSpanner,
  googleCloudStorage,
  googleGenai,
  googleGenerativeAi,
  got,
  graphqlRequest,
  groqSdk,
  grpcGrpcJs,
  hotShots,
  hpagent,
  http,
  httpProxy,
  httpProxyAgent,
  httpProxyMiddleware,
  http2,
  httpsProxyAgent,
  influx,
  influxdataInfluxdbClient,
  ioredis,
  iovalkey,
  kafkajs,
  keyv,
  keyvRedis,
  knex,
  ky,
  kysely,
  langchainOpenai,
  launchdarklyNodeServerSdk,
  libsqlClient,
  libsqlClientWs,
  makeFetchHappen,
  mariadb,
  mariadbCallback,
  meilisearch,
  memcached,
  memjs,
  mikroOrm,
  minio,
  mistralaiMistralai,
  mongodb,
  mongoose,
  mqtt,
  mssql,
  mysql,
  mysql2,
  mysql2Promise,
  nano,
  nats,
  neo4jDriver,
  neondatabaseServerless,
  niceGrpc,
  nodeRdkafka,
  nodeZookeeperClient,
  nodemailer,
  notionhqClient,
  octokitRest,
  openai,
  openapiFetch,
  opensearchProjectOpensearch,
  opentelemetryExporterOtlp,
  opentelemetryExporterOtlpGrpc,
  oracledb,
  pg,
  pgBoss,
  pgPool,
  pgPromise,
  pineconeDatabasePinecone,
  planetscaleDatabase,
  postgres,
  posthogNode,
  postmark,
  prismaAdapters,
  prismaClient,
  promClient,
  promiseMysql,
  proxyAgent,
  pulsarClient,
  qdrantJsClientRest,
  rabbitmqClient,
  redis,
  replicate,
  request,
  resend,
  rhea,
  rheaPromise,
  sequelize,
  slackWebApi,
  slonik,
  smithyNodeHttpHandler,
  snowflakeSdk,
  soap,
  socketIoClient,
  socksProxyAgent,
  stompStompjs,
  stompit,
  stripe,
  supabaseSupabaseJs,
  superagent,
  tedious,
  telegraf,
  temporalioClient,
  temporalioWorker,
  tidbcloudServerless,
  tunnel,
  tunnelAgent,
  twilio,
  typeorm,
  typesense,
  undici,
  upstashRedis,
  urqlCore,
  valkeyValkeyGlide,
  vercelKv,
  vercelPostgres,
  weaviateClient,
  zillizMilvus2SdkNode,
];
