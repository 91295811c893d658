// Checks one entry of the catalog. Started by verify.mjs, to which it sends a row for each factory of each module.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON, isBuiltin } from 'node:module';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { families, recipes } from './recipes.mjs';

const require = createRequire(import.meta.url);

// What a client does on its own after it was made (a refused login, a lost connection) is not asked here.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

/** How long a client has to dial, to hand over its promise, and to close. */
const patience = { dial: 400, promise: 1500, close: 300 };

const { default: entry } = await import(pathToFileURL(process.argv[2]).href);
const instances = new Map();

const keys = Object.keys(entry.factories);
for (const module of entry.modules) {
  const family = module.includes('*');
  const missing = new Map(keys.map((key) => [key, []]));
  const members = family ? membersOf(module) : [module];
  for (const member of members) {
    for (const key of keys) {
      const row = await checkFactory(member, key, entry.factories[key]).catch((error) => ({
        checks: '',
        result: `MISMATCH: ${firstLine(error)}`,
      }));
      if (row === 'no such export') missing.get(key).push(member);
      else send({ module: member, factory: key, ...row });
    }
  }
  for (const key of keys.filter((key) => missing.get(key).length === members.length)) {
    send({ module, factory: key, checks: '', result: sayMissing(module, key, missing) });
  }
}
process.send({ done: true }, () => process.exit(0));

async function checkFactory(module, key, factory) {
  const recipe = recipeOf(module, key);
  const passed = [];
  const mismatches = [];
  const open = [];
  const row = () => ({
    checks: passed.join(' '),
    result:
      mismatches.length > 0
        ? `MISMATCH: ${mismatches.join('; ')}`
        : open.length > 0
          ? `ok, but ${open.join('; ')}`
          : 'ok',
  });
  const expect = (holds, name, complaint) => (holds ? passed.push(name) : mismatches.push(complaint));

  if (recipe?.cannotRun !== undefined) return { checks: '', result: `not run: ${recipe.cannotRun}` };
  let namespace;
  try {
    namespace = await import(isBuiltin(module) ? `node:${module}` : module);
  } catch (error) {
    return { checks: '', result: `MISMATCH: cannot be imported: ${firstLine(error)}` };
  }
  checkVersion(module, expect);

  const targets = await resolve(module, namespace, key);
  if (targets.length === 0) return 'no such export';
  passed.push(key.includes('*') ? `${targets.length} exports` : 'export');
  const constructible = factory.form === 'call' ? isFunction : isConstructor;
  const odd = targets.filter((target) => !constructible(target.value));
  expect(
    odd.length === 0,
    factory.form,
    `${odd.map((target) => target.name).join(', ')}: not a ${factory.form === 'call' ? 'function' : 'constructor'}`,
  );
  if (odd.length > 0) return row();
  if (factory.pool !== undefined)
    expect(
      (await resolve(module, namespace, factory.pool.factory)).length > 0,
      'pool',
      `there is no ${factory.pool.factory} to make a pool with`,
    );
  if (factory.throws) {
    const threw = await throwsWithoutArguments(targets[0], factory);
    expect(threw, 'throws', 'does not throw without arguments');
  }
  if (recipe === undefined) return { checks: passed.join(' '), result: 'not run: recipes.mjs has no recipe' };

  const forms = factory.form === 'either' ? ['new', 'call'] : [factory.form];
  for (const target of targets.slice(0, 3)) {
    for (const form of forms) {
      await checkCreation({ module, key, factory, recipe, target, form, namespace, expect, open });
    }
  }
  return row();
}

