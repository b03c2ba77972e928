import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project, unproject } from './equal-earth.ts';

const projection = { scale: 756.66, centralMeridian: 11, x0: 2048, y0: 0 };

test('the central meridian at the equator is the origin, north is up, east is right', () => {
  expect(project(projection, 0, 11)).toEqual([2048, 0]);
  expect(project(projection, 50, 11)[1]).toBeLessThan(0);
  expect(project(projection, 0, 40)[0]).toBeGreaterThan(2048);
});

test('Chukotka is on the right, Alaska on the left', () => {
  expect(project(projection, 66, -170)[0]).toBeGreaterThan(3000);
  expect(project(projection, 66, -168)[0]).toBeLessThan(1000);
});

test('it is equal-area: a degree square weighs the same at the equator as at 60°, save for the cosine', () => {
  const area = (lat: number): number => {
    const [a, b, c] = [
      project(projection, lat, 20),
      project(projection, lat, 20.1),
      project(projection, lat + 0.1, 20),
    ];
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  };
  expect(area(60) / area(0)).toBeCloseTo(Math.cos((60.05 * Math.PI) / 180), 2);
});

test('unproject takes project back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      (lat, lon) => {
        fc.pre(Math.abs(lon + 169) > 0.01);
        const back = unproject(projection, project(projection, lat, lon));
        expect(back.lat).toBeCloseTo(lat, 6);
        expect(back.lon).toBeCloseTo(lon, 6);
      },
    ),
  );
});

test('what is off the map is taken to its edge', () => {
  const back = unproject(projection, [1e6, -1e6]);
  expect(back.lat).toBeCloseTo(90, 3);
  expect(Math.abs(back.lon)).toBeLessThanOrEqual(180);
});
