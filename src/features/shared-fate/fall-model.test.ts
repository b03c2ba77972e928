import { expect, test } from 'vitest';
import { enLens } from '#/copy/en-lens.ts';
import { byGrade, type FateOfKey, type ZoneLoss } from '#/domain/shared-fate.ts';
import { gradeCounts, leadingOthers, lossesTwin, unitGroups } from './fall-model.ts';
import { toTogether } from './together-steps.ts';

const loss = (
  zone: string,
  left: number,
  total: number,
  others: readonly string[],
  uLabel: string | null = null,
): ZoneLoss => ({
  zone,
  uLabel,
  serversLeft: left,
  serversTotal: total,
  serversUnknown: 0,
  others,
});
const losses = [
  loss('ai', 0, 6, []),
  loss('abb', 1, 4, ['207266']),
  loss('xn--p1ai', 1, 4, ['207266'], 'рф'),
  loss('org', 3, 6, ['207266', '42']),
];
const dependency = { key: '12041', label: 'AS12041 A', zones: 4, halfLost: 4, silent: 1, servers: 9, together: null };
const answer: FateOfKey = {
  kind: 'as',
  dependency,
  losses,
  asOfMs: 0,
  zones: 10,
  zonesUnknown: 0,
  sources: [],
  warnings: [],
  completeUntilMs: null,
};
const { sharedFate } = enLens;

test('in words', () => {
  expect(sharedFate.fall.sentence('as', losses.length, gradeCounts(losses))).toBe(
    'Of 4 zones, 1 loses every name server, 2 hang on one other network, 1 more loses half or more.',
  );
  expect(sharedFate.headline.calm(1, { label: 'AS2 B', silent: 471 })).toBe(
    'If it fails alone, 1 zone loses every name server; together with AS2 B, 471 do.',
  );
});

test('squares by grade, the worst first, each with its words', () => {
  const groups = unitGroups(byGrade(losses), 'as', sharedFate);
  expect(groups.map(({ label, count, tone }) => [label, count, tone])).toEqual([
    ['No name server left', '1 zone', 5],
    ['Down to one network', '2 zones', 3],
    ['Half or more lost', '1 zone', 2],
  ]);
  expect(groups[1]?.units[1]?.words).toBe('.рф loses 3 of 4 name servers, 1 other network');
});

test('the table has every zone with both labels and its other networks', () => {
  expect(lossesTwin(answer, sharedFate).rows).toEqual([
    ['.ai', '6 / 6', 'No name server left', ''],
    ['.abb', '3 / 4', 'Down to one network', 'AS207266'],
    ['.рф (xn--p1ai)', '3 / 4', 'Down to one network', 'AS207266'],
    ['.org', '3 / 6', 'Half or more lost', 'AS207266, AS42'],
  ]);
  expect(lossesTwin(null, sharedFate).rows).toEqual([]);
});

test('what else the zones stand on, most zones first', () => {
  expect(leadingOthers(losses)).toEqual({
    named: [
      { key: '207266', zones: 3 },
      { key: '42', zones: 1 },
    ],
    more: 0,
  });
  expect(leadingOthers([loss('a', 1, 2, ['1', '2', '3', '4', '5', '6'])]).more).toBe(2);
});

test('steps end where the API does not tell what several do together', () => {
  const told = { ...dependency, together: { zones: 4, silent: 1 } };
  expect(toTogether([told, dependency, told])).toEqual([{ n: 1, label: 'AS12041 A', touched: 4, silent: 1 }]);
  expect(toTogether(Array.from({ length: 30 }, () => told))).toHaveLength(20);
});
