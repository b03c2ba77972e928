import { expect, test } from 'vitest';
import { isAhead, sameCamera, type LiveFrame } from './live-frame.ts';

const frame = { width: 600, height: 300, k: 1, tx: 0, ty: 0, zoom: 1 };
const before = { zoom: 1, lat: 0, lon: 0 };
const moved = { zoom: 1, lat: 5, lon: 5 };
const elsewhere = { zoom: 4, lat: 50, lon: 5 };
const live = (committed: LiveFrame['committed']): LiveFrame => ({ frame, before, committed });

test('a gesture is ahead of the link until the link has what it committed', () => {
  expect(isAhead(live(undefined), before, 600)).toBe(true);
  expect(isAhead(live(moved), before, 600)).toBe(true);
  expect(isAhead(live(moved), moved, 600)).toBe(false);
});

test('a step back or a pasted link wins over the gesture', () => {
  expect(isAhead(live(undefined), elsewhere, 600)).toBe(false);
  expect(isAhead(live(moved), null, 600)).toBe(false);
});

test('another width makes the frame worthless', () => {
  expect(isAhead(live(undefined), before, 390)).toBe(false);
});

test('no camera is only no camera', () => {
  expect(sameCamera(null, null)).toBe(true);
  expect(sameCamera(null, before)).toBe(false);
  expect(sameCamera(before, { ...before })).toBe(true);
});
