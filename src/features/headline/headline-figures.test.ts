import { describe, expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { NO_FILTERS } from '#/domain/question.ts';
import { at, COM, factsOf, incident, mapOf, place, RU, seriesOf, zone, zonesOf } from './facts.fixture.ts';
import { figuresOf, type Figure } from './headline-figures.ts';
import { tellStory, type HeadlineFacts } from './tell-story.ts';

const figures = (part: Partial<HeadlineFacts> = {}): Readonly<Record<Figure['key'], readonly string[]>> => {
  const facts = factsOf(part);
  const plain = (key: Figure['key']): readonly string[] => {
    const found = figuresOf(facts, tellStory(facts), en).find((figure) => figure.key === key);
    return [`${found?.value ?? ''} ${found?.unit ?? ''}`.trim(), ...(found?.lines ?? [])].map((text) =>
      text.replaceAll('\u202f', ' '),
    );
  };
  return { what: plain('what'), where: plain('where'), since: plain('since'), sure: plain('sure') };
};
const calmZones = zonesOf([COM]);
const calmSeries = seriesOf({ timeout: [2, 2, 3, 2, 2, 2] });

test('the four figures of an incident', () => {
  expect(figures()).toEqual({
    what: ['2.68 %', '2,950 / 110,000', '13 times the six hours before'],
    where: ['2 countries', 'at 1 % or more, of 3 measured', 'Highest: Russia 20.9 %'],
    since: ['≈ 15:20 UTC', '3 h 2 min, resolved', 'Peak 3.90 % at 16:00'],
    sure: ['55.0 % coverage', '9,597 vantage points', 'Interval ±0.10 pp'],
  });
});

test('they come in the order of the questions, and only a number in trouble is coloured', () => {
  const facts = factsOf();
  const all = figuresOf(facts, tellStory(facts), en);
  expect(all.map(({ key }) => key)).toEqual(['what', 'where', 'since', 'sure']);
  expect(all.map(({ trouble }) => trouble)).toEqual([true, false, false, false]);
  const calm = factsOf({ zones: calmZones });
  expect(figuresOf(calm, tellStory(calm), en)[0]?.trouble).toBe(false);
});

describe('what', () => {
  test('the change is a factor when it at least doubled, else points, else none', () => {
    const what = (now: number, before: number): string | undefined =>
      figures({ zones: zonesOf([zone('com', [now, 100_000], [before, 100_000])]) }).what[2];
    expect(what(400, 200)).toBe('2 times the six hours before');
    expect(what(250, 200)).toBe('+0.05 pp on the six hours before');
    expect(what(100, 200)).toBe('−0.10 pp on the six hours before');
    expect(what(201, 200)).toBe('as in the six hours before');
    expect(what(400, 0)).toBe('+0.40 pp on the six hours before');
  });
  test('is a dash when nothing is known', () => {
    expect(figures({ zones: null, map: null, series: null }).what[0]).toBe('—');
  });
});

describe('where', () => {
  const from = (ids: readonly string[]): Partial<HeadlineFacts> => ({ filters: { ...NO_FILTERS, place: ids } });
  test('through one place: its rank in the world', () => {
    expect(figures(from(['cc:RU'])).where).toEqual(['No. 1 of 3 countries', 'Russia 20.9 %', 'Worldwide 11.8 %']);
  });
  test('a place without a share has its state', () => {
    expect(figures({ ...from(['cc:TO']), placeName: () => 'Tonga' }).where.slice(0, 2)).toEqual([
      '—',
      'Tonga: no data',
    ]);
  });
  test('through several: how many, and the highest of them', () => {
    expect(figures(from(['cc:BY', 'cc:DE'])).where).toEqual([
      '2 places chosen',
      'Highest: Belarus 14.2 %',
      'Worldwide 11.8 %',
    ]);
  });
  test('one country is no plural, and where nothing failed there is no highest', () => {
    const map = mapOf([place('RU', 'Russia', [209, 1000]), place('DE', 'Germany', [0, 1000])]);
    expect(figures({ map }).where[0]).toBe('1 country');
    expect(figures({ map: mapOf([place('DE', 'Germany', [0, 1000])]) }).where[2]).toBe('No query failed');
  });
  test('says why there is no map', () => {
    const without = (why: 'not_offered' | 'failed'): string | undefined =>
      figures({ map: null, missing: { map: why, series: null } }).where[1];
    expect(without('not_offered')).toBe('Not offered by this source');
    expect(without('failed')).toBe('Could not be loaded');
  });
});

describe('since when', () => {
  test('is as precise as the archive', () => {
    const since = (part: Parameters<typeof incident>[0]): readonly string[] =>
      figures({ incidents: [incident(part)] }).since.slice(0, 2);
    expect(since({ startedPrecision: 'minute' })[0]).toBe('15:20 UTC');
    expect(since({ startedPrecision: 'day', endedMs: null, durationMs: null })).toEqual([
      '30 Jan 2024',
      'end not documented',
    ]);
    expect(since({ startedPrecision: 'month' })[0]).toBe('Jan 2024');
    expect(since({ startedMs: at('2024-01-29T23:00Z') })[0]).toBe('29 Jan 2024, 23:00');
  });
  test('without an incident: when the hottest zone left its range, as its course shows', () => {
    const spark = {
      stepMs: 720_000,
      measured: Array.from({ length: 30 }, () => 330),
      failed: Array.from({ length: 30 }, (_, i) => (i < 12 ? 1 : 150)),
    };
    expect(figures({ incidents: [], zones: zonesOf([{ ...RU, spark }, COM]) }).since.slice(0, 2)).toEqual([
      '15:24 UTC',
      '.ru left its normal range',
    ]);
  });
  test('else when the whole did', () => {
    const zones = { ...calmZones, total: zonesOf([RU, COM]).total };
    expect(figures({ incidents: [], zones }).since).toEqual([
      '15:00 UTC',
      'the whole left its normal range',
      'Peak 3.90 % at 16:00',
    ]);
  });
  test('a calm window has no rise but a peak', () => {
    expect(figures({ incidents: [], zones: calmZones, series: calmSeries }).since).toEqual([
      'No rise',
      'within its normal range',
      'Peak 0.30 % at 15:00',
    ]);
  });
  test('in windows of days the peak has a date', () => {
    const window = { fromMs: at('2024-01-29'), toMs: at('2024-01-31') };
    expect(figures({ window }).since[2]).toBe('Peak 3.90 % on 30 Jan 2024');
  });
  test('where nothing was measured nothing is within its range', () => {
    const nothing = { incidents: [], zones: zonesOf([zone('com', [null, 0], [null, 0])]), map: mapOf([]) };
    expect(figures({ ...nothing, series: seriesOf({ timeout: [0, 0] }) })).toMatchObject({
      where: ['0 countries', 'at 1 % or more, of 0 measured', 'Too little was measured'],
      since: ['—', 'Too little was measured', 'No peak known'],
    });
    const before = { incidents: [], zones: zonesOf([zone('com', [200, 100_000], [null, 0])]), series: calmSeries };
    expect(figures(before).since.slice(0, 2)).toEqual(['—', 'Nothing to compare with']);
  });
  test('says why there is no peak', () => {
    expect(figures({ series: null, missing: { map: null, series: 'failed' } }).since[2]).toBe('Could not be loaded');
    expect(figures({ series: seriesOf({ timeout: [0, 0] }) }).since[2]).toBe('No peak known');
  });
});

test('how sure: what is not counted is not made up', () => {
  const zones = zonesOf([COM]);
  const { total } = zones;
  const bare = total === null ? null : { ...total, current: { ...total.current, expected: null, vantagePoints: null } };
  expect(figures({ zones: { ...zones, total: bare } }).sure).toEqual([
    '— coverage not known',
    'Vantage points not counted',
    'Interval ±0.03 pp',
  ]);
});
