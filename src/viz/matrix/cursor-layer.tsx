import { useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { setHover } from '#/ui/hover.ts';
import { CellTip } from './cell-tip.tsx';
import { columnAt, columnOf } from './column-edges.ts';
import type { MatrixBox } from './matrix-box.ts';
import type { CellPlace, CellRange, MatrixMarks } from './matrix-marks.ts';
import styles from './matrix.module.css';
import { rowAt, type RowLayout } from './row-layout.ts';
import { useCellInput, type CellInputDevice } from './use-cell-input.ts';

export interface CursorLayerProps {
  readonly marks: MatrixMarks;
  readonly layout: RowLayout;
  readonly edges: readonly number[];
  readonly box: MatrixBox;
  readonly label: string;
  readonly selection: CellRange | null;
  readonly pinnedMs: number | null;
  /** Element around the cells in which the card is placed, so that the scroll does not cut it. */
  readonly frame: HTMLElement | null;
  /** From the top of the frame to the top of the first row. */
  readonly offset: number;
  readonly onPin: (atMs: number | null) => void;
  readonly onSelect: (range: CellRange) => void;
  readonly onRow: (row: number) => void;
  readonly onHide: (row: number) => void;
  /** Brings a row into view. */
  readonly onReach: (row: number) => void;
  readonly actions: (row: number) => React.ReactNode;
}

/**
 * Everything that follows the pointer or the keyboard: the grid that assistive technology finds, with the row and the cell under the cursor in
 * it, frames, and the card. It alone is drawn again when they move.
 */
export function CursorLayer(props: CursorLayerProps): React.ReactElement {
  const { marks, layout, edges, box, label, selection, pinnedMs, frame, offset, actions } = props;
  const { serverMatrix: copy } = useDetailCopy();
  const id = useId();
  const size = { rows: marks.rows.length, columns: marks.columns.length };
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const [shownBy, setShownBy] = useState<CellInputDevice | null>(null);
  const [pinnedKey, setPinnedKey] = useState<string | null>(null);
  // Other marks may have fewer of both.
  const cursor = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const pinned = {
    row: pinnedKey === null ? -1 : marks.rows.findIndex(({ key }) => key === pinnedKey),
    column: columnOf(marks.columns, pinnedMs),
  };
  const hasPin = pinned.row !== -1 && pinned.column !== -1;

  const onPin = (to: CellPlace | null): void => {
    const isSame = to !== null && hasPin && to.row === pinned.row && to.column === pinned.column;
    const next = isSame ? null : to;
    setPinnedKey(next === null ? null : (marks.rows[next.row]?.key ?? null));
    props.onPin(next === null ? null : (marks.columns[next.column]?.fromMs ?? null));
  };
  const onCursor = (to: CellPlace | null, by: CellInputDevice): void => {
    setShownBy(to === null ? null : by);
    setHover({ atMs: to === null ? null : (marks.columns[to.column]?.fromMs ?? null) });
    if (to === null) return;
    setAt(to);
    if (by === 'keyboard') props.onReach(to.row);
  };
  const { drag, handlers } = useCellInput({
    size,
    cellAt: (x, y) => ({ row: rowAt(layout, y), column: columnAt(edges, x) }),
    cursor,
    isPinned: hasPin && pinned.row === cursor.row && pinned.column === cursor.column,
    onCursor,
    onPin,
    onSelect: props.onSelect,
    onRow: props.onRow,
    onHide: props.onHide,
  });

  const placeOf = (range: CellRange): React.CSSProperties => {
    const [left, top] = [edges[range.firstColumn] ?? 0, layout.tops[range.firstRow] ?? 0];
    const bottom = (layout.tops[range.lastRow] ?? 0) + (layout.heights[range.lastRow] ?? 0);
    return { left, top, width: (edges[range.lastColumn + 1] ?? 0) - left, height: bottom - top };
  };
  const cellId = `${id}-${cursor.row}-${cursor.column}`;
  const readout = marks.readout(cursor.row, cursor.column);
  const chosen = drag ?? selection;
  const told = hasPin ? pinned : shownBy === null ? null : cursor;
  return (
    <>
      <div
        className={styles.surface}
        style={{ left: box.left, width: box.right - box.left, height: layout.height }}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-readonly="true"
        aria-rowcount={size.rows}
        aria-colcount={size.columns + 1}
        aria-activedescendant={cellId}
        {...handlers}
      >
        <div role="row" aria-rowindex={cursor.row + 1}>
          <span role="rowheader" aria-colindex={1} className={styles.spoken}>
            {marks.rows[cursor.row]?.name}
          </span>
          <span
            id={cellId}
            role="gridcell"
            aria-colindex={cursor.column + 2}
            aria-label={readout.words}
            aria-selected={chosen === null ? undefined : isWithin(chosen, cursor)}
            className={styles.cursor}
            data-by={shownBy}
            style={placeOf({
              firstRow: cursor.row,
              lastRow: cursor.row,
              firstColumn: cursor.column,
              lastColumn: cursor.column,
            })}
          />
        </div>
        {chosen === null ? null : <i className={styles.selection} style={placeOf(chosen)} aria-hidden="true" />}
      </div>
      <p id={`${id}-help`} hidden>
        {copy.gridHelp}
      </p>
      <p className={styles.spoken} role="status">
        {drag === null ? '' : copy.selecting(drag.lastRow - drag.firstRow + 1, windowOf(marks, drag))}
      </p>
      {frame === null || told === null || drag !== null
        ? null
        : createPortal(
            <CellTip
              readout={told === cursor ? readout : marks.readout(told.row, told.column)}
              x={box.left + ((edges[told.column] ?? 0) + (edges[told.column + 1] ?? 0)) / 2}
              y={offset + (layout.tops[told.row] ?? 0)}
              frame={frame}
              isPinned={hasPin}
              isTouched={shownBy === 'touch'}
              onClose={() => (hasPin ? onPin(null) : onCursor(null, 'touch'))}
              actions={actions(told.row)}
            />,
            frame,
          )}
    </>
  );
}

const isWithin = (range: CellRange, { row, column }: CellPlace): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;

const windowOf = ({ columns }: MatrixMarks, { firstColumn, lastColumn }: CellRange) => ({
  fromMs: columns[firstColumn]?.fromMs ?? 0,
  toMs: columns[lastColumn]?.toMs ?? 0,
});
