import { describe, expect, it } from 'vitest';
import { RandomStream } from './random.ts';

const take = (stream: RandomStream, n: number): number[] => Array.from({ length: n }, () => stream.next());
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('RandomStream', () => {
  it('gives the same numbers for the same key, whatever was drawn before', () => {
    const stream = new RandomStream();
    const first = take(stream.start(7, 1, 2), 20);
    take(stream.start(7, 9), 5);
    expect(take(stream.start(7, 1, 2), 20)).toEqual(first);
    expect(take(new RandomStream().start(7, 1, 2), 20)).toEqual(first);
  });

  it('gives others for a neighbouring key and for the same parts in another order', () => {
    const stream = new RandomStream();
    const first = take(stream.start(7, 1, 2), 4);
    expect(take(stream.start(7, 1, 3), 4)).not.toEqual(first);
    expect(take(stream.start(7, 2, 1), 4)).not.toEqual(first);
    expect(take(stream.start(7, 1), 4)).not.toEqual(first);
  });

  it('is even over [0, 1), also across the first numbers of many streams', () => {
    const stream = new RandomStream();
    const long = take(stream.start(1), 100_000);
    const firsts = Array.from({ length: 100_000 }, (_, key) => stream.start(1, key).next());
    for (const values of [long, firsts]) {
      expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
      // The standard error of the mean is 0.0009, of a tenth's share 0.001.
      expect(mean(values)).toBeCloseTo(0.5, 2);
      for (let tenth = 0; tenth < 10; tenth += 1) {
        expect(values.filter((value) => Math.floor(value * 10) === tenth).length / values.length).toBeCloseTo(0.1, 2);
      }
    }
  });

  it('misses as often as a chance says', () => {
    const stream = new RandomStream().start(3);
    const misses = Array.from({ length: 50_000 }, () => stream.misses(0.02));
    expect(mean(misses) / 49).toBeCloseTo(1, 1);
    expect(misses.filter((n) => n === 0).length / misses.length).toBeCloseTo(0.02, 2);
    expect(stream.misses(0)).toBe(Infinity);
    expect(stream.misses(1)).toBe(0);
  });
});
