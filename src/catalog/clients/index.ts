// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { ClientEntry } from '../types.ts';
import agentkeepalive from './agentkeepalive.ts';
import amqpConnectionManager from './amqp-connection-manager.ts';
import amqplib from './amqplib.ts';
import amqplibCallbackApi from './amqplib-callback-api.ts';
import anthropicAiSdk from './anthropic-ai-sdk.ts';
import arangojs from './arangojs.ts';
import asyncMqtt from './async-mqtt.ts';
import awsSdk from './aws-sdk.ts';
import awsSdkClients from './aws-sdk-clients.ts';
import axios from './axios.ts';
import azureCosmos from './azure-cosmos.ts';
import azureEventHubs from './azure-event-hubs.ts';
import azureServiceBus from './azure-service-bus.ts';
import beeQueue from './bee-queue.ts';
import bull from './bull.ts';
import bullmq from './bullmq.ts';
import cacheManagerRedisStore from './cache-manager-redis-store.ts';
import cassandraDriver from './cassandra-driver.ts';
import clickhouseClient from './clickhouse-client.ts';
import confluentincKafkaJavascript from './confluentinc-kafka-javascript.ts';
import connectMongo from './connect-mongo.ts';
import connectPgSimple from './connect-pg-simple.ts';
import connectrpcConnectNode from './connectrpc-connect-node.ts';
import consul from './consul.ts';
import couchbase from './couchbase.ts';
import databricksSql from './databricks-sql.ts';
import discordJs from './discord-js.ts';
import drizzleOrm from './drizzle-orm.ts';
import elasticElasticsearch from './elastic-elasticsearch.ts';
import elasticsearch from './elasticsearch.ts';
import etcd3 from './etcd3.ts';
import gaxios from './gaxios.ts';
import genericPool from './generic-pool.ts';
import googleCloudBigtable from './google-cloud-bigtable.ts';
import googleCloudDatastore from './google-cloud-datastore.ts';
import googleCloudFirestore from './google-cloud-firestore.ts';
import googleCloudGapic from './google-cloud-gapic.ts';
import googleCloudLogging from './google-cloud-logging.ts';
import googleCloudPubsub from './google-cloud-pubsub.ts';
import googleCloudSpanner from './google-cloud-spanner.ts';
import got from './got.ts';
import groqSdk from './groq-sdk.ts';
import grpcGrpcJs from './grpc-grpc-js.ts';
import hotShots from './hot-shots.ts';
import hpagent from './hpagent.ts';
import http from './http.ts';
import httpProxyAgent from './http-proxy-agent.ts';
import http2 from './http2.ts';
import httpsProxyAgent from './https-proxy-agent.ts';
import influxdataInfluxdbClient from './influxdata-influxdb-client.ts';
import ioredis from './ioredis.ts';
import iovalkey from './iovalkey.ts';
import kafkajs from './kafkajs.ts';
import keyvRedis from './keyv-redis.ts';
import knex from './knex.ts';
import langchainOpenai from './langchain-openai.ts';
import launchdarklyNodeServerSdk from './launchdarkly-node-server-sdk.ts';
import libsqlClient from './libsql-client.ts';
import makeFetchHappen from './make-fetch-happen.ts';
import mariadb from './mariadb.ts';
import mariadbCallback from './mariadb-callback.ts';
import memcached from './memcached.ts';
import memjs from './memjs.ts';
import mikroOrm from './mikro-orm.ts';
import minio from './minio.ts';
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
import opensearchProjectOpensearch from './opensearch-project-opensearch.ts';
import oracledb from './oracledb.ts';
import pg from './pg.ts';
import pgBoss from './pg-boss.ts';
import pgPool from './pg-pool.ts';
import pgPromise from './pg-promise.ts';
import postgres from './postgres.ts';
import prismaClient from './prisma-client.ts';
import promClient from './prom-client.ts';
import promiseMysql from './promise-mysql.ts';
import proxyAgent from './proxy-agent.ts';
import pulsarClient from './pulsar-client.ts';
import qdrantJsClientRest from './qdrant-js-client-rest.ts';
import rabbitmqClient from './rabbitmq-client.ts';
import redis from './redis.ts';
import request from './request.ts';
import rhea from './rhea.ts';
import rheaPromise from './rhea-promise.ts';
import sequelize from './sequelize.ts';
import slackWebApi from './slack-web-api.ts';
import slonik from './slonik.ts';
import smithyNodeHttpHandler from './smithy-node-http-handler.ts';
import snowflakeSdk from './snowflake-sdk.ts';
import socketIoClient from './socket-io-client.ts';
import socksProxyAgent from './socks-proxy-agent.ts';
import stompStompjs from './stomp-stompjs.ts';
import stompit from './stompit.ts';
import stripe from './stripe.ts';
import tedious from './tedious.ts';
import telegraf from './telegraf.ts';
import temporalioClient from './temporalio-client.ts';
import temporalioWorker from './temporalio-worker.ts';
import twilio from './twilio.ts';
import typeorm from './typeorm.ts';
import typesense from './typesense.ts';
import undici from './undici.ts';
import valkeyValkeyGlide from './valkey-valkey-glide.ts';
import vercelPostgres from './vercel-postgres.ts';
import weaviateClient from './weaviate-client.ts';
import zillizMilvus2SdkNode from './zilliz-milvus2-sdk-node.ts';

