import { describe, expect, test } from 'vitest';
import { FAULT, LOW_SAMPLE, NO_DATA, NOT_APPLICABLE, STALE } from './matrix-marks.ts';
import { matrixPalette, pixelOf } from './matrix-palette.ts';
import { paintCells } from './paint-cells.ts';

const PALETTE = matrixPalette(
  {
    bins: ['#000001', '#000002', '#000003', '#000004', '#000005', '#000006'],
    ground: '#0000a0',
    edge: '#0000a1',
    hatch: '#0000a2',
    low: '#0000a3',
    lowDot: '#0000a4',
    fault: '#0000a5',
    faultHatch: '#0000a6',
    stale: '#0000a7',
    notApplicable: '#0000a8',
  },
  1,
);
const SIDE = 20;

/** Colours in a picture of one cell of 20 × 20 pixels, as blue values; 0 is transparent. */
function colours(code: number): ReadonlySet<number> {
  const target = new Uint32Array(SIDE * SIDE);
  const cells = Uint8Array.of(code);
  paintCells(target, { width: SIDE, height: SIDE, edges: [0, SIDE], tops: [0], heights: [SIDE], cells }, PALETTE, 1);
  return new Set([...target].map((pixel) => (pixel >>> 16) & 0xff));
}

test('a colour of the style sheet as a pixel', () => {
  expect(pixelOf('#d0e4ed')).toBe(0xffede4d0);
  expect(pixelOf(' #FFFFFF ')).toBe(0xffffffff);
  expect(pixelOf('transparent')).toBe(0);
});

describe('every state has a look of its own', () => {
  test('bins are solid', () => {
    for (const bin of [0, 1, 2, 3, 4, 5]) expect([...colours(bin)]).toEqual([bin + 1]);
  });
  test('the others are patterns, so that they differ without colour', () => {
    expect(colours(NO_DATA)).toEqual(new Set([0xa0, 0xa2]));
    expect(colours(LOW_SAMPLE)).toEqual(new Set([0xa3, 0xa4]));
    expect(colours(FAULT)).toEqual(new Set([0xa5, 0xa6]));
    expect(colours(NOT_APPLICABLE)).toEqual(new Set([0, 0xa8]));
  });
  test('a stale cell keeps the colour of its bin and has a corner', () => {
    expect(colours(4 + STALE)).toEqual(new Set([5, 0xa7]));
  });
});

test('cells lie where their edges and rows say, rows are cut at the borders, and what is between stays clear', () => {
  const [width, height] = [6, 7];
  const target = new Uint32Array(width * height);
  const picture = {
    width,
    height,
    edges: [0, 2, 6],
    tops: [-1, 3, 6],
    heights: [3, 2, 4],
    cells: Uint8Array.of(0, 5, 1, 1, 2, 3),
  };
  paintCells(target, picture, PALETTE, 1);
  const lines = Array.from({ length: height }, (_, y) =>
    [...target.subarray(y * width, (y + 1) * width)].map((pixel) => (pixel >>> 16) & 0xff).join(''),
  );
  expect(lines).toEqual(['116666', '116666', '000000', '222222', '222222', '000000', '334444']);
});
