import { useMemo } from 'react';
import { thenLoad } from '#/api/load-state.ts';
import { matrixQuery } from '#/api/matrix.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useMedia } from '#/ui/use-media.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { matrixAsk, shownMatrixLevel, shownRows } from './matrix-ask.ts';
import { matrixSummary } from './matrix-words.ts';
import { matrixModel, type MatrixModel } from './server-matrix-model.ts';

export interface MatrixView extends MatrixModel {
  readonly provenance: Provenance;
  readonly summary: string;
}

/** Columns that the width can show at about three pixels each. By kind of screen, so that a dragged window edge asks for nothing new. */
const MOST_COLUMNS = { phone: 96, desktop: 360, wall: 480 } as const;

/** Hop four: the matrix of the view, composed. */
export function useServerMatrix(): LoadState<MatrixView> {
  const client = useApi();
  const copy = useCopy();
  const detail = useDetailCopy();
  const { view, scope } = useView();
  const isPhone = useMedia('(max-width: 720px)');
  const isWall = useMedia('(min-width: 1681px)');
  const mostColumns = MOST_COLUMNS[isPhone ? 'phone' : isWall ? 'wall' : 'desktop'];
  const known = loadedValue(scope);
  const rows = known === null ? null : shownRows(known, view.rows);
  const level = known === null ? view.level : shownMatrixLevel(known, view.level);
  const answer = useAnswer(scope, {
    ask: (given: Scope) =>
      matrixQuery(client, given.question, matrixAsk(given, rows ?? view.rows, view.level, mostColumns)),
    refuse: (given) =>
      given.empty ??
      (rows === null
        ? {
            kind: 'not_offered',
            source: given.source?.name ?? given.offer.productName,
            dimension: detail.serverMatrix.dimension[view.rows],
          }
        : null),
    isEmpty: ({ series, points }) => (series.length === 0 || points === 0 ? { kind: 'nothing_matches' } : null),
  });
  const value = loadedValue(answer);
  const { thr, order, hide } = view;
  const minSample = known?.offer.minSample ?? 0;
  const shown = useMemo<MatrixView | null>(() => {
    if (value === null || rows === null) return null;
    const isBehind = value.warnings.some(({ code }) => code === 'source_stale');
    const rules = { thresholds: thr, minSample, completeMs: isBehind ? value.completeUntilMs : null };
    const words = { copy, detail };
    const model = matrixModel(value, { rows: rowsOf(value.groupBy, rows), level, order, hide }, rules, words);
    return { ...model, provenance: value, summary: matrixSummary(model, thr[1], words) };
  }, [value, rows, level, thr, order, hide, minSample, copy, detail]);
  return thenLoad(answer, (): LoadState<MatrixView> =>
    shown === null ? { state: 'loading' } : { state: 'ready', value: shown },
  );
}

/** While the answer to other rows is on its way the old one stays, and is called what it is. */
function rowsOf(groupBy: readonly string[], asked: MatrixView['choice']['rows']): MatrixView['choice']['rows'] {
  if (groupBy.includes('server')) return groupBy.includes('ip_version') ? 'server_address' : 'server';
  if (groupBy.includes('zone')) return 'zone';
  return groupBy.length > 0 ? 'place' : asked;
}
