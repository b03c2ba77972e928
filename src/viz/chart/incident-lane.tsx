import { memo } from 'react';
import { useCopy } from '#/ui/copy-context.tsx';
import styles from './lane.module.css';
import type { Lane, PlacedBar } from './lane.ts';
import type { PlotBox } from './plot-box.ts';
import type { LaneBar } from './timeline-marks.ts';

interface IncidentLaneProps {
  readonly lane: Lane;
  readonly box: PlotBox;
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
  /** Bars beyond the folded rows. */
  readonly foldable: number;
}

/** Incidents under the plot, on its time axis, each a link. */
export const IncidentLane = memo(function IncidentLane(props: IncidentLaneProps) {
  const { lane, box, unfolded, onUnfold, foldable } = props;
  const { timeline } = useCopy();
  return (
    <>
      <ul className={styles.lane} aria-label={timeline.lane}>
        {lane.placed.map((placed) => (
          <li key={placed.bar.id}>
            <Bar placed={placed} box={box} />
          </li>
        ))}
      </ul>
      {foldable > 0 && (
        <button
          type="button"
          className={styles.more}
          style={{ top: box.laneEnd - 20, right: box.width - box.right }}
          aria-expanded={unfolded}
          onClick={() => onUnfold(!unfolded)}
        >
          {unfolded ? timeline.fewer : `+${timeline.more(foldable)}`}
        </button>
      )}
    </>
  );
});

/** The bar's end is drawn for what is known of it: square, tail with a stop, arrow, steps that fade. */
function Bar({ placed, box }: { readonly placed: PlacedBar; readonly box: PlotBox }): React.ReactElement {
  const { bar, row, x, width, label } = placed;
  const end = placed.cutEnd ? 'cut' : bar.end;
  return (
    <a
      href={bar.href}
      className={styles.bar}
      data-end={end}
      data-vague={bar.vagueStart && !placed.cutStart}
      style={{ left: x, width, top: box.laneTop + row * box.laneRowHeight, height: box.laneRowHeight }}
      aria-label={bar.name}
      title={bar.name}
    >
      <BarShape end={end} width={width} family={bar.family} vague={bar.vagueStart && !placed.cutStart} />
      {label !== null && (
        <span
          className={styles.label}
          data-where={label.where}
          style={label.where === 'inside' ? { color: `var(--fam-${bar.family}-on)` } : undefined}
        >
          {label.text}
        </span>
      )}
    </a>
  );
}

const BAR_PX = 16;
const TAIL_PX = 26;
/** Widths of the steps of a fade, as shares of the bar, from full to faint. */
const STEPS: readonly { readonly from: number; readonly width: number; readonly opacity: number }[] = [
  { from: 0, width: 0.5, opacity: 1 },
  { from: 0.52, width: 0.16, opacity: 0.7 },
  { from: 0.71, width: 0.12, opacity: 0.45 },
  { from: 0.87, width: 0.08, opacity: 0.25 },
];

function BarShape({
  end,
  width,
  family,
  vague,
}: {
  readonly end: LaneBar['end'] | 'cut';
  readonly width: number;
  readonly family: LaneBar['family'];
  readonly vague: boolean;
}): React.ReactElement {
  const fill = `var(--fam-${family})`;
  const edge = `var(--fam-${family}-text)`;
  const tail = Math.min(TAIL_PX, width / 2);
  const solid = end === 'recovering' ? width - tail : width;
  return (
    <svg className={styles.shape} width={width} height={BAR_PX} aria-hidden="true">
      {end === 'not_documented' ? (
        STEPS.map((step) => (
          <rect
            key={step.from}
            x={step.from * width}
            width={step.width * width}
            height={BAR_PX}
            rx={2}
            fill={fill}
            opacity={step.opacity}
          />
        ))
      ) : end === 'open' ? (
        <path
          d={`M0,0H${width - 7}L${width},${BAR_PX / 2}L${width - 7},${BAR_PX}H0Z`}
          fill={fill}
          stroke={edge}
          strokeWidth={0.75}
        />
      ) : (
        <rect
          x={0.4}
          y={0.4}
          width={Math.max(1, solid - 0.8)}
          height={BAR_PX - 0.8}
          rx={2}
          fill={fill}
          stroke={edge}
          strokeWidth={0.75}
        />
      )}
      {end === 'recovering' && (
        <>
          <rect x={solid} y={4} width={tail} height={8} fill={fill} opacity={0.38} />
          <path d={`M${width - 1},0V${BAR_PX}`} stroke={edge} strokeWidth={2} />
        </>
      )}
      {vague && <path d={`M3.5,0V${BAR_PX}`} stroke="var(--bg)" strokeWidth={1.5} strokeDasharray="2 2" />}
    </svg>
  );
}
