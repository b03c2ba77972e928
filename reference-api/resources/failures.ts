import type { SeriesResponse, Warning } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import { type Counts, KIND_COUNT } from '#reference-api/query/counts.ts';
import type { MeasurementSource } from '#reference-api/query/sources.ts';
import { kindSumsOfAll } from '#reference-api/query/window-sums.ts';
import { isColumnDimension, type MeasurementRequest, readMeasurementRequest } from './measurement-request.ts';
import { readSteps, readWindow } from './measurement-window.ts';
import { KIND_META } from './meta-kinds.ts';
import { chooseGroups, type NamedGroup, refuseTooMany, type SeriesGroups } from './series-groups.ts';
import {
  bucketsOfWindow,
  readMetrics,
  seriesAnswer,
  type SeriesPlan,
  windowThatFits,
  writeSeries,
} from './series-answer.ts';

/** Most cells (series x points) of `/failures`. */
export const MAX_CELLS = 20_000;

/** What is told apart in one source: its groups and, when asked for, the kinds that failed in the window. */
interface SourcePlan extends SeriesGroups {
  readonly source: MeasurementSource;
  /** Kind numbers; null = kinds are not told apart. */
  readonly kinds: readonly number[] | null;
}

const passesKind = ({ selection }: MeasurementRequest, kind: number): boolean =>
  selection.kinds === null || selection.kinds[kind] === 1;

const failingKinds = (request: MeasurementRequest, counts: Counts): number[] => {
  const failing = [...kindSumsOfAll(counts).entries()].filter(([, failed]) => failed > 0).map(([kind]) => kind);
  if (failing.length > 0) return failing;
  // Without any failure one series remains, so that what was measured is still said.
  const first = KIND_META.findIndex((_, kind) => passesKind(request, kind));
  return [Math.max(0, first)];
};

const withSource = (plan: SeriesPlan, source: MeasurementSource, groupBy: readonly string[]): SeriesPlan => {
  const members = groupBy.map((name): [string, string | number | null] => [
    name,
    name === 'source' ? source.id : (plan.key[name] ?? null),
  ]);
  return { ...plan, key: Object.fromEntries(members) };
};

const planKind = ({ group, key, label, folded }: NamedGroup, kind: number): SeriesPlan => {
  const meta = KIND_META[kind];
  const kindLabel = meta?.label ?? 'Unknown';
  return {
    group,
    kind,
    key: { ...key, kind: meta?.kind ?? 'unknown' },
    label: Object.keys(key).length === 0 ? kindLabel : `${label} · ${kindLabel}`,
    ...(folded === undefined ? {} : { folded }),
  };
};

const plansOf = ({ named, kinds }: SourcePlan): SeriesPlan[] =>
  named.flatMap((group) => (kinds === null ? [{ ...group, kind: null }] : kinds.map((kind) => planKind(group, kind))));

const foldWarnings = (plans: readonly SourcePlan[]): Warning[] =>
  plans.flatMap(({ named, source }) => {
    const folded = named.find((group) => group.folded !== undefined)?.folded;
    return folded === undefined
      ? []
      : [
          {
            code: 'groups_folded' as const,
            detail: `${folded} groups with fewer failures are added up`,
            source: source.id,
          },
        ];
  });

/** Most series that the plans can lead to, before anything is counted by kind. */
const mostSeries = (request: MeasurementRequest, plans: readonly SourcePlan[], byKind: boolean): number => {
  const kinds = byKind ? KIND_META.filter((_, kind) => passesKind(request, kind)).length : 1;
  return plans.reduce((sum, { named }) => sum + named.length * kinds, 0);
};

/** `/failures`: a timeline, whole or by up to two dimensions. */
export const failuresHandler: Handler<SeriesResponse> = async (params, context) => {
  const groupBy = params.list('group_by');
  const bySource = groupBy.includes('source');
  const byKind = groupBy.includes('kind');
  const dimensions = groupBy.filter(isColumnDimension);
  const asked = dimensions.map((dimension) => ({ parameter: 'group_by', dimension }));
  const request = await readMeasurementRequest(params, context, asked, bySource);
  const { reference, selection, sources } = request;
  const askedWindow = readWindow(params, context.nowS, null);
  const steps = readSteps(params, sources, askedWindow);
  const [finest] = steps.windows;
  if (finest === undefined) throw new Error('a series has at least one window');
  const top = params.integer('top') ?? 10;

  const grouped = sources.map((source): SourcePlan => {
    const groups = { reference, source, selection, dimensions, top, fromS: finest.fromS, toS: finest.toS };
    return { source, kinds: null, ...chooseGroups(groups) };
  });
  // Which kinds failed has to be known before the cells are, but only where all of them would be too many.
  const bound = mostSeries(request, grouped, byKind);
  const isTight = bound * finest.points > MAX_CELLS || bound > KIND_COUNT;
  const plans = grouped.map((plan): SourcePlan => {
    if (!byKind || !isTight) return plan;
    const buckets = oneBucket(finest.fromS, finest.toS);
    const counts = plan.source.count({ selection, grouping: plan.grouping, buckets, kinds: 'window' });
    const kinds = failingKinds(request, counts);
    refuseTooMany(plan.named, top, kinds.length, kinds.length);
    return { ...plan, kinds };
  });
  const series = byKind && isTight ? plans.reduce((sum, plan) => sum + plansOf(plan).length, 0) : bound;
  const { window, warnings } = windowThatFits(steps, series, MAX_CELLS);

  const buckets = bucketsOfWindow(window);
  const metrics = readMetrics(params);
  const written = plans.flatMap((plan) => {
    const { source, grouping } = plan;
    const counts = source.count({ selection, grouping, buckets, kinds: byKind ? 'bucket' : 'none' });
    const kinds = byKind ? (plan.kinds ?? failingKinds(request, counts)) : null;
    return plansOf({ ...plan, kinds }).map((series) =>
      writeSeries(withSource(series, source, groupBy), { source, counts, buckets, metrics, nowS: context.nowS }),
    );
  });
  return seriesAnswer(context, sources, window, groupBy, written, [
    ...request.warnings,
    ...askedWindow.warnings,
    ...steps.warnings,
    ...warnings,
    ...foldWarnings(plans),
    ...comparisonWarnings(sources),
  ]);
};

/** Sources measure different things: their numbers stand side by side and are not to be compared. */
export const comparisonWarnings = (sources: readonly MeasurementSource[]): Warning[] =>
  sources.length < 2
    ? []
    : [
        {
          code: 'sources_not_comparable',
          detail: `${sources.map(({ id }) => id).join(' and ')} measure different things`,
        },
      ];
