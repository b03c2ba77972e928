import { expect, test } from 'vitest';
import { LABEL_HEIGHT, labelWidth, overlap, placeLabels, type LabelWish } from './label-layout.ts';
import type { Box } from './map-marks.ts';

const frame: Box = [0, 0, 600, 300];
const square = (x: number, y: number, half: number): number[] => [
  x - half,
  y - half,
  x + half,
  y - half,
  x + half,
  y + half,
  x - half,
  y + half,
];
const wish = (id: string, x: number, y: number, half: number): LabelWish => ({
  id,
  text: id,
  width: 80,
  at: [x, y],
  rings: [square(x, y, half)],
});
const sea = (): boolean => false;
const boxOf = (label: { readonly middle: readonly [number, number]; readonly width: number }): Box => [
  label.middle[0] - label.width / 2,
  label.middle[1] - LABEL_HEIGHT / 2,
  label.middle[0] + label.width / 2,
  label.middle[1] + LABEL_HEIGHT / 2,
];

test('a label stands on its place where it fits, else beside it', () => {
  const [large, small] = placeLabels([wish('large', 300, 150, 60), wish('small', 100, 100, 10)], frame, sea);
  expect(large?.on).toBe(true);
  expect(large?.middle).toEqual([300, 150]);
  expect(small?.on).toBe(false);
  expect(small === undefined ? null : overlap(boxOf(small), [100, 100, 100, 100])).toBe(false);
});

test('labels never overlap and never leave the map', () => {
  const wishes = [wish('a', 20, 20, 5), wish('b', 30, 24, 5), wish('c', 26, 40, 5)];
  const placed = placeLabels(wishes, frame, sea);
  expect(placed).toHaveLength(3);
  for (const [i, label] of placed.entries()) {
    const box = boxOf(label);
    expect(box[0]).toBeGreaterThanOrEqual(0);
    expect(box[1]).toBeGreaterThanOrEqual(0);
    for (const other of placed.slice(i + 1)) expect(overlap(box, boxOf(other))).toBe(false);
  }
});

test('beside its place a label prefers the sea', () => {
  const [label] = placeLabels([wish('a', 300, 150, 5)], frame, (x) => x > 300);
  expect(label?.middle[0]).toBeLessThan(300);
});

test('where there is no room at all, there is no label', () => {
  expect(placeLabels([wish('a', 30, 15, 5)], [0, 0, 60, 30], sea)).toEqual([]);
});

test('wide letters make wide labels', () => {
  expect(labelWidth('Mmm')).toBeGreaterThan(labelWidth('ill'));
});
