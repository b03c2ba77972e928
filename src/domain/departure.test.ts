import { expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE, type Aggregate } from './aggregate.ts';
import { departure } from './departure.ts';

const counts = (failed: number | null, measured: number | null): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
});

test('worse when the intervals are apart and the share matters', () => {
  expect(departure(counts(275, 1000), counts(3, 1000), 0.01)).toBe('worse');
});

test('a proved but tiny rise is no trouble', () => {
  expect(departure(counts(3000, 1_000_000), counts(2000, 1_000_000), 0.01)).toBeNull();
});

test('overlapping intervals prove nothing', () => {
  expect(departure(counts(3, 23), counts(1, 25), 0.01)).toBeNull();
});

test('better when the previous share mattered and has gone', () => {
  expect(departure(counts(3, 1000), counts(275, 1000), 0.01)).toBe('better');
  expect(departure(counts(2000, 1_000_000), counts(3000, 1_000_000), 0.01)).toBeNull();
});

test('nothing is said of what is not known', () => {
  expect(departure(counts(275, 1000), null, 0.01)).toBeNull();
  expect(departure(counts(null, 0), counts(3, 1000), 0.01)).toBeNull();
  expect(departure(counts(275, 1000), counts(null, null), 0.01)).toBeNull();
});
