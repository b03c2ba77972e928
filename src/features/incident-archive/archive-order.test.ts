import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anIncident } from '#/domain/an-incident.fixture.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { ARCHIVE_SORTS, archiveOrder, sortIncidents, withArchiveSort } from './archive-order.ts';

const short = anIncident({ id: 'short', durationMs: 1, severity: 'unknown', startedMs: 1 });
const long = anIncident({ id: 'long', durationMs: 2, severity: 'minor', startedMs: 2 });
const unknown = anIncident({ id: 'unknown', durationMs: null, severity: 'critical', startedMs: 3 });
const ids = (by: (typeof ARCHIVE_SORTS)[number], descending: boolean): readonly string[] =>
  sortIncidents([short, unknown, long], { by, descending }).map(({ id }) => id);

test('what is not known is last in both directions', () => {
  expect(ids('duration', true)).toEqual(['long', 'short', 'unknown']);
  expect(ids('duration', false)).toEqual(['short', 'long', 'unknown']);
  expect(ids('severity', true)).toEqual(['unknown', 'long', 'short']);
  expect(ids('severity', false)).toEqual(['long', 'unknown', 'short']);
  expect(ids('started', true)).toEqual(['unknown', 'long', 'short']);
});

test('of equals the newest is first', () => {
  const older = anIncident({ id: 'older', startedMs: 1 });
  const newer = anIncident({ id: 'newer', startedMs: 2 });
  for (const descending of [true, false]) {
    const order = sortIncidents([older, newer], { by: 'severity', descending });
    expect(order.map(({ id }) => id)).toEqual(['newer', 'older']);
  }
});

test('any order keeps every incident', () => {
  const incident = fc
    .record({
      id: fc.string({ minLength: 1 }),
      startedMs: fc.integer(),
      durationMs: fc.option(fc.nat(), { nil: null }),
      severity: fc.constantFrom('info' as const, 'minor' as const, 'critical' as const, 'unknown' as const),
    })
    .map(anIncident);
  const all = fc.uniqueArray(incident, { selector: ({ id }) => id });
  fc.assert(
    fc.property(all, fc.constantFrom(...ARCHIVE_SORTS), fc.boolean(), (incidents, by, descending) => {
      const sorted = sortIncidents(incidents, { by, descending });
      expect(new Set(sorted)).toEqual(new Set(incidents));
      expect(sortIncidents(sorted.toReversed(), { by, descending })).toEqual(sorted);
    }),
  );
});

test('a column head sorts most first, then the other way; the order without one is newest first', () => {
  expect(archiveOrder(DEFAULT_VIEW.sort)).toEqual({ by: 'started', descending: true });
  const byDuration = withArchiveSort(DEFAULT_VIEW, 'duration');
  expect(byDuration.sort).toEqual({ by: 'duration', descending: true });
  expect(withArchiveSort(byDuration, 'duration').sort).toEqual({ by: 'duration', descending: false });
  // The head of the column that is the order already, though the address does not say so.
  expect(withArchiveSort(DEFAULT_VIEW, 'started').sort).toEqual({ by: 'started', descending: false });
});
