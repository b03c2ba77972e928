import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { RootChange } from '#/domain/root-zone.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import styles from './change-feed.module.css';
import { ChangeRow } from './change-row.tsx';

/** Height of a row with two records; the others are measured. */
const ROW = 74;

/** A list of which only the rows in sight are in the page: a window of years has thousands. */
export function ChangeList({ changes }: { readonly changes: readonly RootChange[] }): React.ReactElement {
  const { rootChanges } = useLensCopy();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => keyOf(changes[index], index),
  });
  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className={styles.scroller} role="region" aria-label={rootChanges.list} tabIndex={0}>
      <ol className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const change = changes[item.index];
          return change === undefined ? null : (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={changes.length}
              aria-posinset={item.index + 1}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ChangeRow change={change} withZone />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const keyOf = (change: RootChange | undefined, index: number): string | number =>
  change === undefined ? index : `${change.serial} ${change.zone} ${change.type}`;
