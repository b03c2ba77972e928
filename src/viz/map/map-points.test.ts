import { expect, test } from 'vitest';
import { placedPoints } from './map-points.ts';
import type { MapPlace } from './map-marks.ts';
import { placedNames } from './name-layout.ts';
import type { PlaceShape, WorldShapes } from './world-shapes.ts';

const frame = { width: 1000, height: 500, k: 1, tx: 0, ty: 0, zoom: 0 };
const place = (id: string, parent: string | null = null): MapPlace => ({
  id,
  name: id,
  parent,
  state: 'value',
  bin: 2,
  share: '2.00 %',
  words: id,
  dimmed: false,
});
const shape = (x: number, y: number, side: number): PlaceShape => ({
  path: 'M0 0z',
  rings: [[x, y, x + side, y, x + side, y + side, x, y + side]],
  box: [x, y, x + side, y + side],
  point: [x + side / 2, y + side / 2],
  area: side * side,
});
const shapes: WorldShapes = {
  ground: '',
  places: new Map([
    ['cc:BIG', shape(100, 100, 200)],
    ['cc:TINY', shape(500, 100, 2)],
    ['cc:NONE', { ...shape(600, 100, 20), box: null }],
  ]),
};

test('what is too small to see, or has no shape left, is a point at its place', () => {
  const points = placedPoints([place('cc:BIG'), place('cc:TINY'), place('cc:NONE')], shapes, frame);
  expect(points.map((point) => [point.place.id, point.at])).toEqual([
    ['cc:TINY', [501, 101]],
    ['cc:NONE', [610, 110]],
  ]);
});

test('zoomed in, a shape that can be seen is no point any more', () => {
  expect(placedPoints([place('cc:TINY')], shapes, { ...frame, k: 4, zoom: 2 })).toEqual([]);
});

test('networks share the place they belong to without falling together', () => {
  const points = placedPoints([place('as:1', 'cc:BIG'), place('as:2', 'cc:BIG'), place('as:3', 'cc:X')], shapes, frame);
  expect(points).toHaveLength(2);
  const [a, b] = points;
  expect(a?.at).toEqual([200, 200]);
  expect(Math.hypot((b?.at[0] ?? 0) - 200, (b?.at[1] ?? 0) - 200)).toBeGreaterThan(5);
});

test('names appear where they fit, the highest with its share', () => {
  const marks = {
    level: 'country' as const,
    places: [place('cc:BIG'), place('cc:TINY')],
    selected: [],
    labelled: ['cc:BIG'],
  };
  expect(placedNames(marks, shapes, { ...frame, zoom: 1 })).toEqual([
    { id: 'cc:BIG', text: 'cc:BIG 2.00 %', middle: [200, 200], strong: true },
  ]);
});

test('one of the highest whose label point is out of view is named where it is in view', () => {
  const marks = { level: 'country' as const, places: [place('cc:BIG')], selected: [], labelled: ['cc:BIG'] };
  const zoomed = { width: 1000, height: 500, k: 10, tx: -2600, ty: -2500, zoom: 3 };
  const [name] = placedNames(marks, shapes, zoomed);
  expect(name?.text).toBe('cc:BIG 2.00 %');
  expect(name?.middle[0]).toBeGreaterThan(0);
  expect(name?.middle[0]).toBeLessThan(400);
});
