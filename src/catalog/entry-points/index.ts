// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { EntryPointEntry } from '../types.ts';
import aiTools from './ai-tools.ts';
import apolloServer from './apollo-server.ts';
import astro from './astro.ts';
import authJs from './auth-js.ts';
import awsLambda from './aws-lambda.ts';
import awsLambdaPowertools from './aws-lambda-powertools.ts';
import azureFunctions from './azure-functions.ts';
import connectRpc from './connect-rpc.ts';
import dataloader from './dataloader.ts';
import durableFunctions from './durable-functions.ts';
import express from './express.ts';
import fastify from './fastify.ts';
import firebaseFunctions from './firebase-functions.ts';
import gatsby from './gatsby.ts';
import googleCloudFunctions from './google-cloud-functions.ts';
import graphql from './graphql.ts';
import graphqlWs from './graphql-ws.ts';
import graphqlYoga from './graphql-yoga.ts';
import grpc from './grpc.ts';
import lambdaWrappers from './lambda-wrappers.ts';
import mcp from './mcp.ts';
import middy from './middy.ts';
import netlify from './netlify.ts';
import netlifyEdge from './netlify-edge.ts';
import next from './next.ts';
import nextSafeAction from './next-safe-action.ts';
import nexus from './nexus.ts';
import nodeHttp from './node-http.ts';
import orpc from './orpc.ts';
import pothos from './pothos.ts';
import qwikCity from './qwik-city.ts';
import react from './react.ts';
import remix from './remix.ts';
import setInterval from './set-interval.ts';
import solidStart from './solid-start.ts';
import sveltekit from './sveltekit.ts';
import tanstackStart from './tanstack-start.ts';
import trpc from './trpc.ts';
import tsRest from './ts-rest.ts';
import typeGraphql from './type-graphql.ts';
import vercel from './vercel.ts';

/** Every framework of the catalog. */
export const entryPoints: readonly EntryPointEntry[] = [
  aiTools,
  apolloServer,
  astro,
  authJs,
  awsLambda,
  awsLambdaPowertools,
  azureFunctions,
  connectRpc,
  dataloader,
  durableFunctions,
  express,
  fastify,
  firebaseFunctions,
  gatsby,
  googleCloudFunctions,
  graphql,
  graphqlWs,
  graphqlYoga,
  grpc,
  lambdaWrappers,
  mcp,
  middy,
  netlify,
  netlifyEdge,
  next,
  nextSafeAction,
  nexus,
  nodeHttp,
  orpc,
  pothos,
  qwikCity,
  react,
  remix,
  setInterval,
  solidStart,
  sveltekit,
  tanstackStart,
  trpc,
  tsRest,
  typeGraphql,
  vercel,
];
