import { queryOptions } from '@tanstack/react-query';
import { breakdownCountsQuery } from '#/api/breakdown-counts.ts';
import type { ApiClient } from '#/api/http.ts';
import { matrixQuery } from '#/api/matrix.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import type { Question } from '#/domain/question.ts';
import { filtersOfRows, keysBetween, rowKey } from '#/domain/selected-rows.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import { COMPARED, type ComparedDimension } from './what-differs-model.ts';

/** Filters take as many members. */
export const MOST_ROWS = 50;

export interface DifferenceAnswer extends Provenance {
  /** Part of the window that is selected. */
  readonly selection: TimeWindow;
  /** Selected rows; null = all. */
  readonly rows: number | null;
  /** Why the rows cannot be compared. */
  readonly obstacle: 'rows_gone' | 'too_many_rows' | null;
  readonly dimensions: readonly {
    readonly by: ComparedDimension;
    readonly selection: BreakdownAnswer;
    readonly all: BreakdownAnswer;
  }[];
}

/** Hop four: the breakdowns of the selection and of the whole, dimension by dimension. Only with a selection. */
export function useWhatDiffers(): LoadState<DifferenceAnswer> {
  const client = useApi();
  const { view, scope } = useView();
  return useAnswer(scope, {
    ask: (known) => differenceQuery(client, known, view),
    refuse: (known) => known.empty ?? (selectedWindow(known, view) === null ? { kind: 'nothing_matches' } : null),
    isEmpty: ({ dimensions, obstacle }) =>
      dimensions.length === 0 && obstacle === null ? { kind: 'nothing_matches' } : null,
  });
}

/** The selected time within the window. */
function selectedWindow({ window }: Scope, { sel }: ViewState): TimeWindow | null {
  if (sel === null) return null;
  const fromMs = Math.max(sel.fromMs, window.fromMs);
  const toMs = Math.min(sel.toMs, window.toMs);
  return fromMs < toMs ? { fromMs, toMs } : null;
}

function differenceQuery(client: ApiClient, known: Scope, view: ViewState) {
  const { question, offer, source } = known;
  const { sel, rows, order, hide, level } = view;
  const selection = selectedWindow(known, view) ?? question.window;
  const dimensions = COMPARED.filter((by) => sourceHas(offer, source, 'breakdown', by));
  return queryOptions({
    queryKey: ['whatDiffers', { ...question, selection, rows: sel?.rows ?? null, of: rows, order, hide, level }],
    queryFn: async ({ client: cache }): Promise<DifferenceAnswer> => {
      const keys = await selectedKeys();
      const none = { sources: [], warnings: [], completeUntilMs: null, selection, dimensions: [] };
      if (keys === 'gone') return { ...none, rows: null, obstacle: 'rows_gone' };
      if (keys !== null && keys.length > MOST_ROWS) return { ...none, rows: keys.length, obstacle: 'too_many_rows' };
      const narrowed: Question = {
        ...question,
        window: selection,
        filters: { ...question.filters, ...(keys === null ? {} : filtersOfRows(rows, keys)) },
      };
      const found: DifferenceAnswer['dimensions'][number][] = [];
      // Pair after pair: seven dimensions are not worth a burst.
      for (const by of dimensions) {
        const [part, all] = await Promise.all(
          [narrowed, question].map((asked) =>
            cache.fetchQuery(breakdownCountsQuery(client, asked, by, offer.limits.maxPage)),
          ),
        );
        if (part !== undefined && all !== undefined) found.push({ by, selection: part, all });
      }
      const { sources = [], warnings = [], completeUntilMs = null } = found[0]?.all ?? {};
      return {
        ...none,
        sources,
        warnings,
        completeUntilMs,
        rows: keys?.length ?? null,
        obstacle: null,
        dimensions: found,
      };

      async function selectedKeys(): Promise<readonly string[] | 'gone' | null> {
        if (sel === null || sel.rows === null) return null;
        const placeLevel = rows === 'place' ? level : null;
        const matrix = await cache.fetchQuery(
          matrixQuery(client, question, { rows, placeLevel, maxPoints: 1, top: null }),
        );
        const failed = new Map(matrix.series.map((series) => [rowKey(series), series.totals?.failed ?? 0]));
        const byName = [...failed.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
        const ordered =
          order === 'failed' ? byName.toSorted((a, b) => (failed.get(b) ?? 0) - (failed.get(a) ?? 0)) : byName;
        const shown = ordered.filter((key) => !hide.includes(key));
        return keysBetween(shown, sel.rows.first, sel.rows.last) ?? 'gone';
      }
    },
  });
}
