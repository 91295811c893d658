// Checks one entry of the catalog. Started by verify.mjs, to which it sends a row for each factory of each module.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readingEnvironment } from './environment.mjs';
import { isConstructor, isFunction, matches, member, namespaceOf, targetsOf } from './exports.mjs';
import { packageOf, versionOf } from './installed.mjs';
import { families, recipes, through } from './recipes.mjs';

const require = createRequire(import.meta.url);

// What a client does on its own after it was made (a refused login, a lost connection) is not asked here.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

/** How long a client has to dial, to hand over its promise, and to close. */
const patience = { dial: 400, promise: 1500, close: 300 };

const { default: entry } = await import(pathToFileURL(process.argv[2]).href);
const keys = Object.keys(entry.factories);
const at = entry.checked.lastIndexOf('@');
const checked = { name: entry.checked.slice(0, at), version: entry.checked.slice(at + 1) };
/** By module and key, so that the conversion to a pool can look at the pool. */
const instances = new Map();

const lacking = new Map();
for (const module of entry.modules) lacking.set(module, await checkModule(module));
for (const [module, missing] of lacking) sayMissing(module, missing);
for (const cited of entry.evidence.filter(isMissing)) {
  send({ module: checked.name, factory: '-', checks: '', result: `MISMATCH: there is no ${cited}` });
}
process.send({ done: true }, () => process.exit(0));

/** Sends a row for each export that is there, and gives back the keys of the others. */
async function checkModule(module) {
  if (!module.includes('*') && !isBuiltin(module) && versionOf(packageOf(module)) === undefined) {
    // Of a long list of packages, a few stand for all.
    const isChecked = packageOf(module) === checked.name;
    const result = isChecked ? 'MISMATCH: it is not installed' : 'not run: it is not installed here';
    send({ module, factory: keys.join(' '), checks: '', result });
    return [];
  }
  const found = new Set();
  for (const name of membersOf(module)) {
    for (const key of keys) {
      const row = await checkFactory(name, key).catch((error) => ({
        checks: '',
        result: `MISMATCH: ${firstLine(error)}`,
      }));
      if (row === 'no such export') continue;
      found.add(key);
      send({ module: name, factory: key, ...row });
    }
  }
  return keys.filter((key) => !found.has(key));
}

/** The modules of a family that are installed: the package of `checked` and what recipes.mjs adds. */
function membersOf(module) {
  if (!module.includes('*')) return [module];
  return [...new Set([checked.name, ...(families[module] ?? [])])].filter((name) => matches(name, module));
}

/** Modules may share an entry although one lacks a factory, but some module of the checked package must have it. */
function sayMissing(module, missing) {
  if (module.includes('*')) {
    const unseen = missing.filter((key) => [...lacking.values()].every((keys) => keys.includes(key)));
    const result = `not run: nothing of the family that is installed here has ${unseen.join(', ')}`;
    if (unseen.length > 0) send({ module, factory: `${unseen.length} others`, checks: '', result });
    return;
  }
  for (const key of missing) {
    const elsewhere = entry.modules.some(
      (other) => packageOf(other) === checked.name && !lacking.get(other).includes(key),
    );
    const result =
      elsewhere && missing.length < keys.length ? 'ok, but it has no such export' : 'MISMATCH: no such export';
    send({ module, factory: key, checks: '', result });
  }
}

