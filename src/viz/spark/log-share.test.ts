import { describe, expect, it } from 'vitest';
import { logPosition } from './log-share.ts';

describe('logPosition', () => {
  it('puts decades at equal distances and clamps', () => {
    expect([0, 0.00001, 0.0001, 0.001, 0.01, 0.1, 1].map(logPosition)).toEqual([
      0,
      0,
      0,
      expect.closeTo(0.25),
      expect.closeTo(0.5),
      expect.closeTo(0.75),
      1,
    ]);
  });
});
