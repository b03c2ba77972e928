import type { Spread } from '#/domain/spread.ts';
import styles from './spread-bars.module.css';

interface SpreadBarsProps {
  readonly spread: Spread;
  /** First and last value of the axis, so that several can be read against each other. */
  readonly axis: readonly [first: number, last: number];
  /** Accessible name with the numbers in it. */
  readonly label: string;
}

const BAR = 6.5;
const HEIGHT = 26;

/** How often each whole number occurs in a group, as a share of the group: one bar per value, the highest as high as the picture. */
export function SpreadBars({ spread, axis: [first, last], label }: SpreadBarsProps): React.ReactElement {
  const most = Math.max(1, ...spread.counts.map(([, times]) => times));
  const width = (last - first + 1) * BAR;
  return (
    <svg className={styles.bars} width={width} height={HEIGHT + 12} role="img" aria-label={label}>
      {spread.counts.map(([value, times]) => {
        const height = Math.max(1.5, (times / most) * HEIGHT);
        return (
          <rect key={value} x={(value - first) * BAR + 1} y={HEIGHT - height} width={BAR - 1.5} height={height}>
            <title>{`${value}: ${times}`}</title>
          </rect>
        );
      })}
      <path className={styles.ground} d={`M0,${HEIGHT + 0.5}H${width}`} />
      <text x={BAR / 2} y={HEIGHT + 11} textAnchor="middle">
        {first}
      </text>
      <text x={width - BAR / 2 - 1} y={HEIGHT + 11} textAnchor="middle">
        {last}
      </text>
    </svg>
  );
}
