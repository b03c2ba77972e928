import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraOf, frameOf, heightFor, pannedBy, toPlane, toScreen, zoomedAt } from './frame.ts';

const world = {
  projection: { scale: 756.66, centralMeridian: 11, x0: 2048, y0: 0 },
  bounds: [100, -980, 4000, 780] as const,
};
const width = 965;
const height = heightFor(world, width);
const home = frameOf(world, null, width, height);

test('without a camera the whole world is in view', () => {
  const [left, top] = toScreen(home, [100, -980]);
  const [right, bottom] = toScreen(home, [4000, 780]);
  expect(left).toBeCloseTo(4, 0);
  expect(top).toBeCloseTo(4, 0);
  expect(right).toBeCloseTo(width - 4, 0);
  expect(bottom).toBeCloseTo(height - 4, 0);
  expect(cameraOf(world, home)).toBeNull();
});

test('a camera is in the middle, and is read back as it was written', () => {
  const camera = { zoom: 3, lat: 48.2, lon: 16.4 };
  const frame = frameOf(world, camera, width, height);
  expect(cameraOf(world, frame)).toEqual(camera);
  expect(frame.k).toBeCloseTo(home.k * 8, 9);
});

test('the same camera shows the same spot at any width', () => {
  const camera = { zoom: 2, lat: 10, lon: 20 };
  for (const w of [360, 620, 1600]) {
    const frame = frameOf(world, camera, w, heightFor(world, w));
    expect(cameraOf(world, frame)).toEqual(camera);
  }
});

test('zooming keeps what is under the pointer', () => {
  const frame = frameOf(world, { zoom: 2, lat: 48, lon: 16 }, width, height);
  const before = toPlane(frame, [300, 200]);
  const after = toPlane(zoomedAt(world, frame, 1.3, [300, 200]), [300, 200]);
  expect(after[0]).toBeCloseTo(before[0], 6);
  expect(after[1]).toBeCloseTo(before[1], 6);
});

test('zoom has ends, and zooming out ends with the whole world', () => {
  const frame = frameOf(world, { zoom: 2, lat: 48, lon: 16 }, width, height);
  expect(zoomedAt(world, frame, 99, [0, 0]).zoom).toBe(6);
  const out = zoomedAt(world, frame, -99, [0, 0]);
  expect(out).toEqual(home);
  expect(frameOf(world, { zoom: 22, lat: 0, lon: 0 }, width, height).zoom).toBe(6);
});

test('however it is pushed, the world covers the frame', () => {
  const amount = fc.double({ min: -5000, max: 5000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 6, noNaN: true }), amount, amount, (zoom, dx, dy) => {
      const frame = pannedBy(world, zoomedAt(world, home, zoom, [0, 0]), dx, dy);
      const [left, top] = toScreen(frame, [100, -980]);
      const [right, bottom] = toScreen(frame, [4000, 780]);
      expect(left).toBeLessThanOrEqual(5);
      expect(top).toBeLessThanOrEqual(5);
      expect(right).toBeGreaterThanOrEqual(width - 5);
      expect(bottom).toBeGreaterThanOrEqual(height - 5);
    }),
  );
});
