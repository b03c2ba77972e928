import { describe, expect, it } from 'vitest';
import { placeFlags } from './flag-place.ts';
import { ghostLabelSpot } from './ghost-label.ts';
import { chartHeight, plotBox } from './plot-box.ts';
import type { BucketMark } from './timeline-marks.ts';

const plot = { left: 0, right: 600, top: 20, bottom: 200 };
const x = (ms: number): number => ms;

describe('placeFlags', () => {
  const flag = (atMs: number, text = 'begins') => ({ atMs, time: '15:20', text });
  const sides = (...atMs: readonly number[]): readonly (readonly [number, string])[] =>
    placeFlags(
      atMs.map((at) => flag(at)),
      x,
      plot,
    ).map((placed) => [placed.flag.atMs, placed.anchor]);
  it('writes before the line, after it at the left edge or beside another flag', () => {
    expect(sides(300)).toEqual([[300, 'end']]);
    expect(sides(10)).toEqual([[10, 'start']]);
    expect(sides(300, 310)).toEqual([
      [300, 'end'],
      [310, 'start'],
    ]);
  });
  it('leaves out a flag without room', () => {
    expect(sides(300, 304)).toEqual([[300, 'end']]);
  });
});

describe('ghostLabelSpot', () => {
  const y = (value: number): number => 200 - value;
  const buckets = (totals: readonly (number | null)[]): readonly BucketMark[] =>
    totals.map((total, i) => ({ startMs: i * 50, endMs: i * 50 + 50, total, state: total === null ? 'gap' : 'value' }));
  const ghost = {
    label: 'Previous 6 hours',
    points: Array.from({ length: 12 }, (_, i) => ({ atMs: i * 50 + 25, value: 10 })),
  };
  it('stands above everything beneath it, led to its line', () => {
    expect(ghostLabelSpot(ghost, buckets(Array.from({ length: 12 }, () => 30)), plot, x, y)).toEqual({
      x: 23,
      textY: 162,
      lineY: 190,
    });
  });
  it('keeps clear of a gap and of what is high', () => {
    const spot = ghostLabelSpot(ghost, buckets([5, null, 170, 5, 5, 5, 5, 5, 5, 5, 5, 5]), plot, x, y);
    expect(spot?.x).toBeGreaterThanOrEqual(150);
  });
  it('is left out where nothing is free', () => {
    expect(ghostLabelSpot(ghost, buckets(Array.from({ length: 12 }, () => 175)), plot, x, y)).toBeNull();
    const high = { ...ghost, points: ghost.points.map(({ atMs }) => ({ atMs, value: 172 })) };
    expect(ghostLabelSpot(high, buckets(Array.from({ length: 12 }, () => 175)), plot, x, y)).toBeNull();
  });
});

describe('plotBox', () => {
  it('takes the lane from the plot, so that the chart keeps its height', () => {
    const none = plotBox(1376, 0, ['4 %']);
    const three = plotBox(1376, 3, ['4 %']);
    expect(three.height).toBe(none.height);
    expect(three.bottom).toBeLessThan(none.bottom);
    expect(three.laneTop + 3 * three.laneRowHeight).toBeLessThanOrEqual(three.axisY);
  });
  it('grows only with an unfolded lane', () => {
    expect(chartHeight(1376, 4)).toBe(chartHeight(1376, 0));
    expect(chartHeight(1376, 6)).toBe(chartHeight(1376, 0) + 48);
    const box = plotBox(358, 9, ['4 %']);
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(120);
    expect(box.laneTop + 9 * box.laneRowHeight).toBeLessThanOrEqual(box.axisY);
  });
  it('makes room for long labels', () => {
    expect(plotBox(1376, 0, ['1,200,000']).left).toBeGreaterThan(plotBox(1376, 0, ['4 %']).left);
  });
});
