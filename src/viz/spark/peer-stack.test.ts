import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackedPeers } from './peer-stack.ts';

const ratio = fc.record({ ratio: fc.double({ min: 0, max: 1, noNaN: true }) });

test('no two dots are at the same spot, and none leaves the axis', () => {
  fc.assert(
    fc.property(fc.array(ratio), fc.integer({ min: 20, max: 2000 }), (peers, width) => {
      const placed = stackedPeers(peers, width, 8);
      expect(new Set(placed.map(({ x, floor }) => `${x} ${floor}`)).size).toBe(peers.length);
      for (const { x } of placed) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
      }
    }),
  );
});

test('higher shares are further right, equal ones on top of each other', () => {
  const [zero, one, again, ten] = stackedPeers(
    [{ ratio: 0 }, { ratio: 0.01 }, { ratio: 0.01 }, { ratio: 0.1 }],
    400,
    8,
  );
  expect(zero?.x).toBeLessThan(one?.x ?? 0);
  expect(one?.x).toBeLessThan(ten?.x ?? 0);
  expect([one?.floor, again?.floor, again?.x]).toEqual([0, 1, one?.x]);
});
