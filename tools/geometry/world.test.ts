import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoEqualEarth } from 'd3-geo';
import { beforeAll, describe, expect, test } from 'vitest';
import { project, unproject } from '#/viz/map/equal-earth.ts';
import { integersOf } from '#/viz/map/packed-integers.ts';
import { readGeometry, type WorldGeometry } from '#/viz/map/world-geometry.ts';
import { worldShapes } from '#/viz/map/world-shapes.ts';
import { encodeInteger } from './encode.mjs';
import { buildWorld } from './world.mjs';

const COUNTRIES = 'reference-api/data/geo/countries.csv';
const committed = (name: string): string => readFileSync(`public/geometry/${name}`, 'utf8');
const codes = readFileSync(COUNTRIES, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')
  .filter((code) => code !== 'AQ');

let world: WorldGeometry;
beforeAll(() => {
  world = readGeometry(JSON.parse(committed('world.json')));
});

test('the committed files are what the builder makes of its inputs', () => {
  for (const [name, text] of Object.entries(buildWorld(COUNTRIES))) {
    expect(existsSync(`public/geometry/${name}`), name).toBe(true);
    expect(text === committed(name), `${name} is fresh; run node tools/build-geometry.mjs`).toBe(true);
  }
});

test('the first file keeps its budget of 45 kB, the fine one stays under 120 kB', () => {
  expect(gzipSync(committed('world.json')).length).toBeLessThan(45_000);
  expect(gzipSync(committed('world-fine.json')).length).toBeLessThan(120_000);
});

describe('the world', () => {
  test('has every code but Antarctica, Kosovo, and the three lands without a code', () => {
    const ids = world.lands.map((land) => land.id);
    expect(ids.filter((id) => id !== null)).toEqual([...codes, 'XK']);
    expect(ids.filter((id) => id === null)).toHaveLength(3);
  });

  test('gives every code a point, and a shape to all but the smallest', () => {
    const shapes = worldShapes(world, 'country').places;
    expect(shapes.size).toBe(codes.length + 1);
    for (const id of ['RU', 'US', 'FR', 'GF', 'SJ', 'LS', 'XK', 'AU'])
      expect(shapes.get(`cc:${id}`)?.box, id).not.toBeNull();
    for (const id of ['TV', 'TK', 'GI', 'BV']) expect(shapes.get(`cc:${id}`)?.box, id).toBeNull();
  });

  test('keeps Russia in one piece: no line runs across the map', () => {
    const russia = worldShapes(world, 'country').places.get('cc:RU');
    expect(russia?.box?.[0]).toBeGreaterThan(2048);
    // The longest straight line is the border along the 49th parallel; one across the map would be thousands of units.
    const steps = world.arcs.flatMap((arc) =>
      Array.from({ length: arc.length / 2 - 1 }, (_, i) =>
        Math.hypot((arc[2 * i + 2] ?? 0) - (arc[2 * i] ?? 0), (arc[2 * i + 3] ?? 0) - (arc[2 * i + 1] ?? 0)),
      ),
    );
    expect(steps.reduce((a, b) => Math.max(a, b))).toBeLessThan(400);
  });

  test('counts Australia once and leaves its label inside', () => {
    expect(world.lands.filter((land) => land.id === 'AU')).toHaveLength(1);
    const australia = worldShapes(world, 'country').places.get('cc:AU');
    expect(unproject(world.projection, australia?.point ?? [0, 0]).lat).toBeCloseTo(-25, -1);
  });

  test('merges countries to five regions, without the borders between them', () => {
    const regions = worldShapes(world, 'region').places;
    expect([...regions.keys()].toSorted()).toEqual(['m49:002', 'm49:009', 'm49:019', 'm49:142', 'm49:150']);
    const countries = worldShapes(world, 'country').places;
    const length = (path: string | undefined): number => (path ?? '').length;
    const african = ['DZ', 'TD', 'ML', 'NE', 'SD', 'LY', 'EG', 'ZA', 'CD', 'AO', 'NG', 'ET'];
    const parts = african.reduce((sum, id) => sum + length(countries.get(`cc:${id}`)?.path), 0);
    expect(length(regions.get('m49:002')?.path)).toBeLessThan(parts);
  });
});

test('the projection at run time is that of the builder', () => {
  const { scale, centralMeridian, x0, y0 } = world.projection;
  const d3 = geoEqualEarth().rotate([-centralMeridian, 0]).precision(0).scale(scale).translate([x0, y0]);
  for (const [lon, lat] of [
    [0, 0],
    [37.6, 55.8],
    [-122.4, 37.8],
    [151.2, -33.9],
    [-172, 65],
    [11, 89],
  ] as const) {
    const [x, y] = d3([lon, lat]);
    expect(project(world.projection, lat, lon)[0]).toBeCloseTo(x, 6);
    expect(project(world.projection, lat, lon)[1]).toBeCloseTo(y, 6);
  }
});

test('numbers survive being packed', () => {
  const numbers = [0, 1, -1, 15, -16, 16, 31, -32, 1000, -123_456, 4095];
  const next = integersOf(numbers.map(encodeInteger).join(''));
  expect(numbers.map(() => next())).toEqual(numbers);
  expect(next()).toBeNull();
});
