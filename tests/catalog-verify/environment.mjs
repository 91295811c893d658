// Tells which environment variables code reads. Loaded before the packages, which may keep `process.env` for themselves.
import { syncBuiltinESMExports } from 'node:module';

/** What only changes how much is logged, how output looks, or how the process runs. */
const harmless =
  /^(?:NODE_|DEBUG|npm_|FORCE_COLOR$|NO_COLOR$|TERM$|CI$|TZ$|USER$|JEST_WORKER_ID$|UNDICI_NO_FG$|READABLE_STREAM$|WATCH_REPORT_DEPENDENCIES$|GOOGLE_SDK_NODE_LOGGING$)|(?:_|^)(?:LOG|LOG_LEVEL|WARNING|WARNING_DISABLED)$/u;

let read = null;
const note = (name) => {
  if (typeof name === 'string' && !harmless.test(name)) read?.add(name);
};

process.env = new Proxy(process.env, {
  get(target, name) {
    note(name);
    return target[name];
  },
  set: (target, name, value) => Reflect.set(target, name, value),
  has(target, name) {
    note(name);
    return name in target;
  },
  getOwnPropertyDescriptor(target, name) {
    note(name);
    return Object.getOwnPropertyDescriptor(target, name);
  },
});
syncBuiltinESMExports();

/** @template Value @param {() => Value} run @returns {{ value: Value, names: string[] }} The variables that it read, sorted. */
export function readingEnvironment(run) {
  read = new Set();
  try {
    return { value: run(), names: [...read].sort() };
  } finally {
    read = null;
  }
}