async function checkFactory(module, key) {
  const factory = entry.factories[key];
  const recipe = recipeOf(module, key);
  const report = { passed: new Set(), mismatches: new Set(), gaps: new Set() };
  const expect = (holds, name, complaint) => (holds ? report.passed.add(name) : report.mismatches.add(complaint));

  if (recipe?.cannotRun !== undefined) return { checks: '', result: `not run: ${recipe.cannotRun}` };
  let namespace;
  try {
    namespace = await namespaceOf(module);
  } catch (error) {
    return { checks: '', result: `MISMATCH: cannot be imported: ${firstLine(error)}` };
  }
  const find = (path) => targetsOf(module, namespace, path, (call) => argumentsOf(module, call, namespace));
  const targets = (await find(key)).filter(({ name }) => !key.includes('*') || !isTaken(name, key));
  if (targets.length === 0) return 'no such export';

  if (checked.name === packageOf(module) && !isBuiltin(module)) {
    const installed = versionOf(checked.name);
    expect(
      installed === checked.version,
      checked.version,
      `checked with ${checked.version}, installed is ${installed}`,
    );
  }
  report.passed.add(key.includes('*') ? `${targets.length} exports` : 'export');
  const kind = factory.form === 'call' ? 'function' : 'constructor';
  const odd = targets.filter(({ value }) => !(kind === 'function' ? isFunction : isConstructor)(value));
  expect(odd.length === 0, factory.form, `no ${kind}: ${odd.map(({ name }) => name).join(', ')}`);
  if (odd.length > 0) return rowOf(report);
  if (factory.pool !== undefined) {
    const pools = await find(factory.pool.factory);
    expect(pools.length > 0, factory.pool.factory, `there is no ${factory.pool.factory} to make a pool with`);
  }
  if (factory.throws) {
    const args = recipe?.throwing?.() ?? [];
    expect(
      await throws(targets[0], factory, args),
      'throws',
      `does not throw when called with ${JSON.stringify(args)}`,
    );
  }
  if (recipe === undefined) return { ...rowOf(report), result: 'not run: recipes.mjs has no recipe' };

  // Arguments may spare it the look.
  const bare = targets.slice(0, 3).map((target) => namesReadBare(target, factory));
  if (!isLazy(factory)) {
    const names = [...new Set(bare.flat())];
    expect(names.length === 0, 'no environment', `without arguments it reads ${names.join(', ')} from the environment`);
  }

  // A name with a `*` stands for classes that are made the same way; three of them tell enough.
  for (const target of targets.slice(0, 3)) {
    for (const form of factory.form === 'either' ? ['new', 'call'] : [factory.form]) {
      await checkCreation({ module, key, recipe, target, form, namespace, report, expect });
    }
  }
  return rowOf(report);
}

/** The first key that matches a name owns it. */
function isTaken(name, key) {
  return [...keys.slice(0, keys.indexOf(key)), ...(entry.except ?? [])].some((other) => matches(name, other));
}

function rowOf({ passed, mismatches, gaps }) {
  const checks = [...passed].join(' ');
  if (mismatches.size > 0) return { checks, result: `MISMATCH: ${[...mismatches].join('; ')}` };
  return { checks, result: gaps.size > 0 ? `ok, but ${[...gaps].join('; ')}` : 'ok' };
}

/** Creates it once and looks at what came out. */
async function checkCreation({ module, key, recipe, target, form, namespace, report, expect }) {
  const factory = entry.factories[key];
  const listener = await listen(recipe.serve);
  const context = contextOf(namespace, listener.port);
  let made;
  try {
    const args = await recipe.args(context);
    const { value: created, names } = readingEnvironment(() => create(target, form, args));
    if (names.length > 0) {
      // What dials or throws is never created at import, whatever it reads.
      expect(isLazy(factory), 'environment', `reads ${names.join(', ')} from the environment`);
    }
    const isPromise = isFunction(created?.then);
    expect(
      isPromise === (factory.async ?? false),
      isPromise ? 'async' : 'sync',
      isPromise ? 'returns a promise' : 'returns no promise',
    );
    made = isPromise ? await atMost(patience.promise, created) : created;
    await pause(recipe.settle ?? patience.dial);

    const dialled = listener.accepted();
    if (recipe.unseen !== undefined) report.gaps.add(`the dialling was not seen: ${recipe.unseen}`);
    else if (dialled > 0 === (factory.dials === 'construct')) report.passed.add(`${factory.dials}:${dialled}`);
    else report.mismatches.add(`dials: ${factory.dials}, but creating it opened ${dialled} connections`);

    // A promise that needs a real server does not come true here; then the recipe names the class of its value.
    const instance = made ?? (await recipe.instance?.(context));
    const methods = [...factory.close, ...(factory.connect ?? [])];
    if (instance === undefined || instance === null) {
      if (methods.length > 0) report.gaps.add('its methods were not seen, no value came out');
      return;
    }
    instances.set(`${module}:${key}`, instance);
    if (methods.length > 0) {
      const absent = methods.filter((name) => !isFunction(member(instance, name)));
      expect(absent.length === 0, methods.join(','), `has no ${absent.join(', ')}`);
    }
    if (factory.needsErrorListener && made !== undefined) {
      const emits = isFunction(made.on) && isFunction(made.listenerCount);
      expect(emits, 'emitter', 'emits no events');
      if (emits) expect(made.listenerCount('error') === 0, 'no listener', 'listens to its errors itself');
    }
    if (factory.connectReturns !== undefined || factory.dials === 'connect')
      checkConnecting(made, factory, { report, expect });
    const pool = factory.pool && instances.get(`${module}:${factory.pool.factory}`);
    if (pool)
      expect(
        isFunction(pool[factory.pool.checkout]),
        factory.pool.checkout,
        `its pool has no ${factory.pool.checkout}`,
      );
  } catch (error) {
    report.mismatches.add(`cannot be created with ${form}: ${firstLine(error)}`);
  } finally {
    await dispose(made, factory.close);
    await listener.close();
  }
}

