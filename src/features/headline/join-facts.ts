import type { BreakdownAnswer, MapAnswer, SeriesAnswer } from '#/domain/answers.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Scope } from '#/view-state/scope.ts';
import type { HeadlineFacts, Missing } from './tell-story.ts';

export interface HeadlineParts {
  readonly zones: LoadState<BreakdownAnswer>;
  readonly map: LoadState<MapAnswer>;
  readonly series: LoadState<SeriesAnswer>;
  readonly incidents: LoadState<IncidentsAnswer>;
}

/**
 * One state from four. The sentence waits for the zones (of a source without zones: for the map) and for the incidents; the figures
 * take what is there. It has failed when no measurement could be loaded, and it is as old as the oldest of what it needs.
 */
export function joinFacts(
  scope: Scope,
  parts: HeadlineParts,
  placeName: (id: string) => string,
): LoadState<HeadlineFacts> {
  const { zones, map, series, incidents } = parts;
  if (scope.empty !== null) return { state: 'empty', reason: scope.empty };
  const measurements: readonly LoadState<unknown>[] = [zones, map, series];
  const asked = measurements.filter(({ state }) => state !== 'empty');
  const failed = asked.flatMap((part) => (part.state === 'failed' ? [part] : []));
  const [first] = failed;
  if (first !== undefined && failed.length === asked.length) {
    const retry = (): void => {
      for (const part of failed) part.retry();
    };
    return { state: 'failed', error: first.error, retry };
  }
  const needed: readonly LoadState<unknown>[] = [zones.state === 'empty' ? map : zones, incidents];
  if (needed.some(({ state }) => state === 'loading')) return { state: 'loading' };
  const names = new Map(loadedValue(map)?.rows.map(({ place }) => [place.id, place.name]) ?? []);
  const value: HeadlineFacts = {
    window: scope.window,
    filters: scope.filters,
    rules: { minSample: scope.offer.minSample, degradedFrom: scope.offer.degradedFrom },
    zones: loadedValue(zones),
    map: loadedValue(map),
    series: loadedValue(series),
    incidents: loadedValue(incidents)?.incidents ?? null,
    placeName: (id) => names.get(id) ?? placeName(id),
    missing: { map: missing(map), series: missing(series) },
  };
  for (const part of needed) if (part.state === 'stale') return { state: 'stale', value, because: part.because };
  return { state: 'ready', value };
}

function missing(part: LoadState<unknown>): Missing | null {
  switch (part.state) {
    case 'loading':
    case 'failed':
      return part.state;
    case 'empty':
      return 'not_offered';
    case 'stale':
    case 'ready':
      return null;
  }
}
