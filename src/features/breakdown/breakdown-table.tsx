import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Aggregate } from '#/domain/aggregate.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { setHover } from '#/ui/hover.ts';
import { useMedia } from '#/ui/use-media.ts';
import type { SortKey, BreakdownOrder } from '#/view-state/view-state.ts';
import { BreakdownFoot } from './breakdown-foot.tsx';
import { BreakdownHead } from './breakdown-head.tsx';
import type { BreakdownTable, BreakdownTableRow } from './breakdown-model.ts';
import { BreakdownRow } from './breakdown-row.tsx';
import styles from './breakdown-table.module.css';

export interface BreakdownTableProps {
  readonly table: BreakdownTable;
  /** The rows to show: all that are loaded, or those that were found. */
  readonly rows: readonly BreakdownTableRow[];
  /** Rows to make room for, loaded or not. */
  readonly count: number;
  readonly window: TimeWindow;
  readonly course: string;
  readonly sort: BreakdownOrder;
  readonly onSort: (key: SortKey) => void;
  /** Whether a row is chosen; null = rows cannot be chosen. */
  readonly isSelected: ((key: string) => boolean) | null;
  readonly onChoose: (key: string) => void;
  /** Called when rows come into sight that are not loaded. */
  readonly onMissing: () => void;
  readonly unattributed: Aggregate | null;
}

const ROW = 36;
const TALL_ROW = 44;
/** Head and total: what of the frame is not rows. */
const HEAD_AND_FOOT = 68;
const VISIBLE_ROWS = 14;
/** Rows still below the sight when the next page is asked for. */
const AHEAD = 60;
/** Pixels of the frame with so many rows; it scrolls beyond fourteen. */
export const tableHeight = (rows: number): number => Math.min(VISIBLE_ROWS, rows) * ROW + HEAD_AND_FOOT;
export const TABLE_HEIGHT = tableHeight(VISIBLE_ROWS);

/** A real table of which only the rows in sight are in the page; the others are two spacers. */
export function BreakdownTableView(props: BreakdownTableProps): React.ReactElement {
  const { table, rows, count, window, sort, onSort, isSelected, onChoose, onMissing } = props;
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
    scrollPaddingEnd: HEAD_AND_FOOT,
    getItemKey: (index) => rows[index]?.key ?? `missing ${index}`,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, tall]);
  const items = virtualizer.getVirtualItems();

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

  const hoverAs = useMemo(() => hoverMember(table.by), [table.by]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const next = nextRow(event.key, current, rows.length);
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
      role="region"
      aria-label={breakdown.scroller(table.by)}
      tabIndex={0}
    >
      <table className={styles.table} aria-rowcount={count + 2} data-dimension={table.by}>
        <caption className={styles.hidden}>{breakdown.caption(table.by)}</caption>
        <BreakdownHead by={table.by} sort={sort} onSort={onSort} course={props.course} />
        <tbody
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const key = keyUnder(event.target);
            if (isSelected === null || key === null || isSelecting() || isLink(event.target)) return;
            const index = rows.findIndex((row) => row.key === key);
            if (index >= 0) setActive(index);
            onChoose(key);
          }}
          onPointerOver={(event) => {
            const key = keyUnder(event.target);
            if (hoverAs !== null && event.pointerType === 'mouse') setHover({ [hoverAs]: key });
          }}
          onPointerLeave={() => {
            if (hoverAs !== null) setHover({ [hoverAs]: null });
          }}
          onFocus={(event) => {
            const key = keyUnder(event.target);
            if (hoverAs !== null) setHover({ [hoverAs]: key });
          }}
          onBlur={() => {
            if (hoverAs !== null) setHover({ [hoverAs]: null });
          }}
        >
          {items.map((item) => {
            const gap = item.start - drawnTo;
            drawnTo = item.end;
            const row = rows[item.index];
            return (
              <Fragment key={item.key}>
                <Spacer height={gap} />
                {row === undefined ? (
                  <tr className={styles.missing} style={{ height: item.size }} aria-rowindex={item.index + 2}>
                    <td colSpan={9}>{breakdown.rowLoading}</td>
                  </tr>
                ) : (
                  <BreakdownRow
                    row={row}
                    index={item.index}
                    window={window}
                    hoverAs={hoverAs}
                    selected={isSelected === null ? null : isSelected(row.key)}
                    tabbable={item.index === current}
                    measure={virtualizer.measureElement}
                  />
                )}
              </Fragment>
            );
          })}
          <Spacer height={virtualizer.getTotalSize() - drawnTo} />
        </tbody>
        <BreakdownFoot table={table} window={window} rowIndex={count + 2} unattributed={props.unattributed} />
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

/** What the rows of a dimension share with the other panels under the pointer. */
function hoverMember(by: BreakdownTable['by']): 'zone' | 'place' | null {
  if (by === 'zone') return 'zone';
  return by === 'country' || by === 'region' || by === 'as' ? 'place' : null;
}

function keyUnder(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('tr[data-key]') : null;
  return row instanceof HTMLElement ? (row.dataset['key'] ?? null) : null;
}

const isLink = (target: EventTarget): boolean => target instanceof Element && target.closest('a') !== null;

/** A reader who marks text to copy it does not choose a row. */
const isSelecting = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

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
