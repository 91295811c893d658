import type { parseSync, visitorKeys } from 'oxc-parser';
import type { ResolverFactory } from 'oxc-resolver';

/** The packages that reading a project needs and linting does not: optional peers, loaded when an index is built. */
export interface Tools {
  readonly parseSync: typeof parseSync;
  readonly visitorKeys: typeof visitorKeys;
  readonly ResolverFactory: typeof ResolverFactory;
}

/** Something that the user can put right; a sentence, without a stack. */
export class ProjectError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProjectError';
    this.stack = `${this.name}: ${message}`;
  }
}

/** Loads the optional peers. Throws a ProjectError that names those that are missing. */
export async function loadTools(): Promise<Tools> {
  const missing: string[] = [];
  const load = async <Module>(name: string, module: Promise<Module>): Promise<Module | null> => {
    try {
      return await module;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND')
        throw new ProjectError(`projectIndex() cannot load ${name}: ${sentence(error)}`);
      missing.push(name);
      return null;
    }
  };
  const [parser, resolver] = await Promise.all([
    load('oxc-parser', import('oxc-parser')),
    load('oxc-resolver', import('oxc-resolver')),
  ]);
  if (!parser || !resolver) {
    throw new ProjectError(
      `projectIndex() needs ${listed(missing.toSorted())}, which eslint-plugin-connection-churn leaves to you to install: npm install --save-dev ${missing.toSorted().join(' ')}`,
    );
  }
  return {
    parseSync: parser.parseSync,
    visitorKeys: parser.visitorKeys,
    ResolverFactory: resolver.ResolverFactory,
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function sentence(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
