import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useMedia } from '#/ui/use-media.ts';
import type { BreakdownOrder, SortKey } from '#/view-state/view-state.ts';
import { CountsHead } from './counts-head.tsx';
import { CountedCells } from './counted-cells.tsx';
import type { CountedRow } from './counted-row.ts';
import styles from './counts-table.module.css';

export interface CountsTableProps {
  /** Accessible name of the frame that scrolls, and of the table. */
  readonly label: string;
  readonly nameColumn: string;
  readonly rows: readonly CountedRow[];
  /** Rows to make room for, loaded or not. */
  readonly count: number;
  readonly window: TimeWindow;
  readonly order: BreakdownOrder;
  readonly onSort: (key: SortKey) => void;
  /** Called when rows come into sight that are not loaded. */
  readonly onMissing: () => void;
  /** The link in the first cell; `link` makes it the row's stop of the keyboard. */
  readonly name: (row: CountedRow, link: RowLink) => React.ReactNode;
}

export interface RowLink {
  readonly tabIndex: number;
  readonly 'data-row': number;
}

const ROW = 36;
const TALL_ROW = 44;
const HEAD = 31;
const VISIBLE_ROWS = 14;
/** Rows still below the sight when the next page is asked for. */
const AHEAD = 60;

/** Pixels of the frame with so many rows; it scrolls beyond fourteen. */
export const countsHeight = (rows: number): number => Math.min(VISIBLE_ROWS, rows) * ROW + HEAD;

/** A real table of which only the rows in sight are in the page; the others are two spacers. Tab reaches one row, the arrows the others. */
export function CountsTable(props: CountsTableProps): React.ReactElement {
  const { label, rows, count, onMissing } = props;
  const { breakdown } = useCopy();
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
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (tall ? TALL_ROW : ROW),
    overscan: 8,
    getItemKey: (index) => rows[index]?.key ?? `missing ${index}`,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, tall]);

  const missing =
    virtualizer.range !== null && virtualizer.range.endIndex + AHEAD >= rows.length && rows.length < count;
  useEffect(() => {
    if (missing) onMissing();
  }, [missing, onMissing]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const target = scroller.current?.querySelector(`[data-row="${current}"]`);
    if (!(target instanceof HTMLElement)) return;
    focusWanted.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const next = nextRow(event.key, Number(event.target.dataset['row']), rows.length);
    if (next === null) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };

  let drawnTo = 0;
  return (
    <div ref={scroller} className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={count + 1}>
        <caption className={styles.hidden}>{label}</caption>
        <CountsHead
          name={props.nameColumn}
          order={props.order}
          onSort={props.onSort}
          course={breakdown.courseOver(props.window)}
        />
        <tbody onKeyDown={onKeyDown}>
          {virtualizer.getVirtualItems().map((item) => {
            const gap = item.start - drawnTo;
            drawnTo = item.end;
            const row = rows[item.index];
            return (
              <Fragment key={item.key}>
                <Spacer height={gap} />
                <tr ref={virtualizer.measureElement} data-index={item.index} aria-rowindex={item.index + 2}>
                  {row === undefined ? (
                    <td colSpan={5} className={styles.missing}>
                      {breakdown.rowLoading}
                    </td>
                  ) : (
                    <>
                      <th scope="row" className={styles.name}>
                        {props.name(row, { tabIndex: item.index === current ? 0 : -1, 'data-row': item.index })}
                      </th>
                      <CountedCells figures={row} />
                    </>
                  )}
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

const PAGE = VISIBLE_ROWS - 1;

function nextRow(key: string, from: number, count: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count,
  }[key];
  return to === undefined ? null : Math.min(Math.max(0, to), count - 1);
}
