import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectIndex } from '../../src/project.ts';

/** The index of a project that is written down for the time it takes, as if it stood in the folder that is linted. */
export async function indexOf(
  files: readonly { readonly file: string; readonly code: string }[],
  settings: { readonly clients?: object[]; readonly entryPoints?: object[] },
): Promise<object> {
  const root = mkdtempSync(join(tmpdir(), 'connection-churn-program-'));
  try {
    for (const { file, code } of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    const { clients, entryPoints } = settings;
    const index = await projectIndex(root, { ...(clients && { clients }), ...(entryPoints && { entryPoints }) });
    return { ...index, root: '/project' };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
