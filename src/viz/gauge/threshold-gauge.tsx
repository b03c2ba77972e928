import styles from './threshold-gauge.module.css';

interface ThresholdGaugeProps {
  /** Share of the threshold that is used up; may exceed 1. Null = not known: a hatch, never an empty bar. */
  readonly share: number | null;
  /** `over` = beyond the threshold, `risk` = from half of it on. */
  readonly tone: 'quiet' | 'risk' | 'over';
  /** Words on the bar, at the end of what is used up. */
  readonly label?: string | null;
  /** Words under it at 0, the half and the threshold; left out where the row around it says them. */
  readonly scale?: readonly [string, string, string];
}

/** What is used up of a threshold, as a bar towards a stop. Hidden from screen readers: words beside it say the same. */
export function ThresholdGauge({ share, tone, label = null, scale }: ThresholdGaugeProps): React.ReactElement {
  const filled = `${Math.min(1, share ?? 0) * 100}%`;
  return (
    <div className={styles.gauge} data-small={scale === undefined} aria-hidden="true">
      {label === null ? null : (
        <span className={styles.label} style={{ left: filled }} data-end={(share ?? 0) > 0.5}>
          {label}
        </span>
      )}
      <div className={styles.track} data-unknown={share === null}>
        <i className={styles.fill} data-tone={tone} style={{ width: filled }} />
        {scale === undefined ? null : <i className={styles.half} />}
        <i className={styles.stop} />
      </div>
      {scale === undefined ? null : (
        <div className={styles.scale}>
          {scale.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </div>
      )}
    </div>
  );
}
