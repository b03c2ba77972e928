import { useCallback, useMemo } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { subjectPath } from '#/domain/subject.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { subjectView } from '#/view-state/page-link.ts';
import { toggleHidden, withAt, withSelection } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { CellRange } from '#/viz/matrix/matrix-marks.ts';
import { MatrixView as Matrix } from '#/viz/matrix/matrix-view.tsx';
import { matrixChoices, matrixLevels, shownMatrixLevel, shownRows } from './matrix-ask.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import { rangeOf, selectionOf, stepInto } from './matrix-steps.ts';
import { MatrixToolbar, RowsSwitch } from './matrix-toolbar.tsx';
import { matrixTwin } from './matrix-words.ts';
import { RowHead } from './row-head.tsx';
import styles from './server-matrix.module.css';
import { useServerMatrix, type MatrixView } from './use-server-matrix.ts';

/** Which server, since when: rows of servers, addresses, places or zones by time. Hidden where the API has no matrix. */
export function ServerMatrix(): React.ReactElement | null {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { serverMatrix } = detail;
  const { view, scope } = useView();
  const load = useServerMatrix();
  const known = loadedValue(scope);
  const shown = loadedValue(load);
  if (known !== null && offered(known.offer, 'matrix') === null) return null;
  const rows = shown?.choice.rows ?? (known === null ? view.rows : (shownRows(known, view.rows) ?? view.rows));
  const level = shown?.choice.level ?? (known === null ? view.level : shownMatrixLevel(known, view.level));
  return (
    <Panel
      id="matrix"
      title={serverMatrix.title(rows, level)}
      subtitle={serverMatrix.subtitle(rows, level, shown?.cellMs ?? null)}
      load={load}
      minHeight={360}
      modes={<RowsSwitch />}
      provenance={({ provenance }) => provenance}
      summary={({ summary }) => summary}
      twin={(model) => matrixTwin(model, { copy, detail })}
    >
      {(model) => <Picture model={model} />}
    </Panel>
  );
}

/** Heads that Tab stops at, one by one. */
const MOST_TAB_STOPS = 30;

function Picture({ model }: { readonly model: MatrixView }): React.ReactElement {
  const { serverMatrix: copy } = useDetailCopy();
  const { view, change, scope, subject: page, href, open } = useView();
  const known = loadedValue(scope);
  const { marks, rows, columns, choice } = model;
  const keys = useMemo(() => rows.map(({ identity }) => identity.key), [rows]);
  const ground = useMemo(
    () => ({
      page,
      levels: known === null ? [] : matrixLevels(known),
      hasServers: known !== null && matrixChoices(known).includes('server_address'),
    }),
    [page, known],
  );

  const onPin = useCallback((atMs: number | null) => change(withAt(view, atMs), 'push'), [view, change]);
  const onSelect = useCallback(
    (range: CellRange) => change(withSelection(view, selectionOf(range, columns, keys)), 'push'),
    [view, change, columns, keys],
  );
  const stepOf = useCallback(
    (row: number): (() => void) | null => {
      const into = rows[row]?.identity.subject ?? null;
      if (into === null) return null;
      if (into.type === 'zone') return () => open(href(subjectView(view, into), subjectPath(into)));
      const next = stepInto(view, into, ground);
      return next === null ? null : () => change(next, 'push');
    },
    [rows, view, ground, change, open, href],
  );
  const onRow = useCallback((row: number) => stepOf(row)?.(), [stepOf]);
  const hide = useCallback((key: string) => change(toggleHidden(view, key), 'push'), [view, change]);
  const onHide = useCallback((row: number) => hide(keys[row] ?? ''), [hide, keys]);
  const head = useCallback(
    (index: number) => {
      const group = marks.groups[index];
      const identity = rows[group?.first ?? -1]?.identity;
      if (group === undefined || identity === undefined) return null;
      const { name, isCode, subject } = identity;
      return (
        <RowHead
          name={name === '' ? copy.unattributed : name}
          isCode={isCode}
          subject={subject}
          onStep={stepOf(group.first)}
          onHide={() => hide(group.key)}
          isTabStop={marks.groups.length <= MOST_TAB_STOPS}
        />
      );
    },
    [marks, rows, stepOf, hide, copy],
  );
  return (
    <>
      <MatrixToolbar order={model.order} hidden={view.hide.length} />
      {model.isCut ? <p className={styles.line}>{copy.omitted(rows.length, choice.rows, choice.level)}</p> : null}
      {rows.length === 0 ? null : (
        <Matrix
          marks={marks}
          label={copy.grid(choice.rows, choice.level)}
          selection={rangeOf(view.sel, columns, keys)}
          pinnedMs={view.atMs}
          onPin={onPin}
          onSelect={onSelect}
          onRow={onRow}
          onHide={onHide}
          head={head}
          actions={(row) => {
            const step = stepOf(row);
            return (
              <>
                {step === null ? null : <Button onClick={step}>{copy.stepIntoShort}</Button>}
                <Button onClick={() => onHide(row)}>{copy.hideShort}</Button>
              </>
            );
          }}
        />
      )}
      <MatrixLegend thresholds={view.thr} states={model.states} />
      {model.cellMs > model.bucketMs && known !== null ? (
        <p className={styles.line}>{copy.longerCells(model.bucketMs, known.offer.minSample)}</p>
      ) : null}
    </>
  );
}
