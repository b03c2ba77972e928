import type { KindFamily } from '#/domain/failure-kind.ts';
import type { CourseAxis } from './course-model.ts';
import styles from './course-axis-view.module.css';

const ROW = 22;

interface CourseAxisViewProps {
  readonly axis: CourseAxis;
  readonly family: KindFamily;
  /** What stands under its two ends. */
  readonly labels: readonly [string, string];
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The numbers of the list along the time of the incident. The list beneath says the same in words. */
export function CourseAxisView({ axis, family, labels }: CourseAxisViewProps): React.ReactElement {
  const { marks, rows, bar } = axis;
  return (
    <div className={styles.axis} aria-hidden="true">
      <div className={styles.plot} style={{ height: rows * ROW + 12 }}>
        <span className={styles.line} />
        <span
          className={styles.bar}
          data-family={family}
          data-open={bar.isOpen}
          style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }}
        />
        {marks.map(({ entry, at, row, isBeyond }) => (
          <span key={entry.key} className={styles.mark} style={{ left: percent(at), height: (row + 1) * ROW }}>
            <span className={styles.number} data-role={entry.role} data-beyond={isBeyond}>
              {entry.number}
            </span>
          </span>
        ))}
      </div>
      <div className={styles.labels}>
        <span>{labels[0]}</span>
        <span>{labels[1]}</span>
      </div>
    </div>
  );
}
