import { useWidth } from '#/viz/chart/use-width.ts';
import styles from './load.module.css';

export interface ReachLine {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
  /** One share, 0 to 1, per x. */
  readonly shares: readonly number[];
}

interface ReachChartProps {
  /** Ascending, above zero; drawn on a logarithmic axis. */
  readonly xs: readonly number[];
  readonly lines: readonly ReachLine[];
  /** What is chosen on the axis, and the share there; below the axis it is drawn at its start. */
  readonly at: { readonly x: number; readonly share: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly yLabel: string;
  readonly xLabel: string;
  readonly percent: (share: number) => string;
}

const HEIGHT = 210;
const TOP = 22;
const LEFT = 46;
const RIGHT = 54;
const AXIS = 24;

interface EndName extends Pick<ReachLine, 'key' | 'label' | 'chosen'> {
  readonly y: number;
}

/** Names at the ends of their lines, lowest first; those that end together are pushed apart. */
const endNames = (lines: readonly ReachLine[], y: (share: number) => number): readonly EndName[] =>
  lines
    .toSorted((a, b) => (a.shares.at(-1) ?? 0) - (b.shares.at(-1) ?? 0))
    .reduce<EndName[]>((placed, { key, label, chosen, shares }) => {
      const highest = (placed.at(-1)?.y ?? HEIGHT - AXIS + 14) - 14;
      return [...placed, { key, label, chosen, y: Math.min(y(shares.at(-1) ?? 0) + 4, highest) }];
    }, []);

/** Shares by size on a logarithmic axis, one line per assumption; hidden from screen readers, for its words stand beside it. */
export function ReachChart({ xs, lines, at, ticks, yLabel, xLabel, percent }: ReachChartProps): React.ReactElement {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [least, most] = [Math.log10(xs[0] ?? 1), Math.log10(xs.at(-1) ?? 10)];
  const right = width - RIGHT;
  const x = (value: number): number =>
    LEFT +
    ((Math.max(least, Math.min(most, Math.log10(Math.max(1, value)))) - least) / (most - least)) * (right - LEFT);
  const y = (share: number): number => HEIGHT - AXIS - share * (HEIGHT - AXIS - TOP);
  const names = endNames(lines, y);
  return (
    <div ref={frame} className={styles.frame} style={{ height: HEIGHT }}>
      {width === 0 ? null : (
        <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <path className={styles.grid} d={`M${LEFT},${Math.round(y(share)) + 0.5}H${right}`} />
              <text className={styles.text} x={LEFT - 8} y={y(share) + 4} textAnchor="end">
                {percent(share)}
              </text>
            </g>
          ))}
          <text className={styles.text} x={0} y={10}>
            {yLabel}
          </text>
          <text className={styles.text} x={0} y={HEIGHT - 6}>
            {xLabel}
          </text>
          {ticks.map((tick) => (
            <text key={tick.x} className={styles.text} x={x(tick.x)} y={HEIGHT - 6} textAnchor="middle">
              {tick.label}
            </text>
          ))}
          {lines.map(({ key, shares, chosen }) => (
            <path
              key={key}
              className={styles.curve}
              data-chosen={chosen}
              d={shares
                .map((share, i) => `${i === 0 ? 'M' : 'L'}${x(xs[i] ?? 1).toFixed(1)},${y(share).toFixed(1)}`)
                .join('')}
            />
          ))}
          {names.map(({ key, label, chosen, y: top }) => (
            <text key={key} className={chosen ? styles.flagText : styles.text} x={right + 6} y={top}>
              {label}
            </text>
          ))}
          <path className={styles.markLine} d={`M${x(at.x).toFixed(1)},${TOP}V${HEIGHT - AXIS}`} />
          <circle className={styles.mark} cx={x(at.x)} cy={y(at.share)} r={5} />
        </svg>
      )}
    </div>
  );
}
