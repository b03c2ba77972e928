import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FADE_PX, packLane } from './lane.ts';
import { textWidth } from './text-width.ts';
import type { LaneBar } from './timeline-marks.ts';

const bar = (id: string, startMs: number, endMs: number, rest: Partial<LaneBar> = {}): LaneBar => ({
  id,
  family: 'wrong',
  startMs,
  endMs,
  end: 'ended',
  vagueStart: false,
  labels: [id],
  name: id,
  href: '#',
  ...rest,
});
const x = (ms: number): number => ms;
const plot = { left: 0, right: 1000 };

describe('packLane', () => {
  it('puts bars that overlap into different rows and others into the same', () => {
    const { placed, rows } = packLane([bar('a', 0, 300), bar('b', 200, 500), bar('c', 600, 900)], x, plot, 4);
    expect(placed.map((p) => [p.bar.id, p.row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(rows).toBe(2);
  });
  it('counts what does not fit', () => {
    const bars = Array.from({ length: 6 }, (_, i) => bar(`b${i}`, 0, 900));
    expect(packLane(bars, x, plot, 4)).toMatchObject({ rows: 4, hidden: 2 });
  });
  it('writes the longest label that fits, inside, after or before', () => {
    const long = 'a label that is far too long for a short bar';
    const where = (startMs: number, endMs: number): unknown =>
      packLane([bar('i', startMs, endMs, { labels: [long, '.ru'] })], x, plot, 4).placed[0]?.label;
    expect(where(0, 900)).toEqual({ text: long, where: 'inside' });
    expect(where(0, 20)).toEqual({ text: long, where: 'after' });
    expect(where(980, 1000)).toEqual({ text: long, where: 'before' });
    const narrow = packLane([bar('i', 10, 60, { labels: [long, '.ru'] })], x, { left: 0, right: 100 }, 4);
    expect(narrow.placed[0]?.label?.text).toBe('.ru');
    const none = packLane([bar('i', 10, 60, { labels: [long] })], x, { left: 0, right: 100 }, 4);
    expect(none.placed[0]?.label).toBeNull();
  });
  it('keeps the targets of short bars apart', () => {
    const { placed } = packLane([bar('', 100, 101), bar('', 130, 131)], x, plot, 4);
    expect(placed.map((p) => p.row)).toEqual([0, 1]);
  });
  it('clips to the plot and says so', () => {
    expect(packLane([bar('a', -500, 2000)], x, plot, 4).placed[0]).toMatchObject({
      x: 0,
      width: 1000,
      cutStart: true,
      cutEnd: true,
    });
  });
  it('gives an end that is not documented a fixed length, whatever its instant', () => {
    const open = bar('a', 100, 900, { end: 'not_documented' });
    expect(packLane([open], x, plot, 4).placed[0]).toMatchObject({ x: 100, width: FADE_PX, cutEnd: false });
  });
  it('never overlaps, loses or invents a bar', () => {
    const anyBar = fc
      .tuple(fc.integer({ min: -200, max: 1200 }), fc.nat(600), fc.string({ maxLength: 30 }))
      .map(([start, length, label]) => bar('x', start, start + length, { labels: [label] }));
    fc.assert(
      fc.property(fc.array(anyBar, { maxLength: 20 }), (bars) => {
        const { placed, hidden, rows } = packLane(bars, x, plot, 4);
        expect(placed.length + hidden).toBe(bars.length);
        expect(rows).toBeLessThanOrEqual(4);
        for (const p of placed) {
          expect(p.x).toBeGreaterThanOrEqual(0);
          expect(p.x + p.width).toBeLessThanOrEqual(1000);
        }
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) {
            if (a.row === b.row) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
          }
        }
      }),
    );
  });
});

describe('textWidth', () => {
  it('grows with the text and its size', () => {
    expect(textWidth('ab', 10)).toBeGreaterThan(textWidth('a', 10));
    expect(textWidth('ab', 12)).toBeGreaterThan(textWidth('ab', 10));
    expect(textWidth('', 12)).toBe(0);
  });
});
