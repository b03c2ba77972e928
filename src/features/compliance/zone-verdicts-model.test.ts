import { expect, test } from 'vitest';
import { obligationRow } from './obligation-row.fixture.ts';
import {
  closestToEmergency,
  EMERGENCY,
  isWantingVerdict,
  MONTHLY_DNS,
  verdictShares,
  zoneVerdicts,
} from './zone-verdicts-model.ts';

const zone = (id: string, more: Parameters<typeof obligationRow>[2] = {}) => [
  obligationRow(id, MONTHLY_DNS, more),
  obligationRow(id, EMERGENCY.dns, { coverage: 0.5 }),
  obligationRow(id, EMERGENCY.dnssec),
];
const rows = [
  obligationRow('gtld', 'udp_rtt_ms', { verdict: 'no_data' }, 'system'),
  ...zone('club', { verdict: 'fail', value: 145 }),
  ...zone('xn--p1ai', { verdict: 'not_applicable' }),
];

test('a zone has the worst of its verdicts, the least of its coverage and both labels', () => {
  expect(
    zoneVerdicts({ rows, isWhole: true }).map(({ id, name, code, verdict, coverage, month }) => [
      id,
      name,
      code,
      verdict,
      coverage,
      month?.value,
    ]),
  ).toEqual([
    ['club', '.club', null, 'fail', 0.5, 145],
    ['xn--p1ai', '.рф', 'xn--p1ai', 'pass', 0.5, 0],
  ]);
});

test('the last zone of a page waits for the next one', () => {
  expect(zoneVerdicts({ rows, isWhole: false }).map(({ id }) => id)).toEqual(['club']);
});

test('counts are those of the API, else those of the rows; what holds for all is no zone', () => {
  expect(verdictShares({ rows, isWhole: true, verdicts: null })).toEqual([
    ['fail', 1],
    ['pass', 1],
  ]);
  const verdicts = [
    { parameter: null, verdict: 'pass' as const, subjects: 1122 },
    { parameter: null, verdict: 'fail' as const, subjects: 2 },
    { parameter: MONTHLY_DNS, verdict: 'pass' as const, subjects: 9 },
  ];
  const loaded = { rows, isWhole: false, verdicts };
  expect(verdictShares(loaded)).toEqual([
    ['fail', 2],
    ['pass', 1122],
  ]);
  expect([
    isWantingVerdict(loaded, 'fail'),
    isWantingVerdict(loaded, 'no_data'),
    isWantingVerdict(loaded, null),
  ]).toEqual([true, false, false]);
});

test('the closest to the emergency threshold come first; nothing used up is no place in the list', () => {
  const uses = closestToEmergency(
    [
      obligationRow('aaa', EMERGENCY.dns),
      obligationRow('club', EMERGENCY.dns, { value: 8700 }),
      obligationRow('de', EMERGENCY.dnssec, { value: 9900, verdict: 'not_applicable' }),
      obligationRow('club', MONTHLY_DNS, { value: 145 }),
      obligationRow('web', EMERGENCY.dns, { value: null, verdict: 'no_data' }),
    ],
    10,
  );
  expect(uses.map(({ zone: id, service, usedMs, verdict }) => [id, service, usedMs, verdict])).toEqual([
    ['de', 'dnssec', 9_900_000, 'not_applicable'],
    ['club', 'dns', 8_700_000, 'pass'],
  ]);
});
