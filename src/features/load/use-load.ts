import { useMemo } from 'react';
import { incidentsQuery } from '#/api/incidents.ts';
import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadSource, useLoadRecord } from '#/api/use-load-record.ts';
import { highDays, type HighDay } from '#/domain/high-days.ts';
import type { Incident } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { LoadRecord } from '#/domain/root-load.ts';
import { allUnusualDays, type UnusualDay } from '#/domain/usual-load.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { shownSpans } from './shown-spans.ts';
import type { DaySpan } from '#/viz/load/day-axis.ts';

/** The record, and what of it lies in the window of the view. */
export interface ShownLoad extends Provenance {
  readonly record: LoadRecord;
  /** Days of the window in which any letter reported queries, parted where nobody did for long. */
  readonly spans: readonly DaySpan[];
  readonly unusual: readonly UnusualDay[];
  readonly high: readonly HighDay[];
  /** Of the root, over the whole record; null = they could not be had, and nothing is said about causes. */
  readonly incidents: readonly Incident[] | null;
}

/** Hop four: the whole record of the letters, the documented incidents of the root, and the window of the view on both. */
export function useLoad(): LoadState<ShownLoad> {
  const client = useApi();
  const { scope } = useView();
  const { load } = useLensCopy();
  const record = useLoadRecord(scope, load.resource);
  const answer = useAnswer(scope, {
    refuse: ({ offer }) =>
      offered(offer, 'incidents') === null || loadSource(offer) === null
        ? { kind: 'not_offered', source: offer.productName, dimension: load.resource }
        : null,
    ask: ({ offer }) => incidentsQuery(client, { window: loadSource(offer)?.coverage ?? null, zone: ['root'] }),
  });
  const documented = loadedValue(answer);
  const whole = loadedValue(record);
  const window = loadedValue(scope)?.window ?? null;
  // Without them a flood would be "not documented" for a moment.
  const awaited = answer.state === 'loading';
  const shown = useMemo((): ShownLoad | null => {
    if (whole === null || window === null || awaited) return null;
    const spans = shownSpans(whole, window);
    const isShown = ({ day }: { readonly day: number }): boolean =>
      spans.some(({ from, to }) => day >= from && day < to);
    const incidents = documented?.incidents ?? null;
    return {
      record: whole,
      spans,
      unusual: allUnusualDays(whole).filter(isShown),
      high: highDays(whole, incidents ?? []).filter(isShown),
      incidents,
      sources: [...whole.sources, ...(documented?.sources ?? [])],
      warnings: whole.warnings,
      completeUntilMs: whole.completeUntilMs,
    };
  }, [whole, window, documented, awaited]);
  return thenLoad(record, (): LoadState<ShownLoad> => {
    if (shown === null) return { state: 'loading' };
    if (shown.spans.length > 0) return { state: 'ready', value: shown };
    const [nearest] = shownSpans(shown.record, { fromMs: -8.64e15, toMs: 8.64e15 });
    const msOf = (day: number): number => shown.record.fromMs + day * 86_400_000;
    return {
      state: 'empty',
      reason: {
        kind: 'outside_coverage',
        nearest: nearest === undefined ? null : { fromMs: msOf(nearest.from), toMs: msOf(nearest.to) },
      },
    };
  });
}
