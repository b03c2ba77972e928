import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { failureRatio, wilsonInterval } from '#/domain/aggregate.ts';
import { hasColour } from '#/domain/cell-state.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { DAY_MS, durationMs } from '#/domain/time-window.ts';
import type { Words } from './matrix-choice.ts';
import type { MatrixModel } from './server-matrix-model.ts';

/** With more cells than this the table has rows and totals only. */
const MOST_CELLS = 4000;

interface Peak {
  readonly row: number;
  readonly ratio: number;
  readonly cell: TimeWindow;
}

/** Highest share of a row among the cells that may be coloured; null when it has none. */
function peakOf({ columns, cell }: MatrixModel, row: number): Peak | null {
  let peak: Peak | null = null;
  for (const [column, window] of columns.entries()) {
    const { state, ratio } = cell(row, column);
    if (ratio !== null && hasColour(state) && ratio > (peak?.ratio ?? -1)) peak = { row, ratio, cell: window };
  }
  return peak;
}

/** The sentence that stands for the picture. */
export function matrixSummary(model: MatrixModel, percent: number, { detail }: Words): string {
  const { rows, columns, marks, choice } = model;
  const peaks = rows.map((_, row) => peakOf(model, row)).filter((peak) => peak !== null);
  const highest = peaks.reduce<Peak | null>((best, peak) => (peak.ratio > (best?.ratio ?? 0) ? peak : best), null);
  const most = Math.max(0, ...marks.failing.counts);
  const worst = columns[marks.failing.counts.indexOf(most)];
  const measured = rows.reduce((sum, { totals }) => sum + (totals.measured ?? 0), 0);
  const failed = rows.reduce((sum, { totals }) => sum + (totals.failed ?? 0), 0);
  return detail.serverMatrix.summary({
    rows: choice.rows,
    level: choice.level,
    count: rows.length,
    window: model.window,
    cellMs: model.cellMs,
    ratio: failureRatio({ measured, failed }),
    highest: highest === null ? null : { ...highest, name: marks.rows[highest.row]?.name ?? '' },
    worst: most === 0 || worst === undefined ? null : { failing: most, cell: worst },
    percent,
  });
}

/** A line per row: totals, the highest cell, and as far as they are not too many the cells themselves. */
export function matrixTwin(model: MatrixModel, { copy, detail }: Words): TwinTable {
  const { rows, columns, cell, marks, choice } = model;
  const { twin, cellTime } = detail.serverMatrix;
  const withCells = rows.length * columns.length <= MOST_CELLS;
  const withDay = durationMs(model.window) > DAY_MS;
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  return {
    caption: twin.caption(choice.rows, choice.level, model.window),
    columns: [
      { key: 'row', label: twin.row(choice.rows, choice.level), numeric: false },
      numeric('failed', twin.failed),
      numeric('measured', twin.measured),
      numeric('share', twin.share),
      numeric('interval', twin.interval),
      numeric('highest', twin.highest),
      { key: 'when', label: twin.when, numeric: false },
      numeric('without', twin.withoutValue),
      ...(withCells ? columns.map(({ fromMs }) => numeric(String(fromMs), twin.time(fromMs, withDay))) : []),
    ],
    rows: rows.map(({ totals }, row) => {
      const peak = peakOf(model, row);
      const cells = columns.map((_, column) => cell(row, column));
      return [
        marks.rows[row]?.name ?? '',
        formatCount(totals.failed),
        formatCount(totals.measured),
        formatShare(failureRatio(totals)),
        formatInterval(wilsonInterval(totals.failed, totals.measured)),
        formatShare(peak?.ratio ?? null),
        peak === null ? '' : cellTime(peak.cell).replace(/ UTC$/, ''),
        formatCount(cells.filter(({ state }) => !hasColour(state)).length),
        ...(withCells
          ? cells.map(({ state, ratio }) =>
              state === 'value' || state === 'zero'
                ? formatShare(ratio)
                : twin.cell(formatShare(ratio), copy.words.state[state]),
            )
          : []),
      ];
    }),
  };
}
