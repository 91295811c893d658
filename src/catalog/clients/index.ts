// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { ClientEntry } from '../types.ts';
import agentkeepalive from './agentkeepalive.ts';
import amqpConnectionManager from './amqp-connection-manager.ts';
import amqplib from './amqplib.ts';
import amqplibCallbackApi from './amqplib-callback-api.ts';
import anthropicAiSdk from './anthropic-ai-sdk.ts';
import asyncMqtt from './async-mqtt.ts';
import awsSdk from './aws-sdk.ts';
import awsSdkClients from './aws-sdk-clients.ts';
import axios from './axios.ts';
import azureEventHubs from './azure-event-hubs.ts';
import azureServiceBus from './azure-service-bus.ts';
import confluentincKafkaJavascript from './confluentinc-kafka-javascript.ts';
import connectrpcConnectNode from './connectrpc-connect-node.ts';
import consul from './consul.ts';
import discordJs from './discord-js.ts';
import etcd3 from './etcd3.ts';
import gaxios from './gaxios.ts';
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
import ioredis from './ioredis.ts';
import kafkajs from './kafkajs.ts';
import langchainOpenai from './langchain-openai.ts';
import launchdarklyNodeServerSdk from './launchdarkly-node-server-sdk.ts';
import makeFetchHappen from './make-fetch-happen.ts';
import minio from './minio.ts';
import mongodb from './mongodb.ts';
import mqtt from './mqtt.ts';
import mysql from './mysql.ts';
import mysql2 from './mysql2.ts';
import mysql2Promise from './mysql2-promise.ts';
import nats from './nats.ts';
import niceGrpc from './nice-grpc.ts';
import nodeRdkafka from './node-rdkafka.ts';
import nodeZookeeperClient from './node-zookeeper-client.ts';
import nodemailer from './nodemailer.ts';
import notionhqClient from './notionhq-client.ts';
import octokitRest from './octokit-rest.ts';
import openai from './openai.ts';
import pg from './pg.ts';
import pgPool from './pg-pool.ts';
import prismaClient from './prisma-client.ts';
import promClient from './prom-client.ts';
import proxyAgent from './proxy-agent.ts';
import pulsarClient from './pulsar-client.ts';
import rabbitmqClient from './rabbitmq-client.ts';
import redis from './redis.ts';
import request from './request.ts';
import rhea from './rhea.ts';
import rheaPromise from './rhea-promise.ts';
import slackWebApi from './slack-web-api.ts';
import smithyNodeHttpHandler from './smithy-node-http-handler.ts';
import socketIoClient from './socket-io-client.ts';
import socksProxyAgent from './socks-proxy-agent.ts';
import stompStompjs from './stomp-stompjs.ts';
import stompit from './stompit.ts';
import stripe from './stripe.ts';
import telegraf from './telegraf.ts';
import temporalioClient from './temporalio-client.ts';
import temporalioWorker from './temporalio-worker.ts';
import twilio from './twilio.ts';
import undici from './undici.ts';

/** Every client library of the catalog. */
export const clients: readonly ClientEntry[] = [
  agentkeepalive,
  amqpConnectionManager,
  amqplib,
  amqplibCallbackApi,
  anthropicAiSdk,
  asyncMqtt,
  awsSdk,
  awsSdkClients,
  axios,
  azureEventHubs,
  azureServiceBus,
  confluentincKafkaJavascript,
  connectrpcConnectNode,
  consul,
  discordJs,
  etcd3,
  gaxios,
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
  ioredis,
  kafkajs,
  langchainOpenai,
  launchdarklyNodeServerSdk,
  makeFetchHappen,
  minio,
  mongodb,
  mqtt,
  mysql,
  mysql2,
  mysql2Promise,
  nats,
  niceGrpc,
  nodeRdkafka,
  nodeZookeeperClient,
  nodemailer,
  notionhqClient,
  octokitRest,
  openai,
  pg,
  pgPool,
  prismaClient,
  promClient,
  proxyAgent,
  pulsarClient,
  rabbitmqClient,
  redis,
  request,
  rhea,
  rheaPromise,
  slackWebApi,
  smithyNodeHttpHandler,
  socketIoClient,
  socksProxyAgent,
  stompStompjs,
  stompit,
  stripe,
  telegraf,
  temporalioClient,
  temporalioWorker,
  twilio,
  undici,
];
