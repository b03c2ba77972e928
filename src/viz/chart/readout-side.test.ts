import { expect, it } from 'vitest';
import { readoutSide } from './readout-side.ts';

const plot = { left: 0, right: 1000 };
const tops = [
  { x: 50, height: 5 },
  { x: 950, height: 90 },
];

it('docks where the picture is lower', () => {
  expect(readoutSide(500, tops, plot, 280)).toBe('left');
  expect(readoutSide(500, [{ x: 50, height: 200 }, ...tops], plot, 280)).toBe('right');
});

it('never covers the crosshair', () => {
  expect(readoutSide(100, tops, plot, 280)).toBe('right');
  expect(readoutSide(900, [{ x: 50, height: 200 }, ...tops], plot, 280)).toBe('left');
});