/** Creates it once and looks at what came out. */
async function checkCreation({ module, key, factory, recipe, target, form, namespace, expect, open }) {
  const listener = await listen(recipe.serve);
  const context = {
    host: '127.0.0.1',
    port: listener.port,
    namespace,
    load: (specifier) => import(specifier),
    require,
  };
  let made;
  try {
    const created = create(target, form, await recipe.args(context));
    const thenable = typeof created?.then === 'function';
    if (factory.async) expect(thenable, 'async', 'returns no promise');
    else expect(!thenable, 'sync', 'returns a promise');
    made = thenable ? await Promise.race([created, pause(patience.promise)]).catch(() => undefined) : created;
    await pause(recipe.settle ?? patience.dial);

    if (recipe.unseen === undefined) {
      const dialled = listener.accepted();
      const dials = factory.dials === 'construct';
      expect(
        dialled > 0 === dials,
        `${factory.dials}:${dialled}`,
        `dials: ${factory.dials}, but ${dialled} connections were opened by creating it`,
      );
    } else {
      open.push(`the dialling was not seen: ${recipe.unseen}`);
    }

    // A promise that needs a real server does not come true here; then the recipe names the class of its value.
    const instance = made ?? (await recipe.instance?.(context));
    const methods = [...factory.close, ...(factory.connect ?? [])];
    if (instance === undefined || instance === null) {
      if (methods.length > 0) open.push('its methods were not seen, no value came out');
      return;
    }
    instances.set(`${module}:${key}`, instance);
    const absent = methods.filter((name) => !isFunction(member(instance, name)));
    if (methods.length > 0) expect(absent.length === 0, methods.join(','), `has no ${absent.join(', ')}`);
    if (factory.needsErrorListener && made !== undefined) {
      const emitter = isFunction(instance.on) && isFunction(instance.listenerCount);
      expect(
        emitter && instance.listenerCount('error') === 0,
        'error',
        emitter ? 'listens to its errors itself' : 'emits no events',
      );
    }
    const pool = factory.pool && instances.get(`${module}:${factory.pool.factory}`);
    if (pool)
      expect(
        isFunction(pool[factory.pool.checkout]),
        factory.pool.checkout,
        `its pool has no ${factory.pool.checkout}`,
      );
  } catch (error) {
    expect(false, '', `cannot be created with ${form}: ${firstLine(error)}`);
  } finally {
    await dispose(made, factory.close);
    await listener.close();
  }
}

async function throwsWithoutArguments(target, factory) {
  let made;
  try {
    made = create(target, factory.form === 'call' ? 'call' : 'new', []);
    if (isFunction(made?.then)) made = await Promise.race([made, pause(patience.promise)]);
    return false;
  } catch {
    return true;
  } finally {
    await dispose(made, factory.close);
  }
}

function create({ value, receiver }, form, args) {
  return form === 'new' ? Reflect.construct(value, args) : Reflect.apply(value, receiver, args);
}

/** A server that takes what comes and answers only where the recipe says what. */
async function listen(serve) {
  let accepted = 0;
  const sockets = new Set();
  const server = createServer((socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (serve) serve(socket);
    else socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    accepted: () => accepted,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await pause(10);
    },
  };
}

/** Closing is not checked, it only leaves the next client alone. */
async function dispose(made, close) {
  try {
    for (const name of close) {
      const method = made === undefined || made === null ? undefined : member(made, name);
      if (!isFunction(method)) continue;
      const parent = name.includes('.') ? member(made, name.slice(0, name.lastIndexOf('.'))) : made;
      await Promise.race([Reflect.apply(method, parent, []), pause(patience.close)]);
    }
  } catch {
    // A client that was never connected may refuse to be closed.
  }
}

/**
 * The exports that a key of the catalog names: `Pool`, `MongoClient.connect`, `Kafka().producer`, `v1.*Client`.
 *
 * @returns {Promise<{ name: string, value: unknown, receiver: unknown }[]>}
 */
async function resolve(module, namespace, key) {
  let found = [{ name: '', value: undefined, receiver: undefined }];
  const steps = key.match(/\(\)|[^.()]+/gu);
  for (const [index, step] of steps.entries()) {
    const path = pathUntil(steps, index + 1);
    if (step === '()') {
      found = await Promise.all(
        found.map(async (target) => ({ ...target, value: await result(module, path, target, namespace) })),
      );
      continue;
    }
    found = found.flatMap(({ name, value }) =>
      index === 0
        ? exportsOf(module, namespace, step)
        : members(value, step).map((key) => ({ name: `${name}.${key}`, value: value[key], receiver: value })),
    );
  }
  const earlier = Object.keys(entry.factories).slice(0, Object.keys(entry.factories).indexOf(key));
  found = found.filter(
    (target) =>
      !key.includes('*') || ![...earlier, ...(entry.except ?? [])].some((other) => matches(target.name, other)),
  );
  // Along a `*`, namespaces and constants lie beside the classes of a result; the classes are what can be created.
  return key.includes('*') && key.includes('()') ? found.filter((target) => isConstructor(target.value)) : found;
}

