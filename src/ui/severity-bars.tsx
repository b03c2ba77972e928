import { severityLevel, type Severity } from '#/domain/incident.ts';
import styles from './severity-bars.module.css';

/** Severity as four bars, never in colour; its word comes with it. Without a word it is a picture beside one. */
export const SeverityBars = ({
  severity,
  label,
  className = '',
}: {
  readonly severity: Severity;
  readonly label?: string;
  readonly className?: string | undefined;
}): React.ReactElement => (
  <span
    className={`${styles.bars} ${className}`}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
  >
    {[1, 2, 3, 4].map((bar) => (
      <i key={bar} data-on={bar <= severityLevel(severity)} />
    ))}
  </span>
);
