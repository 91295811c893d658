import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Where {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, whatever that is. */
export function run(command: string, args: readonly string[], { cwd, env = {} }: Where): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...withoutVitest(process.env), NO_COLOR: '1', ...env },
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a program that must end well. */
export function succeed(command: string, args: readonly string[], where: Where): Ran {
  const ran = run(command, args, where);
  if (ran.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${ran.status}\n${ran.stdout}${ran.stderr}`);
  return ran;
}

/** What the test runner sets for its own children would change what a user's program does. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|npm_|FORCE_COLOR$|TEST$)/u.test(name)),
  );
}