/** Calls the first method that dials, for what it returns. */
function checkConnecting(made, { connect: [name] = [], connectReturns = 'promise' }, { report, expect }) {
  if (name === undefined || made === undefined) return;
  try {
    const result = Reflect.apply(member(made, name), made, []);
    const returned = result === made ? 'client' : isFunction(result?.then) ? 'promise' : 'nothing';
    expect(returned === connectReturns, `${name}:${returned}`, `${name}() returns ${returned}, not ${connectReturns}`);
    if (returned === 'promise') result.catch(() => {});
  } catch (error) {
    report.gaps.add(`${name}() asks for more: ${firstLine(error)}`);
  }
}

/** Whether it is never created at import, or not in one of its forms. */
function isLazy({ dials, throws, async, readsEnvironment, variants = [] }) {
  return dials === 'construct' || throws || async || readsEnvironment || variants.some(isLazy);
}

/** The environment variables that are read when it is called with nothing. */
function namesReadBare(target, { form, close }) {
  const { value, names } = readingEnvironment(() => {
    try {
      return create(target, form === 'call' ? 'call' : 'new', []);
    } catch {
      return null;
    }
  });
  value?.catch?.(() => {});
  void dispose(value, close);
  return names;
}

async function throws(target, factory, args) {
  let made;
  try {
    made = create(target, factory.form === 'call' ? 'call' : 'new', args);
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

/** A server that takes every connection and answers only where the recipe says what. */
async function listen(serve = (socket) => socket.resume()) {
  let accepted = 0;
  const sockets = new Set();
  const server = createServer((socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    accepted: () => accepted,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      return pause(10);
    },
  };
}

function contextOf(namespace, port) {
  const file = (path) => require(fileURLToPath(inside(path)));
  return { host: '127.0.0.1', port, namespace, load: (specifier) => import(specifier), file };
}

async function argumentsOf(module, call, namespace) {
  const recipe = through[`${module}:${call}`] ?? through[`${checked.name}:${call}`];
  return recipe ? await recipe(contextOf(namespace, 9)) : [];
}

function recipeOf(module, key) {
  const owners = [`${module}:${key}`, `${checked.name}:${key}`, `${module}:*`, `${checked.name}:*`];
  const recipe = recipes[owners.find((owner) => owner in recipes)];
  return isFunction(recipe) ? { args: recipe } : recipe;
}

/** Closing is not checked, it only leaves the next client alone. */
async function dispose(made, close) {
  try {
    for (const name of close) {
      const method = member(made, name);
      if (isFunction(method)) await atMost(patience.close, Reflect.apply(method, parentOf(made, name), []));
    }
  } catch {
    // A client that was never connected may refuse to be closed.
  }
}

function parentOf(value, path) {
  return path.includes('.') ? member(value, path.slice(0, path.lastIndexOf('.'))) : value;
}

/** Evidence in a package that is installed here in that version, but without the file. */
function isMissing(cited) {
  const [, name, version, path] = /^npm:(@?[^@]+)@([^/]+)\/(.+)$/u.exec(cited) ?? [];
  return name !== undefined && versionOf(name) === version && !existsSync(inside(`${name}/${path}`));
}

/** A file of an installed package, also where its `exports` hide it. */
function inside(path) {
  return new URL(`node_modules/${path}`, import.meta.url);
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

/** What the promise comes to, or nothing when it fails or takes too long. */
function atMost(milliseconds, promise) {
  return Promise.race([promise, pause(milliseconds)]).catch(() => undefined);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function send(row) {
  process.send(row);
}
