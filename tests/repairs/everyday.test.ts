import { describe, expect, it } from 'vitest';
import { programsOn } from '../programs/page.ts';
import { repaired } from './repaired.ts';

describe('an everyday program', () => {
  it.each(programsOn('everyday.md'))('is repaired unread, by `recommended`: $name', ({ files: [{ code, file }] }) => {
    const { fixed, left } = repaired({ code, file });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });
});
