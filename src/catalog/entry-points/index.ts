// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { EntryPointEntry } from '../types.ts';
import astro from './astro.ts';
import authJs from './auth-js.ts';
import awsLambda from './aws-lambda.ts';
import awsLambdaPowertools from './aws-lambda-powertools.ts';
import azureFunctions from './azure-functions.ts';
import durableFunctions from './durable-functions.ts';
import express from './express.ts';
import fastify from './fastify.ts';
import firebaseFunctions from './firebase-functions.ts';
import googleCloudFunctions from './google-cloud-functions.ts';
import lambdaWrappers from './lambda-wrappers.ts';
import middy from './middy.ts';
import netlify from './netlify.ts';
import netlifyEdge from './netlify-edge.ts';
import next from './next.ts';
import nodeHttp from './node-http.ts';
import react from './react.ts';
import remix from './remix.ts';
import sveltekit from './sveltekit.ts';
import timers from './timers.ts';
import vercel from './vercel.ts';

/** Every framework of the catalog. */
export const entryPoints: readonly EntryPointEntry[] = [
  astro,
  authJs,
  awsLambda,
  awsLambdaPowertools,
  azureFunctions,
  durableFunctions,
  express,
  fastify,
  firebaseFunctions,
  googleCloudFunctions,
  lambdaWrappers,
  middy,
  netlify,
  netlifyEdge,
  next,
  nodeHttp,
  react,
  remix,
  sveltekit,
  timers,
  vercel,
];
