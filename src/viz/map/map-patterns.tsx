import styles from './map.module.css';

/** `url(#…)` of the three patterns. Patterns are states without a value, never a bin. */
export interface PatternIds {
  readonly hatch: string;
  readonly dots: string;
  readonly cross: string;
}

export const patternIds = (prefix: string): PatternIds => ({
  hatch: `url(#${prefix}hatch)`,
  dots: `url(#${prefix}dots)`,
  cross: `url(#${prefix}cross)`,
});

/** Definitions of the patterns, in screen pixels: `scale` takes back the zoom of what they fill. */
export function MapPatterns({
  prefix,
  scale,
}: {
  readonly prefix: string;
  readonly scale: number;
}): React.ReactElement {
  const units = { patternUnits: 'userSpaceOnUse' } as const;
  const upright = `scale(${scale})`;
  return (
    <defs>
      <pattern id={`${prefix}hatch`} {...units} width="5" height="5" patternTransform={`${upright} rotate(45)`}>
        <rect className={styles.hatchGround} width="5" height="5" />
        <path className={styles.hatchLine} d="M0 0V5" />
      </pattern>
      <pattern id={`${prefix}dots`} {...units} width="4" height="4" patternTransform={upright}>
        <rect className={styles.dotsGround} width="4" height="4" />
        <path className={styles.dotsDot} d="M1 1h0M3 3h0" />
      </pattern>
      <pattern id={`${prefix}cross`} {...units} width="5" height="5" patternTransform={`${upright} rotate(45)`}>
        <rect className={styles.crossGround} width="5" height="5" />
        <path className={styles.crossLine} d="M0 0V5M0 0H5" />
      </pattern>
    </defs>
  );
}
