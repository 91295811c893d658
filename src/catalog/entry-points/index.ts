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
import gatsby from './gatsby.ts';
import googleCloudFunctions from './google-cloud-functions.ts';
import lambdaWrappers from './lambda-wrappers.ts';
import middy from './middy.ts';
import netlify from './netlify.ts';
import netlifyEdge from './netlify-edge.ts';
import next from './next.ts';
import nodeHttp from './node-http.ts';
import qwikCity from './qwik-city.ts';
import react from './react.ts';
import remix from './remix.ts';
import setInterval from './set-interval.ts';
import solidStart from './solid-start.ts';
import sveltekit from './sveltekit.ts';
import tanstackStart from './tanstack-start.ts';
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
  gatsby,
  googleCloudFunctions,
  lambdaWrappers,
  middy,
  netlify,
  netlifyEdge,
  next,
  nodeHttp,
  qwikCity,
  react,
  remix,
  setInterval,
  solidStart,
  sveltekit,
  tanstackStart,
  timers,
  vercel,
];
