import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useMedia } from '#/ui/use-media.ts';
import type { ZoneOrder, ZoneRow, ZoneSort } from './zone-rows.ts';
import { ZoneTableHead } from './zone-table-head.tsx';
import { ZoneTableRow, type NoFigures } from './zone-table-row.tsx';
import styles from './zone-table.module.css';

interface ZoneTableViewProps {
  readonly rows: readonly ZoneRow[];
  readonly order: ZoneOrder;
  readonly onSort: (by: ZoneSort) => void;
  readonly noFigures: NoFigures;
}

const ROW = 36;
/** A row whose details stand under the name. */
const STACKED_ROW = 78;
const HEAD = 32;
/** Rows that one press of Page Down passes. */
const PAGE = 12;

/** A real table of which only the rows in sight are in the page; the others are two spacers. */
export function ZoneTableView({ rows, order, onSort, noFigures }: ZoneTableViewProps): React.ReactElement {
  const { zones } = useDetailCopy();
  const stacked = useMedia('(max-width: 1100px)');
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
    estimateSize: () => (stacked ? STACKED_ROW : ROW),
    overscan: 8,
    scrollPaddingStart: HEAD,
    getItemKey: (index) => rows[index]?.zone.id ?? index,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, stacked]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const target = scroller.current?.querySelector(`[data-row="${current}"]`);
    if (!(target instanceof HTMLElement)) return;
    focusWanted.current = false;
    target.focus({ preventScroll: true });
  });

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
    <div ref={scroller} className={styles.scroller} role="region" aria-label={zones.scroller} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className={styles.hidden}>{zones.caption}</caption>
        <ZoneTableHead order={order} onSort={onSort} />
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
                <ZoneTableRow
                  row={row}
                  index={item.index}
                  noFigures={noFigures}
                  tabbable={item.index === current}
                  measure={virtualizer.measureElement}
                />
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
