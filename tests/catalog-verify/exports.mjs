// Finds the exports that a key of the catalog names: `Pool`, `MongoClient.connect`, `Kafka().producer`, `v1.*Client`.
import { createRequire, isBuiltin } from 'node:module';

const require = createRequire(import.meta.url);

/** @typedef {{ name: string, value: unknown, receiver: unknown }} Target An export, and what it is called on. */

/** What `import()` gives, also where only `require()` finds the file because the extension is left out. */
export async function namespaceOf(module) {
  try {
    return await import(specifierOf(module));
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return { default: require(module) };
  }
}

function specifierOf(module) {
  return isBuiltin(module) ? `node:${module}` : module;
}

/**
 * @param {string} module
 * @param {object} namespace What `import()` of the module gives.
 * @param {string} key
 * @param {(path: string) => Promise<unknown[]>} argumentsOf The arguments of a call on the way, by the key until there.
 * @returns {Promise<Target[]>}
 */
export async function targetsOf(module, namespace, key, argumentsOf) {
  let found = [{ name: '', value: undefined, receiver: undefined }];
  let path = '';
  for (const step of key.match(/\(\)|[^.()]+/gu)) {
    if (step === '()') {
      path += step;
      const args = await argumentsOf(path);
      found = await Promise.all(found.map(async (target) => ({ ...target, value: await resultOf(target, args) })));
    } else if (path === '') {
      path = step;
      found = exportsOf(module, namespace, step);
    } else {
      path += `.${step}`;
      found = found.flatMap(({ name, value }) =>
        members(value, step).map((member) => ({ name: `${name}.${member}`, value: value[member], receiver: value })),
      );
    }
  }
  // Along a `*`, namespaces and constants lie beside the classes of a result; the classes are what can be created.
  return key.includes('*') && key.includes('()') ? found.filter(({ value }) => isConstructor(value)) : found;
}

async function resultOf({ name, value, receiver }, args) {
  const isClass = isConstructor(value) && /^[A-Z]/u.test(name.split('.').at(-1));
  return isClass ? Reflect.construct(value, args) : await Reflect.apply(value, receiver, args);
}

function exportsOf(module, namespace, step) {
  if (step === 'default')
    return defaultOf(module, namespace).map((value) => ({ name: step, value, receiver: undefined }));
  const homes = [namespace, namespace.default, innermost(namespace)].filter(
    (home) => home instanceof Object || home === namespace,
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
  const candidates = [namespace.default, innermost(namespace)];
  try {
    candidates.push(require(specifierOf(module)));
  } catch {
    // It is an ES module.
  }
  return candidates.filter(isFunction).slice(0, 1);
}

function members(value, step) {
  if (value === undefined || value === null) return [];
  if (!step.includes('*')) return read(value, step) === undefined ? [] : [step];
  return Object.keys(value).filter((name) => name !== 'default' && matches(name, step));
}

/** Where a CommonJS module that calls itself an ES module has its default export. */
function innermost(namespace) {
  return namespace.default instanceof Object ? read(namespace.default, 'default') : undefined;
}

/** A default export may stand for a client that throws without configuration. */
function read(value, name) {
  try {
    return value[name];
  } catch {
    return undefined;
  }
}

/** A member by its dotted path. */
export function member(value, path) {
  return path.split('.').reduce((parent, name) => parent?.[name], value);
}

/** A `*` stands for any run of characters but `/` and `.`. */
export function matches(name, pattern) {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[^./]*');
  return new RegExp(`^${source}$`, 'u').test(name);
}

export function isFunction(value) {
  return typeof value === 'function';
}

export function isConstructor(value) {
  if (!isFunction(value)) return false;
  try {
    // The body is never entered: a proxy takes its place.
    new new Proxy(value, { construct: () => ({}) })();
    return true;
  } catch {
    return false;
  }
}
