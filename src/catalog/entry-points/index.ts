// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { EntryPointEntry } from '../types.ts';
import adonisjs from './adonisjs.ts';
import adonisjsEmitter from './adonisjs-emitter.ts';
import adonisjsRouter from './adonisjs-router.ts';
import agenda from './agenda.ts';
import aiTools from './ai-tools.ts';
import amqplib from './amqplib.ts';
import apolloServer from './apollo-server.ts';
import astro from './astro.ts';
import authJs from './auth-js.ts';
import awsLambda from './aws-lambda.ts';
import awsLambdaPowertools from './aws-lambda-powertools.ts';
import azureFunctions from './azure-functions.ts';
import azureMessaging from './azure-messaging.ts';
import botbuilder from './botbuilder.ts';
import bull from './bull.ts';
import bullmq from './bullmq.ts';
import bun from './bun.ts';
import cloudflareAgents from './cloudflare-agents.ts';
import cloudflareWorkers from './cloudflare-workers.ts';
import colyseus from './colyseus.ts';
import connect from './connect.ts';
import connectRpc from './connect-rpc.ts';
import convex from './convex.ts';
import cron from './cron.ts';
import croner from './croner.ts';
import dataloader from './dataloader.ts';
import deno from './deno.ts';
import directus from './directus.ts';
import discordJs from './discord-js.ts';
import durableFunctions from './durable-functions.ts';
import edgeGlobals from './edge-globals.ts';
import egg from './egg.ts';
import electron from './electron.ts';
import elysia from './elysia.ts';
import encore from './encore.ts';
import express from './express.ts';
import expressAsyncHandler from './express-async-handler.ts';
import expressMiddleware from './express-middleware.ts';
import expressValidator from './express-validator.ts';
import fastify from './fastify.ts';
import feathersjs from './feathersjs.ts';
import findMyWay from './find-my-way.ts';
import firebaseFunctions from './firebase-functions.ts';
import foalts from './foalts.ts';
import gatsby from './gatsby.ts';
import googleCloudFunctions from './google-cloud-functions.ts';
import googlePubsub from './google-pubsub.ts';
import grammy from './grammy.ts';
import graphileWorker from './graphile-worker.ts';
import graphql from './graphql.ts';
import graphqlWs from './graphql-ws.ts';
import graphqlYoga from './graphql-yoga.ts';
import grpc from './grpc.ts';
import h3 from './h3.ts';
import hapi from './hapi.ts';
import hono from './hono.ts';
import httpClientHooks from './http-client-hooks.ts';
import httpProxy from './http-proxy.ts';
import inngest from './inngest.ts';
import inversifyExpressUtils from './inversify-express-utils.ts';
import ioredis from './ioredis.ts';
import ittyRouter from './itty-router.ts';
import kafkajs from './kafkajs.ts';
import keystone from './keystone.ts';
import koa from './koa.ts';
import koaCompose from './koa-compose.ts';
import lambdaWrappers from './lambda-wrappers.ts';
import loopback from './loopback.ts';
import mcp from './mcp.ts';
import medusa from './medusa.ts';
import meteor from './meteor.ts';
import micro from './micro.ts';
import middy from './middy.ts';
import midwayjs from './midwayjs.ts';
import moleculer from './moleculer.ts';
import mongoose from './mongoose.ts';
import mqtt from './mqtt.ts';
import nats from './nats.ts';
import nestjs from './nestjs.ts';
import netlify from './netlify.ts';
import netlifyEdge from './netlify-edge.ts';
import next from './next.ts';
import nextSafeAction from './next-safe-action.ts';
import nexus from './nexus.ts';
import nitro from './nitro.ts';
import nodeChildProcess from './node-child-process.ts';
import nodeCron from './node-cron.ts';
import nodeDgram from './node-dgram.ts';
import nodeDiagnosticsChannel from './node-diagnostics-channel.ts';
import nodeHttp from './node-http.ts';
import nodeNet from './node-net.ts';
import nodeProcess from './node-process.ts';
import nodeRedis from './node-redis.ts';
import nodeSchedule from './node-schedule.ts';
import nodeTelegramBotApi from './node-telegram-bot-api.ts';
import nodeWorkerThreads from './node-worker-threads.ts';
import nuxt from './nuxt.ts';
import oak from './oak.ts';
import opentelemetry from './opentelemetry.ts';
import orpc from './orpc.ts';
import parseServer from './parse-server.ts';
import passport from './passport.ts';
import payload from './payload.ts';
import pgBoss from './pg-boss.ts';
import pgNotifications from './pg-notifications.ts';
import pothos from './pothos.ts';
import prisma from './prisma.ts';
import probot from './probot.ts';
import promClient from './prom-client.ts';
import qwikCity from './qwik-city.ts';
import rabbitmqClient from './rabbitmq-client.ts';
import react from './react.ts';
import remix from './remix.ts';
import restify from './restify.ts';
import routingControllers from './routing-controllers.ts';
import sails from './sails.ts';
import sequelize from './sequelize.ts';
import setInterval from './set-interval.ts';
import slackBolt from './slack-bolt.ts';
import socketIo from './socket-io.ts';
import sockjs from './sockjs.ts';
import solidStart from './solid-start.ts';
import sqsConsumer from './sqs-consumer.ts';
import strapi from './strapi.ts';
import sveltekit from './sveltekit.ts';
import tanstackStart from './tanstack-start.ts';
import telegraf from './telegraf.ts';
import temporal from './temporal.ts';
import terminus from './terminus.ts';
import toadScheduler from './toad-scheduler.ts';
import triggerDev from './trigger-dev.ts';
import trpc from './trpc.ts';
import tsRest from './ts-rest.ts';
import tsed from './tsed.ts';
import tsoa from './tsoa.ts';
import twilioFunctions from './twilio-functions.ts';
import typeGraphql from './type-graphql.ts';
import typeorm from './typeorm.ts';
import uwebsockets from './uwebsockets.ts';
import vercel from './vercel.ts';
import workerpool from './workerpool.ts';
import ws from './ws.ts';

