import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, valueAxis } from './scale.ts';

const labels = (max: number, unit: 'share' | 'count'): readonly string[] =>
  valueAxis(max, unit).ticks.map((tick) => tick.label.replace('\u202f', ' '));

describe('linear', () => {
  it('maps ends to ends and survives an empty domain', () => {
    const y = linear([0, 0.04], [238, 34]);
    expect([y(0), y(0.04), y(0.02)]).toEqual([238, 34, 136]);
    expect(linear([5, 5], [1, 9])(5)).toBe(1);
  });
});

describe('valueAxis', () => {
  it('labels shares in percent with the unit on top', () => {
    expect(labels(0.039, 'share')).toEqual(['0', '1', '2', '3', '4 %']);
    expect(labels(0.275, 'share')).toEqual(['0', '10', '20', '30 %']);
    expect(labels(1, 'share')).toEqual(['0', '25', '50', '75', '100 %']);
  });
  it('keeps a calm day calm', () => {
    expect(labels(0.002, 'share')).toEqual(['0', '0.25', '0.50', '0.75', '1.00 %']);
    expect(labels(0, 'count')).toEqual(['0', '1', '2', '3', '4']);
  });
  it('counts in whole numbers', () => {
    expect(labels(7, 'count')).toEqual(['0', '2', '4', '6', '8']);
    expect(labels(5200, 'count')).toEqual(['0', '2,000', '4,000', '6,000']);
  });
  it('covers the maximum with two to six ticks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.constantFrom('share', 'count'), (raw, unit) => {
        const max = unit === 'share' ? raw / 1e7 : raw;
        const axis = valueAxis(max, unit);
        expect(axis.top).toBeGreaterThanOrEqual(max * (1 - 1e-6));
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(axis.ticks.map((t) => t.label)).size).toBe(axis.ticks.length);
        if (unit === 'count') for (const t of axis.ticks) expect(Number.isInteger(t.value)).toBe(true);
      }),
    );
  });
});
