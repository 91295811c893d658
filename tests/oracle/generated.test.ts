import { expect, it } from 'vitest';
import { undisturbed } from './driver.ts';
import { runGenerated } from './generated.ts';

it('repairs of programs that are made up change nothing but the number of clients', async () => {
  const { run, reached, broken } = await undisturbed(() => runGenerated(300, 19));
  expect(broken.map(({ kind, path, broken: { repair } }) => `${kind}: program ${path}, ${repair.name}`)).toEqual([]);
  expect(run).toBeGreaterThan(100);
  expect(reached).toBe(run);
});
