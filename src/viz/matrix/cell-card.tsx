import { StateMark } from '#/ui/state-mark.tsx';
import type { CellReadout } from './matrix-marks.ts';
import styles from './cell-card.module.css';

/** What is told of one cell. */
export function CellCard({
  readout,
  children,
}: {
  readonly readout: CellReadout;
  /** Actions of a pinned card and of the sheet. */
  readonly children?: React.ReactNode;
}): React.ReactElement {
  const { name, time, value, tone, state, lines, sentence } = readout;
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <span className={styles.name}>{name}</span>
        {state === 'value' || state === 'zero' ? null : <StateMark state={state} />}
        <span className={styles.value} data-tone={tone}>
          {value}
        </span>
      </p>
      <p className={styles.time}>{time}</p>
      <dl className={styles.lines}>
        {lines.map(({ label, value: figure }) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {sentence === null ? null : <p className={styles.sentence}>{sentence}</p>}
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}
