// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { EntryPointEntry } from '../types.ts';
import awsLambda from './aws-lambda.ts';
import awsLambdaPowertools from './aws-lambda-powertools.ts';
import lambdaWrappers from './lambda-wrappers.ts';
import middy from './middy.ts';
import next from './next.ts';
import react from './react.ts';

/** Every framework of the catalog. */
export const entryPoints: readonly EntryPointEntry[] = [
  awsLambda,
  awsLambdaPowertools,
  lambdaWrappers,
  middy,
  next,
  react,
];
