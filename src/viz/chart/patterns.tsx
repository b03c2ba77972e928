import styles from './chart.module.css';

/** Fills of the states that are no value. `id` makes them the chart's own. */
export const Patterns = ({ id }: { readonly id: string }): React.ReactElement => (
  <defs>
    <pattern id={`${id}-gap`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.gapGround} width="5" height="5" />
      <path className={styles.gapHatch} d="M0 0V5" />
    </pattern>
    <pattern id={`${id}-fault`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.faultGround} width="6" height="6" />
      <path className={styles.faultHatch} d="M0 0V6M0 0H6" />
    </pattern>
    <pattern id={`${id}-low`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect className={styles.lowGround} width="5" height="5" />
      <circle className={styles.lowDot} cx="1.25" cy="1.25" r="0.7" />
    </pattern>
  </defs>
);
