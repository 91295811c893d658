// What is installed beside this file.
import { existsSync, readFileSync } from 'node:fs';

/** @param {string} module @returns {string} Its package: `drizzle-orm` of `drizzle-orm/node-postgres`. */
export function packageOf(module) {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} name Of a package. @returns {string | undefined} */
export function versionOf(name) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  // Some write a `v` before it.
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version.replace(/^v/u, '') : undefined;
}
