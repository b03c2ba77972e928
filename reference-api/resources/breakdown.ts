import type { Aggregate, BreakdownBy, BreakdownResponse, BreakdownRow, BreakdownTotal, Spark } from '#contract/wire.ts';
import type { Handler, Params } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { bucketsOf, oneBucket, sparkStep } from '#reference-api/query/buckets.ts';
import { isColumnDimension, readMeasurementRequest, refuseSecondSource, sourceRefs } from './measurement-request.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import { aggregateOf, UNKNOWN_AGGREGATE } from './aggregate-row.ts';
import { type SortKey, sortRows } from './breakdown-order.ts';
import { breakdownSums, type RowSums } from './breakdown-rows.ts';
import { previousWindow } from './compare-window.ts';
import { kindCounts } from './kind-counts.ts';
import { alignWindow, finestCommonStepS, readWindow } from './measurement-window.ts';
import { OFFERED_RESOURCES } from './offering.ts';

const readBy = (params: Params): BreakdownBy => {
  const by = params.text('by') ?? 'zone';
  return isColumnDimension(by) || by === 'source' ? by : 'kind';
};

const SORT_KEYS: readonly SortKey[] = ['failed', 'failure_ratio', 'measured', 'change', 'key'];

const readSort = (params: Params): SortKey => SORT_KEYS.find((key) => key === params.text('sort')) ?? 'failed';

const readOrder = (params: Params, sort: SortKey): 'asc' | 'desc' => {
  const order = params.text('order');
  if (order === 'asc' || order === 'desc') return order;
  return sort === 'key' ? 'asc' : 'desc';
};

const previousAggregate = (previous: Exclude<RowSums['previous'], undefined>): Aggregate | null => {
  if (previous === null) return null;
  return previous === 'unknown' ? UNKNOWN_AGGREGATE : aggregateOf(previous);
};

/** Writes what rows and the total have in common. */
const writeTotal = (
  { current, previous, kinds, spark }: Omit<RowSums, 'key' | 'label'>,
  sparkStepS: number | null,
  withKinds: boolean,
): BreakdownTotal => {
  const counts = kindCounts(kinds());
  const sparkCells = (stepS: number): Spark => {
    const { measured, failed } = spark();
    return { step_s: stepS, measured: [...measured], failed: [...failed] };
  };
  return {
    current: aggregateOf(current),
    ...(previous === undefined ? {} : { previous: previousAggregate(previous) }),
    ...(withKinds ? { kinds: counts } : {}),
    top_kind: counts[0]?.kind ?? null,
    ...(sparkStepS === null ? {} : { spark: sparkCells(sparkStepS) }),
  };
};

/** `/breakdown`: totals for the window, one row per value of a dimension. */
export const breakdownHandler: Handler<BreakdownResponse> = async (params, context, offset) => {
  const by = readBy(params);
  const request = await readMeasurementRequest(params, context, [{ parameter: 'by', dimension: by }], by === 'source');
  const source = by === 'source' ? null : refuseSecondSource(request);
  const limit = OFFERED_RESOURCES.find(({ resource }) => resource === 'breakdown')?.max_window_s ?? null;
  const asked = readWindow(params, context.nowS, limit);
  const window = alignWindow(asked, finestCommonStepS(request.sources, asked));
  const { fromS, toS, stepS } = window;
  const spark = params.integer('spark') ?? 0;
  const sparkStepS = spark === 0 ? null : sparkStep(fromS, toS, stepS, spark);
  const isCompared = params.text('compare') === 'previous';
  const previous = previousWindow(window);
  const refs = sourceRefs(context, request.sources);
  const sums = breakdownSums(
    {
      request,
      buckets: sparkStepS === null ? oneBucket(fromS, toS) : bucketsOf(fromS, toS, sparkStepS),
      previous: isCompared ? previous : null,
    },
    by,
    source,
    (id) => refs.find((ref) => ref.id === id)?.name ?? id,
  );

  const sort = readSort(params);
  const order = readOrder(params, sort);
  const { rows, page } = pageOf(sortRows(sums.rows, sort, order), offset, params.integer('limit') ?? 100);
  const withKinds = by !== 'kind';
  const warnings = [...request.warnings, ...asked.warnings];
  return {
    body: {
      by,
      from: instantOf(fromS),
      to: instantOf(toS),
      complete_until: instantOf(Math.min(...request.sources.map(({ completeUntilS }) => completeUntilS))),
      compare: isCompared ? 'previous' : 'none',
      ...(isCompared ? { previous_from: instantOf(previous.fromS) } : {}),
      sort,
      order,
      data: rows.map((row): BreakdownRow => ({
        key: row.key,
        label: row.label,
        ...writeTotal(row, sparkStepS, withKinds),
      })),
      ...(sums.unattributed === null ? {} : { unattributed: aggregateOf(sums.unattributed) }),
      total: sums.total === null ? null : writeTotal(sums.total, sparkStepS, withKinds),
      total_rows: sums.rows.length,
      sources: refs,
      ...(warnings.length > 0 ? { warnings } : {}),
    },
    window: { fromS, toS },
    page,
  };
};
