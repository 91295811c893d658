// Counts the connections of one factory. Started by measure.mjs with the file of the entry and the number of the
// measurement; sends the counts.
import { isBuiltin } from 'node:module';
import { pathToFileURL } from 'node:url';
import { countConnections } from '../connections/count.mjs';
import { isFunction, matches, member, namespaceOf, targetsOf } from './exports.mjs';
import { packageOf, versionOf } from './installed.mjs';
import { measurements } from './measurements.mjs';
import { recipes } from './recipes.mjs';

const requests = 20;
const timeoutMs = 20_000;

// What clients say about the end of the server is not asked here.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

const [file, index] = process.argv.slice(2);
const { default: entry } = await import(pathToFileURL(file).href);
const measurement = measurements[index];
const key = Object.keys(entry.factories).find((path) => matches(measurement.factory, path));
const factory = entry.factories[key];
try {
  process.send(await measure());
} catch (error) {
  process.send({ problem: String(error?.message ?? error).split('\n')[0] || String(error) });
}
process.send({ done: true }, () => process.exit(0));

async function measure() {
  const module = measurement.module;
  const namespace = await namespaceOf(module);
  const [target] = await targetsOf(module, namespace, measurement.factory, () => []);
  if (target === undefined) throw new Error('there is no such export');
  const counts = {
    shared: await count(target, namespace, { perRequest: false }),
    perRequest: await count(target, namespace, { perRequest: true }),
  };
  if (factory.tier === 'unpooled' && factory.reuse !== undefined && !measurement.switchedOn) {
    const { name, value = await keepingAgent() } = factory.reuse;
    counts.reusing = await count(target, namespace, { perRequest: false, option: nested(name, value) });
  }
  return {
    ...counts,
    tier: measurement.tier ?? factory.tier,
    reuse: factory.reuse ?? null,
    version: isBuiltin(module) ? '' : versionOf(packageOf(module)),
  };
}

async function count(target, namespace, { perRequest, option = null }) {
  const { protocol, handler, ca } = measurement.server();
  const made = [];
  const counted = await countConnections(
    async (upstream) => {
      const { host, port, url } = upstream;
      const context = { host, port, url, ca: ca ?? upstream.ca, namespace, load: (specifier) => import(specifier) };
      let client;
      for (let request = 0; request < requests; request += 1) {
        if (perRequest || request === 0) {
          client = await create(target, context, option);
          made.push(client);
          await measurement.connect?.(client);
        }
        await measurement.use(client, context);
      }
    },
    { protocol, handler, timeoutMs },
  );
  for (const client of made) dispose(client);
  if (protocol !== 'tcp' && counted.requests < requests) {
    throw new Error(`only ${counted.requests} of ${requests} requests arrived`);
  }
  return counted.accepted;
}

async function create({ value, receiver }, context, option) {
  const args = [...(await (measurement.args ?? recipeArgs())(context))];
  const [position] = [factory.options].flat();
  if (option !== null) args[position] = { ...args[position], ...option };
  const client = factory.form === 'call' ? Reflect.apply(value, receiver, args) : Reflect.construct(value, args);
  const made = factory.async ? await client : client;
  if (isFunction(made?.on)) made.on('error', () => {});
  return made;
}

/** Where the option takes an agent. */
async function keepingAgent() {
  const { Agent } = await import('node:http');
  return new Agent({ keepAlive: true });
}

/** `a.b` as an object. */
function nested(path, value) {
  return path.split('.').reduceRight((inner, name) => ({ [name]: inner }), value);
}

function recipeArgs() {
  const names = [measurement.module, entry.checked.slice(0, entry.checked.lastIndexOf('@'))];
  const paths = [measurement.factory, key, '*'];
  const found = paths.flatMap((path) => names.map((name) => recipes[`${name}:${path}`])).find(Boolean);
  if (found === undefined) throw new Error('recipes.mjs has no recipe');
  return found.args ?? found;
}

/** It must not dial again; whether it closes well is not asked here. */
function dispose(client) {
  try {
    for (const name of factory.close) {
      const method = member(client, name);
      if (isFunction(method)) Promise.resolve(Reflect.apply(method, client, [])).catch(() => {});
    }
  } catch {
    // The server is gone already.
  }
}
