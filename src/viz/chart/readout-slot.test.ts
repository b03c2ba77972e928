import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readoutSlot } from './readout-slot.ts';

const plot = { left: 0, right: 1000, top: 0, bottom: 200 };
const card = { width: 270, height: 190 };
const column = (from: number, to: number, height: number) => ({ from, to, height });

it('docks where it covers least', () => {
  expect(readoutSlot(500, [column(0, 600, 150), column(600, 1000, 5)], plot, card)).toBeGreaterThanOrEqual(600);
});

it('keeps clear of a gap, which is hatched to the top', () => {
  const x = readoutSlot(900, [column(100, 130, 200)], plot, card);
  expect(x > 130 || x + card.width < 100).toBe(true);
});

it('stands still while the crosshair moves elsewhere, and moves away before they meet', () => {
  const columns = [column(0, 600, 150), column(600, 1000, 5)];
  const still = readoutSlot(100, columns, plot, card);
  expect(readoutSlot(400, columns, plot, card)).toBe(still);
  expect(readoutSlot(still + 40, columns, plot, card)).not.toBe(still);
});

it('never covers the crosshair and never leaves the plot', () => {
  const anyColumn = fc
    .tuple(fc.nat(900), fc.nat(100), fc.nat(200))
    .map(([from, width, height]) => column(from, from + width, height));
  fc.assert(
    fc.property(fc.nat(1000), fc.array(anyColumn), (atX, columns) => {
      const x = readoutSlot(atX, columns, plot, card);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + card.width).toBeLessThanOrEqual(1000);
      expect(atX < x || atX > x + card.width).toBe(true);
    }),
  );
});

it('takes the far side of a plot that is too narrow for both', () => {
  expect(readoutSlot(300, [], { ...plot, right: 320 }, card)).toBe(12);
});
