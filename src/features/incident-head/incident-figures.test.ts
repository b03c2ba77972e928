import { describe, expect, test } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { anIncident } from '#/domain/an-incident.fixture.ts';
import type { MapAnswer, SeriesAnswer } from '#/domain/answers.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { HOUR_MS } from '#/domain/time-window.ts';
import { incidentFigures, type Counted } from './incident-figures.ts';

const FROM = Date.parse('2024-01-30T13:00Z');
const provenance = { sources: [], warnings: [], completeUntilMs: null };

/** Hours from 13:00 on, each with failed of measured. */
const seriesOf = (hours: readonly (readonly [number, number])[]): SeriesAnswer => ({
  window: { fromMs: FROM, toMs: FROM + hours.length * HOUR_MS },
  stepMs: HOUR_MS,
  points: hours.length,
  groupBy: [],
  series: [
    {
      key: {},
      label: null,
      source: 'reconstruction',
      folded: null,
      expected: null,
      measured: hours.map(([, measured]) => measured),
      failed: hours.map(([failed]) => failed),
      flags: [],
      totals: null,
    },
  ],
  ...provenance,
});
const mapOf = (countries: readonly (readonly [number, number])[]): MapAnswer => ({
  window: { fromMs: FROM, toMs: FROM + HOUR_MS },
  level: 'country',
  previousFromMs: null,
  rows: countries.map(([failed, measured], i) => ({
    place: { id: `cc:A${i}`, level: 'country', name: `A${i}`, parent: null, vantagePoints: null },
    current: { ...UNKNOWN_AGGREGATE, failed, measured },
    previous: null,
    topKind: null,
  })),
  unplaced: null,
  total: null,
  ...provenance,
});
const QUIET = [1, 500] as const;
const counted = (part: Partial<Counted> = {}): Counted => ({
  series: seriesOf([QUIET, QUIET, [200, 500], [300, 500], [250, 500], [100, 500], QUIET]),
  map: mapOf([
    [300, 1000],
    [400, 1000],
    [8, 100],
    [0, 500],
    [3, 4],
  ]),
  basis: 'simulated',
  isNarrowed: false,
  rules: { minSample: 30, minCoverage: 0.5, degradedFrom: 0.01 },
  ...part,
});

/** Finished words of one figure, with plain spaces. */
function figure(key: string, incident: Partial<IncidentDetail> = {}, with_: Counted | null = null) {
  const item = incidentFigures(
    anIncident(incident),
    with_,
    (id) => id.slice(3),
    (kind) => kind,
    enDetail,
  ).find((each) => each.key === key);
  const plain = (text: string): string => text.replaceAll('\u202f', ' ');
  return {
    value: item?.value === null || item === undefined ? null : plain(`${item.value} ${item.unit ?? ''}`.trim()),
    trouble: item?.trouble,
    lines: item?.lines.map(plain),
  };
}

describe('what failed', () => {
  test('is the peak with its counts and its basis, where it stands out', () => {
    expect(figure('what', {}, counted())).toEqual({
      value: '60.0 %',
      trouble: true,
      lines: ['300 / 500 simulated queries', 'peak, 16:00–17:00 UTC'],
    });
  });
  test('is told in kinds where nothing is counted, or where the counts are noise', () => {
    expect(figure('what')).toEqual({
      value: 'DNSSEC +1',
      trouble: false,
      lines: ['dnssec_bogus, servfail', 'not measured'],
    });
    const noise = seriesOf([QUIET, QUIET, [2, 60], QUIET, [1, 500], QUIET, QUIET]);
    expect(figure('what', {}, counted({ series: noise })).lines?.[1]).toBe('not clear in the simulated counts');
    expect(figure('what', {}, counted({ series: noise })).trouble).toBe(false);
  });
  test('is not what failed before or after it', () => {
    const before = seriesOf([[300, 500], QUIET, QUIET, QUIET, QUIET, QUIET, [200, 500]]);
    expect(figure('what', {}, counted({ series: before })).value).toBe('DNSSEC +1');
  });
  test('says when filters narrow it, and is blank on its way', () => {
    expect(figure('what', {}, counted({ isNarrowed: true })).lines?.[1]).toBe('within the filters in use');
    expect(figure('what', {}, counted({ series: 'loading' })).value).toBeNull();
    expect(figure('what', {}, counted({ series: 'failed' })).lines?.[1]).toBe('counts could not be loaded');
  });
});

describe('where', () => {
  test('counts the countries whose whole interval is above 5 %, of those with enough measured', () => {
    expect(figure('where', {}, counted())).toMatchObject({
      value: '2 countries',
      lines: ['clearly above 5 %, of 4 measured', 'reported: Worldwide, RU'],
    });
  });
  test('is what the reports say when no country is, and not reported when they do not', () => {
    const places = (ids: readonly string[]) => ({ scope: { ...anIncident().scope, places: ids } });
    expect(figure('where', {}, counted({ map: mapOf([[1, 500]]) }))).toMatchObject({
      value: 'Worldwide',
      lines: ['reported: RU', ''],
    });
    expect(figure('where', places(['cc:NL']))).toMatchObject({ value: 'NL', lines: ['as reported', ''] });
    expect(figure('where', places(['cc:A', 'cc:B', 'cc:C', 'cc:D', 'cc:E']))).toMatchObject({
      value: '5 places',
      lines: ['reported: A, B, C, 2 more', ''],
    });
    expect(figure('where', places([]))).toMatchObject({ value: '—', lines: ['not reported', ''] });
  });
});

describe('since when', () => {
  const day = { startedMs: Date.parse('2024-05-18Z'), startedPrecision: 'day', durationMs: null } as const;
  test('is as precise as the record', () => {
    expect(figure('since')).toMatchObject({
      value: '≈ 15:20 UTC',
      lines: ['30 Jan 2024, to ≈ 18:22', '≈ 3 h, known to the hour'],
    });
    expect(figure('since', { ...day, endedMs: Date.parse('2024-05-22Z'), endedPrecision: 'day' })).toMatchObject({
      value: '18 May 2024',
      lines: ['to 22 May 2024', 'known to the day'],
    });
    expect(
      figure('since', {
        startedPrecision: 'minute',
        endedPrecision: 'day',
        endedMs: Date.parse('2024-02-01Z'),
        durationMs: null,
      }).lines,
    ).toEqual(['30 Jan, to 1 Feb 2024', 'start known to the minute, end to the day']);
  });
  test('never calls an unknown end open', () => {
    const endless = { endedMs: null, endedPrecision: null, durationMs: null };
    expect(figure('since', endless).lines?.[0]).toBe('30 Jan 2024, end not documented');
    expect(figure('since', { ...endless, isCondition: true }).lines?.[0]).toBe('30 Jan 2024, a condition, with no end');
    expect(figure('since', { ...endless, status: 'confirmed' }).lines?.[0]).toBe('30 Jan 2024, still open');
  });
});

test('how sure: references, evidence, and whether the extent is simulated', () => {
  expect(figure('sure', {}, counted())).toMatchObject({
    value: '1 reference',
    lines: ['Documented', 'extent simulated'],
  });
  expect(figure('sure').lines).toEqual(['Documented', 'extent not measured']);
});
