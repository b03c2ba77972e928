import { memo } from 'react';
import type { MatrixBox } from './matrix-box.ts';
import type { MatrixMarks } from './matrix-marks.ts';
import styles from './matrix.module.css';
import type { RowLayout } from './row-layout.ts';

interface RowHeadsProps {
  readonly marks: MatrixMarks;
  readonly layout: RowLayout;
  readonly box: MatrixBox;
  /** Groups in view, the end excluded. */
  readonly from: number;
  readonly to: number;
  readonly head: (group: number) => React.ReactNode;
}

/** A target for the hand: taller than a row of one line, into the gap around it. */
const HEAD_PX = 24;

/** Names at the left (or above, where it is narrow), what tells the lines of a group apart, and totals at the right. */
export const RowHeads = memo(function RowHeads({ marks, layout, box, from, to, head }: RowHeadsProps) {
  return (
    <ul className={styles.heads}>
      {marks.groups.slice(from, to).map((group, i) => {
        const index = from + i;
        const top = layout.groupTops[index] ?? 0;
        const height = layout.groupHeights[index] ?? 0;
        return (
          <li key={group.key} className={styles.group} style={{ top, height }}>
            <div
              className={styles.head}
              style={
                box.narrow
                  ? { width: box.width, height: box.headPx }
                  : { width: box.left - 4, top: Math.min(0, (height - HEAD_PX) / 2), height: Math.max(height, HEAD_PX) }
              }
            >
              {head(index)}
            </div>
            {marks.rows.slice(group.first, group.first + group.count).map(({ part, total }, line) => {
              const row = group.first + line;
              const lineTop = (layout.tops[row] ?? 0) - top;
              const lineHeight = layout.heights[row] ?? 0;
              return (
                <div key={row} className={styles.row} style={{ top: lineTop, height: lineHeight }}>
                  <span className={styles.part} style={{ width: box.left - 8, lineHeight: `${lineHeight}px` }}>
                    {part}
                  </span>
                  <span className={styles.total} data-tone={total.tone} style={{ lineHeight: `${lineHeight}px` }}>
                    {total.text}
                  </span>
                </div>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
});