function pathUntil(steps, end) {
  return steps
    .slice(0, end)
    .reduce((path, step) => (step === '()' || path === '' ? path + step : `${path}.${step}`), '');
}

/** Calls what a key with `()` goes through, with the arguments of its own recipe. */
async function result(module, path, target, namespace) {
  const recipe = recipeOf(module, path);
  const args = recipe
    ? await recipe.args({ host: '127.0.0.1', port: 9, namespace, load: (specifier) => import(specifier), require })
    : [];
  const form = isConstructor(target.value) && /^[A-Z]/u.test(target.name.split('.').at(-1)) ? 'new' : 'call';
  return await create(target, form, args);
}

function exportsOf(module, namespace, step) {
  if (step === 'default')
    return defaultOf(module, namespace).map((value) => ({ name: 'default', value, receiver: undefined }));
  const homes = [namespace, namespace.default, namespace.default?.default].filter(
    (home) => home !== undefined && home !== null,
  );
  const seen = new Set();
  return homes.flatMap((home) =>
    members(home, step)
      .filter((name) => !seen.has(name) && seen.add(name))
      .map((name) => ({ name, value: home[name], receiver: home })),
  );
}

/** The default export, or the CommonJS module itself. */
function defaultOf(module, namespace) {
  const candidates = [namespace.default, namespace.default?.default];
  try {
    candidates.push(require(isBuiltin(module) ? `node:${module}` : module));
  } catch {
    // It is an ES module.
  }
  return candidates.filter(isFunction).slice(0, 1);
}

function members(value, step) {
  if (value === undefined || value === null) return [];
  if (!step.includes('*')) return step in Object(value) && value[step] !== undefined ? [step] : [];
  return Object.keys(value).filter((name) => name !== 'default' && matches(name, step));
}

function member(value, path) {
  return path.split('.').reduce((parent, name) => parent?.[name], value);
}

function matches(name, pattern) {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[^./]*');
  return new RegExp(`^${source}$`, 'u').test(name);
}

function isFunction(value) {
  return typeof value === 'function';
}

function isConstructor(value) {
  if (!isFunction(value)) return false;
  try {
    // A class is never entered here: a proxy takes the place of its body.
    new new Proxy(value, { construct: () => ({}) })();
    return true;
  } catch {
    return false;
  }
}

/** The packages of a family that are installed: the one of `checked` and those that recipes.mjs adds. */
function membersOf(module) {
  const names = new Set([checked().name, ...(families[module] ?? [])]);
  return [...names].filter((name) => matches(name, module));
}

function sayMissing(module, key, missing) {
  if (module.includes('*')) return 'not run: no package of the family that is installed here has this export';
  // Packages may share an entry although one lacks a factory, but not the package that was checked.
  const none = keys.every((other) => missing.get(other).length > 0);
  return none || packageOf(module) === checked().name
    ? 'MISMATCH: no such export'
    : 'ok, but this package has no such export';
}

function checkVersion(module, expect) {
  const { name, version } = checked();
  if (name !== packageOf(module) || isBuiltin(module)) return;
  const installed = JSON.parse(readFileSync(findPackageJSON(module, import.meta.url), 'utf8')).version;
  expect(installed.replace(/^v/u, '') === version, version, `checked with ${version}, installed is ${installed}`);
}

function checked() {
  const at = entry.checked.lastIndexOf('@');
  return { name: entry.checked.slice(0, at), version: entry.checked.slice(at + 1) };
}

function packageOf(module) {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function recipeOf(module, key) {
  const recipe = recipes[`${module}:${key}`] ?? recipes[`${checked().name}:${key}`] ?? recipes[`${module}:*`];
  return isFunction(recipe) ? { args: recipe } : recipe;
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function send(row) {
  process.send(row);
}
