import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import { en } from '#/copy/en.ts';
import { anIncident } from '#/domain/an-incident.fixture.ts';
import { countIncidents, groupIncidents } from '#/domain/incident-summary.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { groupName, histogramTwin, isChosen, sumOf, toggleGroup, yearBars, yearsWithin } from './histogram-model.ts';

const counts = countIncidents([anIncident()]);
const span = { fromMs: Date.UTC(2014, 5), toMs: Date.UTC(2018, 0) };
const bars = yearBars([{ key: '2016', ...counts }], span);

describe('years', () => {
  test('without an incident have a bar, from the first to the last of the archive', () => {
    expect(bars.map(({ year, counts: { incidents } }) => [year, incidents])).toEqual([
      [2014, 0],
      [2015, 0],
      [2016, 1],
      [2017, 0],
    ]);
    expect(bars[2]?.window).toEqual({ fromMs: Date.UTC(2016, 0), toMs: Date.UTC(2017, 0) });
    expect(yearBars([], null)).toEqual([]);
  });
  test('beyond the coverage are added', () => {
    expect(yearBars([{ key: '2019', ...counts }], span).map(({ year }) => year)).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019,
    ]);
  });
  test('under a window are those that it touches', () => {
    const year = (n: number) => ({ fromMs: Date.UTC(n, 0), toMs: Date.UTC(n + 1, 0) });
    expect(yearsWithin(bars, year(2016))).toEqual({ anchor: 2, head: 2 });
    expect(yearsWithin(bars, { fromMs: Date.UTC(2015, 11, 31), toMs: Date.UTC(2016, 0, 2) })).toEqual({
      anchor: 1,
      head: 2,
    });
    expect(yearsWithin(bars, year(1999))).toBeNull();
    expect(yearsWithin(bars, null)).toBeNull();
  });
  test('add up to all of them', () => {
    const started = fc.integer({ min: Date.UTC(1997, 0), max: Date.UTC(2026, 0) });
    fc.assert(
      fc.property(fc.array(started.map((startedMs) => anIncident({ startedMs }))), (incidents) => {
        expect(sumOf(yearBars(groupIncidents(incidents, 'year'), null))).toEqual(countIncidents(incidents));
      }),
    );
  });
});

test('a bar of a group is a switch', () => {
  for (const [by, key, name] of [
    ['kind', 'timeout', 'No response'],
    ['cause', 'ddos', 'DDoS'],
    ['zone_kind', 'root', 'Root zone'],
  ] as const) {
    const on = toggleGroup(DEFAULT_VIEW, by, key);
    expect([isChosen(DEFAULT_VIEW, by, key), isChosen(on, by, key)]).toEqual([false, true]);
    expect(toggleGroup(on, by, key)).toEqual(DEFAULT_VIEW);
    expect(groupName(en, enDetail, by, key)).toBe(name);
  }
  expect(toggleGroup(DEFAULT_VIEW, 'kind', 'of-a-later-contract')).toBe(DEFAULT_VIEW);
  expect(groupName(en, enDetail, 'cause', 'solar_storm')).toBe('Solar storm');
});

test('a duration that nobody documented is an empty cell, never zero', () => {
  const row = { key: '2016', ...countIncidents([anIncident({ durationMs: null, endedMs: null })]) };
  const { rows } = histogramTwin(en, enDetail, 'year', {
    rows: [row],
    total: row,
    sources: [],
    warnings: [],
    completeUntilMs: null,
  });
  expect(rows).toEqual([['2016', '1', '', '0', '0', '1', '0']]);
});