/** Every client library of the catalog. */
export const clients: readonly ClientEntry[] = [
  agentkeepalive,
  amqpConnectionManager,
  amqplib,
  amqplibCallbackApi,
  anthropicAiSdk,
  arangojs,
  asyncMqtt,
  awsSdk,
  awsSdkClients,
  axios,
  azureCosmos,
  azureEventHubs,
  azureServiceBus,
  beeQueue,
  bull,
  bullmq,
  cacheManagerRedisStore,
  cassandraDriver,
  clickhouseClient,
  confluentincKafkaJavascript,
  connectMongo,
  connectPgSimple,
  connectrpcConnectNode,
  consul,
  couchbase,
  databricksSql,
  discordJs,
  drizzleOrm,
  elasticElasticsearch,
  elasticsearch,
  etcd3,
  gaxios,
  genericPool,
  googleCloudBigtable,
  googleCloudDatastore,
  googleCloudFirestore,
  googleCloudGapic,
  googleCloudLogging,
  googleCloudPubsub,
  googleCloudSpanner,
  got,
  groqSdk,
  grpcGrpcJs,
  hotShots,
  hpagent,
  http,
  httpProxyAgent,
  http2,
  httpsProxyAgent,
  influxdataInfluxdbClient,
  ioredis,
  iovalkey,
  kafkajs,
  keyvRedis,
  knex,
  langchainOpenai,
  launchdarklyNodeServerSdk,
  libsqlClient,
  makeFetchHappen,
  mariadb,
  mariadbCallback,
  memcached,
  memjs,
  mikroOrm,
  minio,
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
  opensearchProjectOpensearch,
  oracledb,
  pg,
  pgBoss,
  pgPool,
  pgPromise,
  postgres,
  prismaClient,
  promClient,
  promiseMysql,
  proxyAgent,
  pulsarClient,
  qdrantJsClientRest,
  rabbitmqClient,
  redis,
  request,
  rhea,
  rheaPromise,
  sequelize,
  slackWebApi,
  slonik,
  smithyNodeHttpHandler,
  snowflakeSdk,
  socketIoClient,
  socksProxyAgent,
  stompStompjs,
  stompit,
  stripe,
  tedious,
  telegraf,
  temporalioClient,
  temporalioWorker,
  twilio,
  typeorm,
  typesense,
  undici,
  valkeyValkeyGlide,
  vercelPostgres,
  weaviateClient,
  zillizMilvus2SdkNode,
];
