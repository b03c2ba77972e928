import { expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import type { Series, SeriesAnswer } from '#/domain/answers.ts';
import { answer, rules } from './map-answer.fixture.ts';
import { rateRows } from './map-rows.ts';
import { courseModel, tooltipModel } from './tooltip-model.ts';

const rows = rateRows(answer, rules);
const given = { windowMs: 6 * 3_600_000, minSample: 30 };
function tip(id: string) {
  const rated = rows.find(({ row }) => row.place.id === id);
  if (rated === undefined) throw new Error(id);
  return tooltipModel(rated, given, en);
}

test('a place in trouble: share, counts, interval, what was before and by how much it rose', () => {
  const model = tip('cc:KZ');
  expect([model.name, model.code, model.share]).toEqual(['Kazakhstan', 'KZ', '11.6\u202f%']);
  expect(model.lines).toEqual([
    { label: 'Failed / measured', value: '1,532 / 13,255', change: null },
    { label: '95\u202f% interval', value: '11.0–12.1\u202f%', change: null },
    {
      label: 'Previous 6\u202fh',
      value: '0.23\u202f%',
      change: { text: '+11.3\u202fpp', direction: 'worse' },
    },
    { label: 'Vantage points', value: '32', change: null },
  ]);
  expect(model.sentence).toBe('Mostly: DNSSEC validation failure');
});

test('a fall is better, and nothing before is nothing said', () => {
  expect(tip('cc:DE').lines[2]?.change?.direction).toBe('better');
  expect(tip('cc:RU').lines.map(({ label }) => label)).toEqual([
    'Failed / measured',
    '95\u202f% interval',
    'Vantage points',
  ]);
});

test('without a value it says why, in words', () => {
  expect(tip('cc:TO').sentence).toBe('No data: nothing was measured here in this window');
  expect(tip('cc:TO').share).toBe('No data');
  expect(tip('cc:TO').lines[0]?.value).toBe('— / 0');
  expect(tip('cc:VA').sentence).toBe('Low sample: fewer than 30 queries measured');
  expect(tip('cc:UA').sentence).toBe('Measurement fault: 1,204 queries set aside');
  expect(tip('cc:FR').sentence).toBe('Nothing failed');
});

const series = (kind: string, failed: Series['failed'], measured: Series['measured']): Series => ({
  key: { kind },
  label: null,
  source: 's',
  folded: null,
  expected: null,
  measured,
  failed,
  flags: [],
  totals: null,
});
const course = (list: readonly Series[]): SeriesAnswer => ({
  window: answer.window,
  stepMs: 1,
  points: 3,
  groupBy: ['kind'],
  series: list,
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

test('the course adds up the kinds over one denominator, and a gap stays a gap', () => {
  const measured = [100, null, 200];
  const model = courseModel(
    course([series('dnssec_bogus', [8, null, 16], measured), series('timeout', [2, null, 4], measured)]),
    en,
  );
  expect(model.buckets).toEqual([0.1, null, 0.1]);
  expect(model.parts).toEqual([
    { family: 'unreachable', share: 0.2 },
    { family: 'wrong', share: 0.8 },
  ]);
  expect(model.sentence).toBe('80\u202f% wrong content');
});

test('nothing measured is no share, and without kinds there is no sentence', () => {
  const model = courseModel(course([series('', [0, 0, 0], [0, 10, 10])]), en);
  expect(model.buckets).toEqual([null, 0, 0]);
  expect(model.parts).toEqual([]);
  expect(model.sentence).toBeNull();
});
