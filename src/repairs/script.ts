import type { File } from '../analysis/model.ts';

const typed: ReadonlySet<string> = new Set(['.ts', '.tsx', '.mts', '.cts']);
const components: ReadonlySet<string> = new Set(['.astro', '.svelte', '.vue']);

/** Whether types can be written in a file. */
export function isTypeScript({ path }: File): boolean {
  return typed.has(extensionOf(path));
}

/** Whether a file is a component, whose scripts may run once for each instance of it. */
export function isComponent({ path }: File): boolean {
  return components.has(extensionOf(path));
}

/** The path of a file without what its name ends with. */
export function withoutExtension(path: string): string {
  return path.slice(0, path.length - extensionOf(path).length);
}

function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(dot) : '';
}
