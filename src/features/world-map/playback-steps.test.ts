import { describe, expect, it } from 'vitest';
import { confirmed, isAhead } from './live-playhead.ts';
import { due, frameMs, headAfterKey, playsFrom, stepped } from './playback-steps.ts';

describe('stepping', () => {
  it('goes by one, by ten and to the ends, never beyond', () => {
    expect(headAfterKey('ArrowRight', 5, 72)).toBe(6);
    expect(headAfterKey('ArrowLeft', 0, 72)).toBe(0);
    expect(headAfterKey('PageUp', 65, 72)).toBe(71);
    expect(headAfterKey('PageDown', 35, 72)).toBe(25);
    expect([headAfterKey('Home', 5, 72), headAfterKey('End', 5, 72)]).toEqual([0, 71]);
    expect(headAfterKey('Enter', 5, 72)).toBeUndefined();
  });
  it('comes into the window at its beginning, or from behind at its end', () => {
    expect([stepped(null, 1, 72), stepped(null, -1, 72)]).toEqual([0, 71]);
  });
  it('plays on from where it is, and from the start at the end', () => {
    expect([playsFrom(null, 72), playsFrom(12, 72), playsFrom(71, 72)]).toEqual([0, 12, 0]);
  });
});

describe('pace', () => {
  it('is a film at speed 4, and pictures one by one for who wants less motion', () => {
    expect(1000 / frameMs(4, false)).toBeCloseTo(24);
    expect(frameMs(1, true)).toBe(1000);
  });
  it('skips frames that a slow machine missed, but does not catch up after a sleep', () => {
    expect(due(130, 40)).toEqual({ frames: 3, restMs: 10 });
    expect(due(30, 40)).toEqual({ frames: 0, restMs: 30 });
    expect(due(60_000, 40)).toEqual({ frames: 1, restMs: 0 });
  });
});

describe('isAhead', () => {
  it('lasts while the link holds what it held or what was written', () => {
    const live = { atMs: 30, linkMs: 10, writing: 30 };
    expect([10, 30].map((link) => isAhead(live, link))).toEqual([true, true]);
  });
  it('ends with a step back, a pin elsewhere or Esc', () => {
    const live = { atMs: 30, linkMs: 10, writing: null };
    expect([20, null].map((link) => isAhead(live, link))).toEqual([false, false]);
  });
  it('ends with a step back to where the link was before what was written', () => {
    const after = confirmed({ atMs: 30, linkMs: null, writing: 30 }, 30);
    expect(after).toEqual({ atMs: 30, linkMs: 30, writing: null });
    expect(after !== null && isAhead(after, null)).toBe(false);
    expect(confirmed({ atMs: 40, linkMs: 10, writing: 30 }, 10)).toEqual({ atMs: 40, linkMs: 10, writing: 30 });
  });
});