/** Every framework of the catalog. */
export const entryPoints: readonly EntryPointEntry[] = [
  adonisjs,
  adonisjsEmitter,
  adonisjsRouter,
  agenda,
  aiTools,
  amqplib,
  apolloServer,
  astro,
  authJs,
  awsLambda,
  awsLambdaPowertools,
  azureFunctions,
  azureMessaging,
  botbuilder,
  bull,
  bullmq,
  bun,
  cloudflareAgents,
  cloudflareWorkers,
  colyseus,
  connect,
  connectRpc,
  convex,
  cron,
  croner,
  dataloader,
  deno,
  directus,
  discordJs,
  durableFunctions,
  edgeGlobals,
  egg,
  electron,
  elysia,
  encore,
  express,
  expressAsyncHandler,
  expressMiddleware,
  expressValidator,
  fastify,
  feathersjs,
  findMyWay,
  firebaseFunctions,
  foalts,
  gatsby,
  googleCloudFunctions,
  googlePubsub,
  grammy,
  graphileWorker,
  graphql,
  graphqlWs,
  graphqlYoga,
  grpc,
  h3,
  hapi,
  hono,
  httpClientHooks,
  httpProxy,
  inngest,
  inversifyExpressUtils,
  ioredis,
  ittyRouter,
  kafkajs,
  keystone,
  koa,
  koaCompose,
  lambdaWrappers,
  loopback,
  mcp,
  medusa,
  meteor,
  micro,
  middy,
  midwayjs,
  moleculer,
  mongoose,
  mqtt,
  nats,
  nestjs,
  netlify,
  netlifyEdge,
  next,
  nextSafeAction,
  nexus,
  nitro,
  nodeChildProcess,
  nodeCron,
  nodeDgram,
  nodeDiagnosticsChannel,
  nodeHttp,
  nodeNet,
  nodeProcess,
  nodeRedis,
  nodeSchedule,
  nodeTelegramBotApi,
  nodeWorkerThreads,
  nuxt,
  oak,
  opentelemetry,
  orpc,
  parseServer,
  passport,
  payload,
  pgBoss,
  pgNotifications,
  pothos,
  prisma,
  probot,
  promClient,
  qwikCity,
  rabbitmqClient,
  react,
  remix,
  restify,
  routingControllers,
  sails,
  sequelize,
  setInterval,
  slackBolt,
  socketIo,
  sockjs,
  solidStart,
  sqsConsumer,
  strapi,
  sveltekit,
  tanstackStart,
  telegraf,
  temporal,
  terminus,
  toadScheduler,
  triggerDev,
  trpc,
  tsRest,
  tsed,
  tsoa,
  twilioFunctions,
  typeGraphql,
  typeorm,
  uwebsockets,
  vercel,
  workerpool,
  ws,
];
