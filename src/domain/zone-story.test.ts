import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE, type Aggregate } from './aggregate.ts';
import { zoneLead } from './zone-story.ts';

const counts = (failed: number | null, measured: number | null): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
});
const WINDOW = { fromMs: 1000, toMs: 2000 };
const RULES = { minSample: 30, degradedFrom: 0.01 };
const delegated = { activeFromMs: null, activeToMs: null };
const lead = (
  current: Aggregate,
  previous: Aggregate | null,
  zone: Parameters<typeof zoneLead>[2] = delegated,
): ReturnType<typeof zoneLead> => zoneLead(current, previous, zone, WINDOW, RULES);

describe('zoneLead', () => {
  test('above what it was, beyond chance', () => {
    expect(lead(counts(2650, 10_000), counts(7, 10_000))).toEqual({ type: 'worse', ratio: 0.265, before: 0.0007 });
  });
  test('failing all along is failing, not usual', () => {
    expect(lead(counts(2650, 10_000), counts(2640, 10_000))).toEqual({ type: 'failing', ratio: 0.265, before: 0.264 });
    expect(lead(counts(2650, 10_000), null)).toEqual({ type: 'failing', ratio: 0.265, before: null });
  });
  test('below what it was', () => {
    expect(lead(counts(7, 10_000), counts(2650, 10_000)).type).toBe('better');
  });
  test('within chance, or too little to matter', () => {
    expect(lead(counts(20, 10_000), counts(21, 10_000)).type).toBe('usual');
    expect(lead(counts(60, 10_000), counts(7, 10_000)).type).toBe('usual');
  });
  test('nothing, or too little, to compare with', () => {
    expect(lead(counts(20, 10_000), null)).toEqual({ type: 'share', ratio: 0.002 });
    expect(lead(counts(20, 10_000), counts(0, 3))).toEqual({ type: 'share', ratio: 0.002 });
  });
  test('a low sample says its counts and claims nothing', () => {
    expect(lead(counts(9, 10), counts(0, 1000))).toEqual({ type: 'low_sample', failed: 9, measured: 10 });
  });
  test('without data: gone, not yet there, or just not measured', () => {
    const none = counts(null, 0);
    expect(lead(none, null, { activeFromMs: null, activeToMs: 1500 })).toEqual({ type: 'removed', atMs: 1500 });
    expect(lead(none, null, { activeFromMs: 2000, activeToMs: null })).toEqual({ type: 'not_yet', atMs: 2000 });
    expect(lead(none, null, { activeFromMs: 500, activeToMs: 2500 })).toEqual({ type: 'no_data' });
    expect(lead(none, null, null)).toEqual({ type: 'no_data' });
  });
});
