import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPACITY_BANDS } from './capacity-band.ts';
import {
  answeredShare,
  bandCapacity,
  botsToSaturate,
  outcomeOf,
  reachedShare,
  type ModelLetter,
} from './capacity-model.ts';

const rate = fc.integer({ min: 0, max: 100_000_000 });
const letters: fc.Arbitrary<ModelLetter[]> = fc
  .array(fc.record({ baseline: rate, capacity: rate }), { minLength: 1, maxLength: 13 })
  .map((list) => list.map((one, i) => ({ ...one, letter: String.fromCodePoint(97 + i) })));
const attack = fc.record({
  bots: fc.integer({ min: 0, max: 100_000_000 }),
  perBot: fc.integer({ min: 0, max: 10_000 }),
  targets: fc.subarray([...'abcdefghijklm']),
});
const tries = fc.integer({ min: 1, max: 13 });

describe('the model', () => {
  test('shares lie between 0 and 1, and what is saturated answers less than all', () => {
    fc.assert(
      fc.property(letters, attack, tries, (list, hit, k) => {
        const { reached, letters: outcomes } = outcomeOf(list, hit, k);
        expect(reached).toBeGreaterThanOrEqual(0);
        expect(reached).toBeLessThanOrEqual(1);
        for (const { answered, saturated, offered, capacity } of outcomes) {
          expect(answered).toBeGreaterThanOrEqual(0);
          expect(answered).toBeLessThanOrEqual(1);
          expect(saturated).toBe(offered > capacity);
          expect(answered < 1).toBe(saturated);
        }
      }),
    );
  });

  test('more bots never help, more capacity or more tries never harm', () => {
    fc.assert(
      fc.property(letters, attack, tries, fc.integer({ min: 0, max: 1_000_000 }), (list, hit, k, more) => {
        const { reached, letters: before } = outcomeOf(list, hit, k);
        const worse = outcomeOf(list, { ...hit, bots: hit.bots + more }, k);
        expect(worse.reached).toBeLessThanOrEqual(reached + 1e-12);
        expect(worse.letters.filter((one) => one.saturated).length).toBeGreaterThanOrEqual(
          before.filter((one) => one.saturated).length,
        );
        const stronger = list.map((one) => ({ ...one, capacity: one.capacity + more }));
        expect(outcomeOf(stronger, hit, k).reached).toBeGreaterThanOrEqual(reached - 1e-12);
        expect(outcomeOf(list, hit, k + 1).reached).toBeGreaterThanOrEqual(reached - 1e-12);
      }),
    );
  });

  test('without bots nothing saturates in any band, and everybody is reached', () => {
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 13 }),
        fc.constantFrom(...CAPACITY_BANDS),
        tries,
        (loads, band, k) => {
          const list = loads.map((baseline, i) => ({
            letter: `${i}`,
            baseline,
            capacity: bandCapacity(band, baseline),
          }));
          const { reached, letters: outcomes } = outcomeOf(list, { bots: 0, perBot: 100, targets: [] }, k);
          expect(outcomes.some(({ saturated }) => saturated)).toBe(false);
          expect(reached).toBe(1);
        },
      ),
    );
  });

  test('one letter alone under attack is felt by one try in thirteen, and by nobody who tries two', () => {
    const list = [...'abcdefghijklm'].map((letter) => ({ letter, baseline: 100, capacity: 300 }));
    const hit = { bots: 1e12, perBot: 1000, targets: ['a'] };
    expect(outcomeOf(list, hit, 1).reached).toBeCloseTo(12 / 13, 9);
    expect(outcomeOf(list, hit, 2).reached).toBe(1);
  });

  test('everything saturated beyond measure reaches nobody', () => {
    const list = [...'abc'].map((letter) => ({ letter, baseline: 0, capacity: 1 }));
    expect(outcomeOf(list, { bots: 1e15, perBot: 1e6, targets: [] }, 3).reached).toBeLessThan(1e-9);
    expect(reachedShare([0, 0, 0], 2)).toBe(0);
    expect(reachedShare([], 2)).toBe(0);
  });

  test('an attack on a letter that is not there hits nothing', () => {
    const list = [{ letter: 'a', baseline: 1, capacity: 3 }];
    expect(outcomeOf(list, { bots: 1e9, perBot: 1e3, targets: ['z'] }, 1).reached).toBe(1);
  });
});

test('the share reached is the plain mean over all sets of letters', () => {
  const sets = (list: readonly number[], k: number): number[][] =>
    k === 0 ? [[]] : list.flatMap((one, i) => sets(list.slice(i + 1), k - 1).map((rest) => [one, ...rest]));
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (answered, k) => {
      const all = sets(answered, Math.min(k, answered.length));
      const lost = all.map((set) => set.reduce((product, one) => product * (1 - one), 1));
      const plain = 1 - lost.reduce((sum, one) => sum + one, 0) / all.length;
      expect(reachedShare(answered, k)).toBeCloseTo(plain, 9);
    }),
  );
});

test('a letter answers all up to its capacity, and no more', () => {
  expect(answeredShare(0, 0)).toBe(1);
  expect(answeredShare(10, 10)).toBe(1);
  expect(answeredShare(20, 10)).toBe(0.5);
  expect(answeredShare(20, 0)).toBe(0);
});

test('the fewest bots that saturate a letter do, and one less does not', () => {
  const counts = fc.array(fc.record({ baseline: fc.nat(100_000), spare: fc.nat(1_000_000) }), {
    minLength: 1,
    maxLength: 13,
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 1000 }), (list, perBot) => {
      const given = list.map(({ baseline, spare }, i) => ({ letter: `${i}`, baseline, capacity: baseline + spare }));
      const bots = botsToSaturate(given, { perBot, targets: [] }) ?? -1;
      const saturated = (n: number): boolean =>
        outcomeOf(given, { bots: n, perBot, targets: [] }, 1).letters.some((one) => one.saturated);
      expect(saturated(bots)).toBe(true);
      expect(saturated(bots - 1)).toBe(false);
    }),
  );
  expect(botsToSaturate([], { perBot: 1, targets: [] })).toBeNull();
  expect(botsToSaturate([{ letter: 'a', baseline: 1, capacity: 2 }], { perBot: 0, targets: [] })).toBeNull();
});
