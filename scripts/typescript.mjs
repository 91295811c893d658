// Lets Node run the TypeScript of this project as it stands: node --import ./scripts/typescript.mjs FILE.ts
// Node 22.18 and later do so by themselves; Node 20 needs the types taken out.
import { register } from 'node:module';
import process from 'node:process';

if (!process.features.typescript) register('./typescript-loader.mjs', import.meta.url);
