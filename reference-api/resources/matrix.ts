import type { SeriesResponse, Warning } from '#contract/wire.ts';
import type { Handler, Params } from '#reference-api/http/handler.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import type { MeasurementSource } from '#reference-api/query/sources.ts';
import { type GroupSums, sumsOfGroup } from '#reference-api/query/window-sums.ts';
import { comparisonWarnings } from './failures.ts';
import { groupsOfRows, type MatrixRow, matrixRows, type RowKind } from './matrix-rows.ts';
import { type MeasurementRequest, readMeasurementRequest } from './measurement-request.ts';
import { readSteps, readWindow } from './measurement-window.ts';
import { bucketsOfWindow, readMetrics, seriesAnswer, windowThatFits, writeSeries } from './series-answer.ts';

/** Most cells (rows x points) of `/matrix`: every TLD by 138 points. */
export const MAX_MATRIX_CELLS = 200_000;

const rowKindOf = (params: Params): RowKind => {
  const rows = params.text('rows');
  if (rows === 'place') return params.text('place_level') === 'region' ? 'region' : 'country';
  return rows === 'server' || rows === 'server_address' ? rows : 'zone';
};

interface SourceRows {
  readonly source: MeasurementSource;
  readonly rows: readonly MatrixRow[];
  readonly omitted: number;
}

/** Whether a row is drawn: those that exist today and pass the filters, others when somebody measured them. */
const isDrawn = (row: MatrixRow, { expected }: GroupSums): boolean => row.isMember || expected > 0;

const chooseRows = (
  { reference, selection }: MeasurementRequest,
  source: MeasurementSource,
  kind: RowKind,
  top: number | undefined,
  { fromS, toS }: { readonly fromS: number; readonly toS: number },
): SourceRows => {
  const { grouping, rows } = matrixRows(reference, selection, kind);
  const counts = source.count({ selection, grouping, buckets: oneBucket(fromS, toS), kinds: 'none' });
  const drawn = rows
    .map((row) => ({ row, sums: sumsOfGroup(counts, row.group) }))
    .filter(({ row, sums }) => isDrawn(row, sums));
  // Zones have no order that a reader knows; servers and places are drawn by their names unless the worst are asked for.
  const byFailures = kind === 'zone' || top !== undefined;
  const ordered = byFailures
    ? drawn.toSorted((a, b) => b.sums.failed - a.sums.failed || b.sums.measured - a.sums.measured)
    : drawn;
  const kept = ordered.slice(0, top).map(({ row }) => row);
  return { source, rows: kept, omitted: drawn.length - kept.length };
};

const omittedWarnings = (sources: readonly SourceRows[]): Warning[] =>
  sources.flatMap(({ source, omitted }) =>
    omitted === 0
      ? []
      : [
          {
            code: 'rows_omitted' as const,
            detail: `${omitted} rows with fewer failures are left out`,
            source: source.id,
          },
        ],
  );

/** `/matrix`: one series per row, for heat maps and the playback of a map. */
export const matrixHandler: Handler<SeriesResponse> = async (params, context) => {
  const kind = rowKindOf(params);
  const dimensions = kind === 'server_address' ? ['server', 'ip_version'] : [kind];
  const asked = dimensions.map((dimension) => ({
    parameter: kind === 'region' || kind === 'country' ? 'place_level' : 'rows',
    dimension,
  }));
  const request = await readMeasurementRequest(params, context, asked, false);
  const { selection, sources } = request;
  const askedWindow = readWindow(params, context.nowS, null);
  const steps = readSteps(params, sources, askedWindow);
  const [finest] = steps.windows;
  if (finest === undefined) throw new Error('a series has at least one window');
  const top = params.integer('top');
  const chosen = sources.map((source) => chooseRows(request, source, kind, top, finest));
  const rowCount = chosen.reduce((sum, { rows }) => sum + rows.length, 0);
  const { window, warnings } = windowThatFits(steps, rowCount, MAX_MATRIX_CELLS);
  const buckets = bucketsOfWindow(window);
  const metrics = readMetrics(params);
  const series = chosen.flatMap(({ source, rows }) => {
    const { grouping, groups } = groupsOfRows(request.reference, kind, rows);
    const counts = source.count({ selection, grouping, buckets, kinds: 'none' });
    return rows.map(({ key, label }, row) =>
      writeSeries(
        { key, label, group: groups[row] ?? 0, kind: null },
        { source, counts, buckets, metrics, nowS: context.nowS },
      ),
    );
  });
  return seriesAnswer(context, sources, window, dimensions, series, [
    ...request.warnings,
    ...askedWindow.warnings,
    ...steps.warnings,
    ...warnings,
    ...omittedWarnings(chosen),
    ...comparisonWarnings(sources),
  ]);
};
