import styles from './severity-bars.module.css';

/** Severity as four bars, never in colour; its word comes with it. */
export const SeverityBars = ({
  bars,
  label,
}: {
  /** Bars in ink, 0 to 4. */
  readonly bars: number;
  readonly label: string;
}): React.ReactElement => (
  <span className={styles.severity} role="img" aria-label={label} title={label}>
    {[1, 2, 3, 4].map((bar) => (
      <i key={bar} data-on={bar <= bars} />
    ))}
  </span>
);
