import { describe, expect, it } from 'vitest';
import { differenceTone } from './difference-tone.ts';

const of = (points: number, half: number) => {
  const difference = points / 100;
  return { difference, interval: [difference - half / 100, difference + half / 100] as const };
};

describe('differenceTone', () => {
  it('is neutral within chance, whatever the size', () => {
    expect(differenceTone(of(20, 21), [1, 5])).toBe('0');
    expect(differenceTone(of(0, 0), [1, 5])).toBe('0');
    expect(differenceTone({ difference: 0.01, interval: [0, 0.02] }, [1, 5])).toBe('0');
  });
  it('rises by size, with a border in the stronger step, the same at either side', () => {
    const tones = (points: readonly number[]) => points.map((p) => differenceTone(of(p, 0.01), [1, 5]));
    expect(tones([0.5, 1, 4.9, 5, 80])).toEqual(['w1', 'w2', 'w2', 'w3', 'w3']);
    expect(tones([-0.5, -1, -4.9, -5, -80])).toEqual(['b1', 'b2', 'b2', 'b3', 'b3']);
  });
});
