import { expect, it } from 'vitest';
import { areaLabels } from './area-label.ts';
import type { StackMark } from './timeline-marks.ts';

const xs = Array.from({ length: 40 }, (_, i) => i * 10);
const y = (value: number): number => 200 - value;
const stack = (label: string, values: readonly (number | null)[]): StackMark => ({ family: 'wrong', label, values });
const flat = (value: number): readonly number[] => xs.map(() => value);

it('names a thick area in its middle and leaves a thin one alone', () => {
  const labels = areaLabels([stack('thin', flat(6)), stack('thick', flat(60))], xs, y);
  expect(labels.map((l) => l.label)).toEqual(['thick']);
  expect(labels[0]?.y).toBe(200 - 36 + 4);
});

it('goes where the area is thickest, clear of its neighbours', () => {
  const values = xs.map((x) => (x >= 200 && x <= 320 ? 80 : 4));
  const [label] = areaLabels([stack('abc', values)], xs, y);
  expect(label?.x).toBeGreaterThanOrEqual(220);
  expect(label?.x).toBeLessThanOrEqual(300);
});

it('does not write across a gap or over an edge', () => {
  const values = xs.map((_, i) => (i % 4 === 3 ? null : 80));
  expect(areaLabels([stack('across the gap', values)], xs, y)).toEqual([]);
  expect(
    areaLabels([stack('a name longer than the whole chart is wide, by far, and then some', flat(80))], xs, y),
  ).toEqual([]);
});
