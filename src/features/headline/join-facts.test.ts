import { describe, expect, test, vi } from 'vitest';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { NO_FILTERS } from '#/domain/question.ts';
import { offer, reconstruction } from '#/view-state/an-offer.fixture.ts';
import type { Scope } from '#/view-state/scope.ts';
import { COM, incident, PLACES, RU, seriesOf, WINDOW, zonesOf } from './facts.fixture.ts';
import { joinFacts, type HeadlineParts } from './join-facts.ts';

const scope: Scope = {
  offer,
  window: WINDOW,
  comparison: WINDOW,
  source: reconstruction,
  filters: NO_FILTERS,
  question: { window: WINDOW, source: null, filters: NO_FILTERS, rev: null },
  nowMs: WINDOW.toMs,
  empty: null,
};
const ready = <T>(value: T): LoadState<T> => ({ state: 'ready', value });
const LOADING = { state: 'loading' } as const;
const NOT_OFFERED = { state: 'empty', reason: { kind: 'not_offered', source: 's', dimension: 'd' } } as const;
const failed = (retry = (): void => undefined) => ({ state: 'failed', error: { kind: 'unreachable' }, retry }) as const;
const parts: HeadlineParts = {
  zones: ready(zonesOf([RU, COM])),
  map: ready(PLACES),
  series: ready(seriesOf({ timeout: [1] })),
  incidents: ready({ incidents: [incident()], total: 1, sources: [], warnings: [], completeUntilMs: null }),
};
const join = (part: Partial<HeadlineParts>) => joinFacts(scope, { ...parts, ...part }, (id) => `code ${id}`);

test('four answers make one', () => {
  const load = join({});
  expect(load.state).toBe('ready');
  expect(loadedValue(load)).toMatchObject({ rules: { minSample: 30, degradedFrom: 0.01 }, missing: { map: null } });
});

test('places are called as the map calls them, others by their code', () => {
  const facts = loadedValue(join({}));
  expect(facts?.placeName('cc:RU')).toBe('Russia');
  expect(facts?.placeName('m49:150')).toBe('code m49:150');
});

describe('the sentence', () => {
  test('waits for zones and incidents, not for map and timeline', () => {
    expect(join({ zones: LOADING }).state).toBe('loading');
    expect(join({ incidents: LOADING }).state).toBe('loading');
    const early = join({ map: LOADING, series: LOADING });
    expect(early.state).toBe('ready');
    expect(loadedValue(early)?.missing).toEqual({ map: 'loading', series: 'loading' });
  });
  test('of a source without zones waits for the map', () => {
    expect(join({ zones: NOT_OFFERED, map: LOADING }).state).toBe('loading');
    expect(loadedValue(join({ zones: NOT_OFFERED }))?.zones).toBeNull();
  });
  test('does without what failed while there is a measurement', () => {
    const load = join({ incidents: failed(), map: failed() });
    expect(load.state).toBe('ready');
    expect(loadedValue(load)).toMatchObject({ incidents: null, map: null, missing: { map: 'failed' } });
  });
});

test('when no measurement could be loaded it has failed, and Retry asks all again', () => {
  const retry = vi.fn<() => void>();
  const load = join({ zones: failed(retry), map: failed(retry), series: failed(retry) });
  expect(load.state).toBe('failed');
  if (load.state === 'failed') load.retry();
  expect(retry).toHaveBeenCalledTimes(3);
  expect(join({ zones: NOT_OFFERED, map: failed(), series: failed() }).state).toBe('failed');
});

test('it is as old as what it is made of', () => {
  const load = join({ zones: { state: 'stale', value: zonesOf([COM]), because: { kind: 'refreshing' } } });
  expect(load).toMatchObject({ state: 'stale', because: { kind: 'refreshing' } });
});

test('a window without data is empty, whatever the parts say', () => {
  const empty = { ...scope, empty: { kind: 'outside_coverage', nearest: null } } as const;
  expect(joinFacts(empty, parts, (id) => id)).toEqual({ state: 'empty', reason: empty.empty });
});
