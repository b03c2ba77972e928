import { expect, test } from 'vitest';
import { frameOf, heightFor } from './frame.ts';
import { pseudoCamera, pseudoLngLat } from './gl-plane.ts';

/** Web Mercator as MapLibre has it: 0 to 1 over the square. */
const mercator = ([lng, lat]: readonly [number, number]) => [
  (lng + 180) / 360,
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360,
];

test('Mercator projects the pseudo coordinates back to the plane', () => {
  for (const [x, y] of [
    [2048, 0],
    [300, -900],
    [4000, 700],
  ] as const) {
    const [mx, my] = mercator(pseudoLngLat([x, y]));
    expect((mx ?? 0) * 4096).toBeCloseTo(x, 6);
    expect(((my ?? 0) - 0.5) * 4096).toBeCloseTo(y, 6);
  }
});

test('the camera of MapLibre has the scale and the middle of the frame', () => {
  const world = {
    projection: { scale: 756.66, centralMeridian: 11, x0: 2048, y0: 0 },
    bounds: [100, -980, 4000, 780] as const,
  };
  const frame = frameOf(world, { zoom: 3, lat: 0, lon: 11 }, 800, heightFor(world, 800));
  const { center, zoom } = pseudoCamera(frame);
  expect((512 * 2 ** zoom) / 4096).toBeCloseTo(frame.k, 9);
  expect(center[0]).toBeCloseTo(0, 9);
  expect(center[1]).toBeCloseTo(0, 9);
});
