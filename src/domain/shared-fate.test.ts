import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byGrade, LOSS_GRADES, lossGrade, type ZoneLoss } from './shared-fate.ts';

const loss = (part: Partial<ZoneLoss>): ZoneLoss => ({
  zone: 'x',
  uLabel: null,
  serversLeft: 4,
  serversTotal: 6,
  serversUnknown: 0,
  others: ['1', '2'],
  ...part,
});

test.each([
  [{ serversLeft: 0, others: [] }, 'all'],
  [{ others: ['1'] }, 'one_left'],
  // No name server is lost, yet all of them hang on one network from then on.
  [{ serversLeft: 6, others: ['1'] }, 'one_left'],
  [{ others: ['1'], serversUnknown: 1 }, 'some'],
  [{ serversLeft: 3 }, 'half'],
  [{ serversLeft: 2, serversTotal: 5 }, 'half'],
  [{ serversLeft: 3, serversTotal: 5 }, 'some'],
  [{ serversLeft: 6 }, 'addresses'],
  [{ others: null }, 'some'],
] as const)('%j is %s', (part, grade) => {
  expect(lossGrade(loss(part))).toBe(grade);
});

const anyLoss = fc
  .record({
    zone: fc.string({ minLength: 1 }),
    left: fc.nat(8),
    lost: fc.nat(8),
    unknown: fc.option(fc.nat(3), { nil: null }),
    others: fc.option(fc.uniqueArray(fc.constantFrom('1', '2', '3')), { nil: null }),
  })
  .filter(({ left, lost }) => left + lost > 0)
  .map(({ zone, left, lost, unknown, others }) =>
    loss({ zone, serversLeft: left, serversTotal: left + lost, serversUnknown: unknown, others }),
  );

test('every zone has exactly one grade, worst first, and nothing is left of one that loses all', () => {
  fc.assert(
    fc.property(fc.array(anyLoss), (losses) => {
      const groups = byGrade(losses);
      expect(groups.flatMap((group) => group.losses)).toHaveLength(losses.length);
      const places = groups.map(({ grade }) => LOSS_GRADES.indexOf(grade));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { grade, losses: members } of groups) {
        for (const { serversLeft } of members) expect(serversLeft === 0).toBe(grade === 'all');
      }
    }),
  );
});
