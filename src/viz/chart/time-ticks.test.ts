import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const labels = (from: string, to: string, most: number): readonly string[] =>
  timeTicks({ fromMs: Date.parse(from), toMs: Date.parse(to) }, most).map((tick) => tick.label);

describe('timeTicks', () => {
  it('uses hours in a window of hours and says UTC once', () => {
    const hours = ['13:00 UTC', '14:00', '15:00', '16:00', '17:00', '18:00', '19:00'];
    expect(labels('2024-01-30T13:00Z', '2024-01-30T19:00Z', 12)).toEqual(hours);
    expect(labels('2024-01-30T13:00Z', '2024-01-30T19:00Z', 4)).toEqual(['14:00 UTC', '16:00', '18:00']);
  });
  it('uses minutes in a window of minutes', () => {
    expect(labels('2024-01-30T13:00Z', '2024-01-30T13:05Z', 8)).toEqual([
      '13:00 UTC',
      '13:01',
      '13:02',
      '13:03',
      '13:04',
      '13:05',
    ]);
  });
  it('writes a midnight as its day', () => {
    expect(labels('2026-05-05T18:00Z', '2026-05-06T06:00Z', 5)).toEqual([
      '18:00 UTC',
      '21:00',
      '6 May',
      '03:00',
      '06:00',
    ]);
  });
  it('uses days, then days of the month, then months, then years', () => {
    expect(labels('2026-02-05T00:00Z', '2026-02-10T00:00Z', 8)).toEqual([
      '5 Feb UTC',
      '6 Feb',
      '7 Feb',
      '8 Feb',
      '9 Feb',
      '10 Feb',
    ]);
    expect(labels('2026-02-01T00:00Z', '2026-03-20T00:00Z', 8)).toEqual([
      '1 Feb UTC',
      '8 Feb',
      '15 Feb',
      '22 Feb',
      '1 Mar',
      '8 Mar',
      '15 Mar',
    ]);
    expect(labels('2025-09-01T00:00Z', '2026-09-01T00:00Z', 6)).toEqual(['Oct 2025 UTC', 'Jan 2026', 'Apr', 'Jul']);
    expect(labels('1997-01-01T00:00Z', '2027-01-01T00:00Z', 8)).toEqual([
      'Jan 2000 UTC',
      'Jan 2005',
      'Jan 2010',
      'Jan 2015',
      'Jan 2020',
      'Jan 2025',
    ]);
  });
  it('is bounded, inside the window, in order, and never says the same twice', () => {
    const start = fc.integer({ min: 0, max: 2_000_000_000_000 });
    const length = fc.integer({ min: 300_000, max: 30 * 365 * 86_400_000 });
    fc.assert(
      fc.property(start, length, fc.integer({ min: 2, max: 16 }), (fromMs, lengthMs, most) => {
        const toMs = fromMs + lengthMs;
        const ticks = timeTicks({ fromMs, toMs }, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.map((t) => t.ms)).toEqual(ticks.map((t) => t.ms).toSorted((a, b) => a - b));
        for (const { ms } of ticks) expect(ms >= fromMs && ms <= toMs).toBe(true);
        expect(ticks.filter((t) => t.label.endsWith('UTC')).length).toBe(Math.min(1, ticks.length));
      }),
    );
  });
});
