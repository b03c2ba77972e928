import { formatClock, formatDate } from '#/copy/format.ts';
import { DAY_MS, type TimeWindow } from '#/domain/time-window.ts';
import { useHover } from '#/ui/hover.ts';
import { textWidth } from '#/viz/chart/text-width.ts';
import { columnOf } from './column-edges.ts';
import type { MatrixBox } from './matrix-box.ts';
import styles from './matrix.module.css';

interface TimeCrosshairProps {
  readonly columns: readonly TimeWindow[];
  readonly edges: readonly number[];
  readonly box: MatrixBox;
  readonly pinnedMs: number | null;
}

/** The moment under the cursor of any panel as a line through all rows, and the pinned one; with its time on the axis. */
export function TimeCrosshair({ columns, edges, box, pinnedMs }: TimeCrosshairProps): React.ReactElement {
  const hovered = columnOf(columns, useHover('atMs'));
  const pinned = columnOf(columns, pinnedMs);
  return (
    <div className={styles.over} aria-hidden="true">
      {pinned === -1 || pinned === hovered ? null : (
        <Line look="pinned" {...placeOf(pinned)} withTime={hovered === -1} />
      )}
      {hovered === -1 ? null : <Line look={hovered === pinned ? 'pinned' : 'hover'} {...placeOf(hovered)} withTime />}
    </div>
  );

  function placeOf(column: number): Omit<LineProps, 'look' | 'withTime'> {
    const x = box.left + ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2;
    const text = timeOf(columns[column], columns);
    const half = textWidth(text, 11.5) / 2 + 7;
    return { x, text, pillX: Math.min(Math.max(x, half), box.width - half) };
  }
}

interface LineProps {
  readonly look: 'hover' | 'pinned';
  readonly x: number;
  readonly text: string;
  readonly pillX: number;
  readonly withTime: boolean;
}

const Line = ({ look, x, text, pillX, withTime }: LineProps): React.ReactElement => (
  <>
    <span className={styles.line} data-look={look} style={{ transform: `translateX(${Math.round(x)}px)` }} />
    {withTime ? (
      <span className={styles.pill} data-look={look} style={{ left: pillX }}>
        {text}
      </span>
    ) : null}
  </>
);

/** Start of a column: its day where it is a day or longer, with the day where the columns span several. */
function timeOf(column: TimeWindow | undefined, columns: readonly TimeWindow[]): string {
  if (column === undefined) return '';
  const day = formatDate(column.fromMs).replace(/ \d{4}$/, '');
  if (column.toMs - column.fromMs >= DAY_MS) return `${day} UTC`;
  const spansDays = (columns.at(-1)?.toMs ?? 0) - (columns[0]?.fromMs ?? 0) > DAY_MS;
  return `${spansDays ? `${day}, ` : ''}${formatClock(column.fromMs)} UTC`;
}
