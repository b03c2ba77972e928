import { useMemo } from 'react';
import { failuresQuery } from '#/api/failures.ts';
import { incidentsQuery } from '#/api/incidents.ts';
import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import type { Incident, IncidentsAnswer } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { DAY_MS, overlaps, type TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { incidentsAsk, seriesAsk } from '#/view-state/panel-asks.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import type { NavigatorMarks } from '#/viz/chart/timeline-marks.ts';
import { bucketCounts } from './bucket-counts.ts';
import { contextSpan } from './context-span.ts';
import { incidentFlags } from './lane-bars.ts';
import { otherClock } from './other-clock.ts';
import { bucketState, timelineModel, type TimelineModel } from './timeline-model.ts';
import { timelineSummary } from './timeline-summary.ts';

/** What the panel draws: the model of the answer, and what surrounds it as far as it has arrived. */
export interface TimelineView extends TimelineModel {
  readonly provenance: Provenance;
  readonly summary: string;
  readonly incidents: readonly Incident[];
  readonly navigator: NavigatorMarks | null;
}

/** A part of the panel that could not be had; the rest stands without it. */
export interface MissingPart {
  readonly part: 'ghost' | 'context' | 'lane';
  readonly retry: () => void;
}

/** Buckets of the context: a week of hours, seven weeks of six hours. */
const CONTEXT_BUCKETS = 200;
const NO_INCIDENTS: readonly Incident[] = [];

/** Hop four: the series of the view, the window compared with, the context and the incidents, joined. The series alone decides the state. */
export function useTimeline(): { readonly load: LoadState<TimelineView>; readonly missing: readonly MissingPart[] } {
  const client = useApi();
  const copy = useCopy();
  const { view, scope } = useView();
  const series = useAnswer(scope, {
    ask: (known) => failuresQuery(client, known.question, seriesAsk(known)),
    refuse: (known) => known.empty,
    isEmpty: (answer) => (answer.series.length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const before = useAnswer(scope, {
    ask: (known) =>
      failuresQuery(
        client,
        { ...known.question, window: known.comparison },
        { groupBy: [], maxPoints: seriesAsk(known).maxPoints },
      ),
    refuse: (known) =>
      known.empty ?? (known.source !== null && overlaps(known.comparison, known.source.coverage) ? null : OUTSIDE),
  });
  const context = useAnswer(scope, {
    ask: (known) =>
      failuresQuery(
        client,
        { ...known.question, window: spanOf(known) ?? known.window },
        { groupBy: [], maxPoints: CONTEXT_BUCKETS },
      ),
    refuse: (known) => known.empty ?? (spanOf(known) === null ? OUTSIDE : null),
  });
  const incidents = useAnswer(scope, {
    ask: (known) => incidentsQuery(client, incidentsAsk(known)),
    refuse: ({ offer }) => (offered(offer, 'incidents') === null ? OUTSIDE : null),
  });

  const known = loadedValue(scope);
  const answer = loadedValue(series);
  // An older comparison or context beside a newer answer would be compared with the wrong window.
  const ghost = settled(before);
  const around = settled(context);
  const happened = incidentsOf(incidents);
  const unit = view.metric === 'failed' ? 'count' : 'share';
  const label =
    known === null
      ? ''
      : view.cmp === null || view.cmp.type === 'previous'
        ? copy.timeline.previous(known.comparison)
        : copy.timeline.compared(known.comparison);
  const minSample = known?.offer.minSample ?? 0;
  const minCoverage = known?.offer.minCoverage ?? 0;
  const degradedFrom = known?.offer.degradedFrom ?? 1;
  const navigator = useMemo(() => (around === null ? null : navigatorMarks(around, minSample)), [around, minSample]);
  const model = useMemo(() => {
    if (answer === null) return null;
    const flags = incidentFlags(happened, answer.window, copy);
    const rules = {
      unit,
      minSample,
      minCoverage,
      degradedFrom,
      ghostLabel: label,
      otherClock: otherClock(view.tz),
    } as const;
    const made = timelineModel(answer, ghost, flags, rules, copy);
    const summary = timelineSummary(made, ghost === null ? null : { label, answer: ghost }, minCoverage, copy);
    return { ...made, summary };
  }, [answer, ghost, happened, unit, minSample, minCoverage, degradedFrom, label, view.tz, copy]);
  const value = useMemo(
    () => (model === null || answer === null ? null : { ...model, provenance: answer, incidents: happened, navigator }),
    [model, answer, happened, navigator],
  );
  const load = thenLoad(series, (): LoadState<TimelineView> =>
    value === null ? { state: 'loading' } : { state: 'ready', value },
  );
  return {
    load,
    missing: [...missingPart('ghost', before), ...missingPart('context', context), ...missingPart('lane', incidents)],
  };
}

const OUTSIDE = { kind: 'outside_coverage', nearest: null } as const;

function spanOf({ offer, source, window }: Scope): TimeWindow | null {
  if (source === null) return null;
  const longest = offer.limits.maxPoints * DAY_MS;
  return contextSpan(window, source.coverage, Math.min(offered(offer, 'failures')?.maxWindowMs ?? longest, longest));
}

/** The value, unless it belongs to an earlier question. */
function settled(load: LoadState<SeriesAnswer>): SeriesAnswer | null {
  if (load.state === 'stale' && load.because.kind === 'refreshing') return null;
  return loadedValue(load);
}

const incidentsOf = (load: LoadState<IncidentsAnswer>): readonly Incident[] =>
  loadedValue(load)?.incidents ?? NO_INCIDENTS;

function missingPart<T>(part: MissingPart['part'], load: LoadState<T>): readonly MissingPart[] {
  return load.state === 'failed' ? [{ part, retry: load.retry }] : [];
}

function navigatorMarks(answer: SeriesAnswer, minSample: number): NavigatorMarks {
  return {
    span: answer.window,
    stepMs: answer.stepMs,
    values: bucketCounts(answer).map((bucket) => {
      const state = bucketState(bucket, minSample);
      const { measured, failed } = bucket;
      return state === 'gap' || state === 'fault' || measured === null || failed === null ? null : failed / measured;
    }),
  };
}
