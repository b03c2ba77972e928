import { useId, useState } from 'react';
import { useWidth } from '#/viz/chart/use-width.ts';
import styles from './dot-rows.module.css';
import { logSeconds } from './log-seconds.ts';

export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly dots: readonly { readonly key: string; readonly seconds: number; readonly late: boolean }[];
  /** Why there is less than expected, or nothing. */
  readonly note: string | null;
  /** `silent`: looked for and not there, drawn as no data. `unknown`: nobody looked, left blank. */
  readonly state: 'reported' | 'silent' | 'unknown';
  /** All of the row in words. */
  readonly words: string;
}

interface DotRowsProps {
  readonly rows: readonly DotRow[];
  /** A line across all rows. */
  readonly line: { readonly seconds: number; readonly label: string } | null;
  /** Places on the axis that are named above the rows, from left to right. */
  readonly named: readonly {
    readonly key: string;
    readonly seconds: number;
    readonly label: string;
    readonly value: string;
    /** A word or two over its line. */
    readonly mark: string;
  }[];
  readonly namedLabel: string;
  readonly label: string;
  /** What one reads when no row is pointed at. */
  readonly rest: string;
}

/** Rows of dots on one axis of waits. Each row can be pointed at, tapped or gone to by keyboard, and says itself in words below. */
export function DotRows(props: DotRowsProps): React.ReactElement {
  const { rows, line, named, namedLabel, label, rest } = props;
  const readoutId = useId();
  const [plot, width] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<string | null>(null);
  const seconds = [...rows.flatMap(({ dots }) => dots.map((dot) => dot.seconds)), line?.seconds ?? 0];
  const axis = logSeconds(Math.max(120, width), Math.max(...seconds));
  const pointed = rows.find(({ key }) => key === shown);
  return (
    <div className={styles.frame}>
      <div className={styles.named}>
        <span className={styles.label}>{namedLabel}</span>
        <dl className={styles.figures}>
          {named.map(({ key, label: name, value }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.rows}>
        <div className={styles.ground} aria-hidden="true">
          <div ref={plot} className={styles.plot}>
            {axis.ticks.map((tick) => (
              <i key={tick.seconds} className={styles.grid} style={{ left: tick.x }} />
            ))}
            <i className={styles.break} style={{ left: axis.breakX - 14 }} />
            {roomyMarks(named, axis.x).map(({ key, x, mark }) => (
              <i key={key} className={styles.mark} style={{ left: x }}>
                {mark === null ? null : <span>{mark}</span>}
              </i>
            ))}
            {line === null ? null : <i className={styles.threshold} style={{ left: axis.x(line.seconds) }} />}
          </div>
        </div>
        <ul className={styles.list} aria-label={label}>
          {rows.map((row) => (
            <li key={row.key}>
              <button
                type="button"
                className={styles.row}
                data-state={row.state}
                aria-label={row.words}
                aria-describedby={row.key === shown ? readoutId : undefined}
                onMouseEnter={() => setShown(row.key)}
                onMouseLeave={({ currentTarget }) => {
                  // What was tapped or has the focus is read on while the page moves under the pointer.
                  if (document.activeElement !== currentTarget) setShown(null);
                }}
                onFocus={() => setShown(row.key)}
                onBlur={() => setShown(null)}
                onClick={() => setShown(row.key)}
              >
                <span className={styles.label}>{row.label}</span>
                <span className={styles.plot}>
                  {row.dots.map((dot) => (
                    <i
                      key={dot.key}
                      className={styles.dot}
                      data-late={dot.late}
                      style={{ left: axis.x(dot.seconds) }}
                    />
                  ))}
                </span>
                <span className={styles.note}>{row.note}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.plot}>
          {axis.ticks.map((tick) => (
            <span key={tick.seconds} style={{ left: tick.x }}>
              {tick.label}
            </span>
          ))}
          {line === null ? null : (
            <b className={styles.thresholdLabel} style={{ left: axis.x(line.seconds) }}>
              {line.label}
            </b>
          )}
        </span>
      </div>
      <p id={readoutId} className={styles.readout} aria-hidden="true">
        {pointed?.words ?? rest}
      </p>
    </div>
  );
}

const MARK_PX = 40;

/** Where the named lines are; one too near to the line before it stands without its word. */
function roomyMarks(
  named: DotRowsProps['named'],
  x: (seconds: number) => number,
): readonly { readonly key: string; readonly x: number; readonly mark: string | null }[] {
  let last = -MARK_PX;
  return named.map(({ key, seconds, mark }) => {
    const at = x(seconds);
    const isRoomy = at - last >= MARK_PX;
    if (isRoomy) last = at;
    return { key, x: at, mark: isRoomy ? mark : null };
  });
}
