/** The specifier of a module of Node.js without its scheme: `http` for `node:http`. */
export function withoutScheme(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
}

/** The package that a specifier names: `pg` of `pg/lib/client`, `@aws-sdk/client-s3`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Whether a specifier is a path from the file that it stands in: `./db`, `..`. */
export function isRelative(specifier: string): boolean {
  const [first] = specifier.split('/');
  return first === '.' || first === '..';
}

/** Whether a specifier names a file of the project, and no package: `./db`, `/db`, `@/db`, `#db`, `~/db`. */
export function isOfProject(specifier: string): boolean {
  return beginnings.some((beginning) => specifier.startsWith(beginning));
}

const beginnings = ['.', '/', '#', '~', '@/', '@.'];
