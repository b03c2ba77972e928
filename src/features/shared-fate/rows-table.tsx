import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMedia } from '#/ui/use-media.ts';
import styles from './rows-table.module.css';

/** What makes the link of a row the row's stop of the keyboard. */
export interface RowStop {
  readonly tabIndex: number;
  readonly 'data-row': number;
}

interface RowsTableProps<Row> {
  /** Accessible name of the frame that scrolls, and of the table. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly head: React.ReactNode;
  /** Cells of a row. The first holds a link with the stop. */
  readonly cells: (row: Row, stop: RowStop) => React.ReactNode;
  readonly isCurrent?: (row: Row) => boolean;
  /** Most rows in sight before the frame scrolls. */
  readonly visibleRows: number;
}

const ROW = 36;
const TALL_ROW = 52;
const HEAD = 32;
/** Rows in sight where they are tall: the page below must stay in reach of a thumb. */
const TALL_ROWS = 8;

/** Pixels of the frame with so many rows in sight. */
export const rowsHeight = (rows: number): number => rows * ROW + HEAD;

/** A real table of which only the rows in sight are in the page; the others are two spacers. Tab reaches one row, the arrows the others. */
export function RowsTable<Row>(props: RowsTableProps<Row>): React.ReactElement {
  const { label, rows, keyOf, head, cells, isCurrent, visibleRows } = props;
  const tall = useMedia('(max-width: 720px), (pointer: coarse)');
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].filter((i) => i < range.count).toSorted((a, b) => a - b),
    [current],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (tall ? TALL_ROW : ROW),
    overscan: 8,
    scrollPaddingStart: HEAD,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, tall]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const target = scroller.current?.querySelector(`[data-row="${current}"]`);
    if (!(target instanceof HTMLElement)) return;
    focusWanted.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const next = nextRow(event.key, current, rows.length, visibleRows);
    if (next === null) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };

  let drawnTo = 0;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ maxHeight: (tall ? Math.min(TALL_ROWS, visibleRows) * TALL_ROW : visibleRows * ROW) + HEAD }}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className={styles.hidden}>{label}</caption>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const index = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
            if (index !== undefined) setActive(Number(index));
          }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const gap = item.start - drawnTo;
            drawnTo = item.end;
            const row = rows[item.index];
            return row === undefined ? null : (
              <Fragment key={item.key}>
                <Spacer height={gap} />
                <tr
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  data-current={isCurrent?.(row) === true}
                  aria-rowindex={item.index + 2}
                >
                  {cells(row, { tabIndex: item.index === current ? 0 : -1, 'data-row': item.index })}
                </tr>
              </Fragment>
            );
          })}
          <Spacer height={virtualizer.getTotalSize() - drawnTo} />
        </tbody>
      </table>
    </div>
  );
}

const Spacer = ({ height }: { readonly height: number }): React.ReactElement | null =>
  height <= 0 ? null : (
    <tr aria-hidden="true" className={styles.spacer}>
      <td style={{ height }} />
    </tr>
  );

function nextRow(key: string, from: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page - 1,
    PageUp: from - page + 1,
    Home: 0,
    End: count,
  }[key];
  return to === undefined ? null : Math.min(Math.max(0, to), count - 1);
}
