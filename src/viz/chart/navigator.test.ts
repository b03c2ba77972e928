import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contextTop, moveGrip, type Grip } from './navigator.ts';

const rules = { span: { fromMs: 0, toMs: 1000 }, leastMs: 20, snapMs: 10 };
const window = { fromMs: 400, toMs: 600 };

it('moves the whole window without stretching it', () => {
  expect(moveGrip(window, 'window', 104, rules)).toEqual({ fromMs: 500, toMs: 700 });
  expect(moveGrip(window, 'window', 9999, rules)).toEqual({ fromMs: 800, toMs: 1000 });
  expect(moveGrip(window, 'window', -9999, rules)).toEqual({ fromMs: 0, toMs: 200 });
});

it('moves one end, on the grid, and never past the other', () => {
  expect(moveGrip(window, 'from', 57, rules)).toEqual({ fromMs: 460, toMs: 600 });
  expect(moveGrip(window, 'from', 9999, rules)).toEqual({ fromMs: 580, toMs: 600 });
  expect(moveGrip(window, 'to', -9999, rules)).toEqual({ fromMs: 400, toMs: 420 });
  expect(moveGrip(window, 'to', 9999, rules)).toEqual({ fromMs: 400, toMs: 1000 });
});

it('stays inside the span and keeps its least length', () => {
  fc.assert(
    fc.property(fc.constantFrom<Grip>('from', 'to', 'window'), fc.integer({ min: -3000, max: 3000 }), (grip, by) => {
      const moved = moveGrip(window, grip, by, rules);
      expect(moved.fromMs).toBeGreaterThanOrEqual(0);
      expect(moved.toMs).toBeLessThanOrEqual(1000);
      expect(moved.toMs - moved.fromMs).toBeGreaterThanOrEqual(20);
    }),
  );
});

it('scales the context to its highest share, but no calm week to the top', () => {
  expect(contextTop([0.002, null, 0.003])).toBe(0.01);
  expect(contextTop([0.2, null])).toBe(0.2);
  expect(contextTop([])).toBe(0.01);
});
