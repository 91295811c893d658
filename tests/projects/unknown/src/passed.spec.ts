import { test } from 'vitest';
import { passed } from './passed';

test('it passes', async () => {
  await passed();
});
