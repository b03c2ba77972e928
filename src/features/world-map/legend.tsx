import type { FailureBin, Thresholds } from '#/domain/failure-bin.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { binKey, type LegendKey } from './map-rows.ts';
import { ThresholdGrip } from './threshold-grip.tsx';
import { positionOf } from './threshold-scale.ts';
import type { LegendModel } from './world-map-model.ts';
import styles from './legend.module.css';

interface LegendProps {
  readonly model: LegendModel;
  readonly level: PlaceLevel;
  readonly only: LegendKey | null;
  readonly onOnly: (key: LegendKey | null) => void;
  readonly onThreshold: (index: 0 | 1 | 2 | 3, percent: number) => void;
}

const BINS: readonly FailureBin[] = [0, 1, 2, 3, 4, 5];
const GRIPS = [0, 1, 2, 3] as const;

/** Share of the bar that the fixed bin of zero takes. */
const ZERO_PART = 1 / 6;
const onBar = (percent: number): number => ZERO_PART + (1 - ZERO_PART) * positionOf(percent);

/** The scale as one bar with counts and grips, then the states that occur. Each entry narrows the map to its places. */
export function Legend({ model, level, only, onOnly, onThreshold }: LegendProps): React.ReactElement {
  const { worldMap: copy, words } = useCopy();
  const { thresholds, bins, states } = model;
  const edges = [0, ZERO_PART, ...thresholds.map(onBar), 1];
  const toggle = (key: LegendKey): void => onOnly(only === key ? null : key);
  return (
    <div className={styles.legend} role="group" aria-label={copy.legend}>
      <div className={styles.scale} role="group" aria-label={copy.thresholds}>
        {BINS.map((bin) => {
          const [from, to] = [edges[bin] ?? 0, edges[bin + 1] ?? 1];
          const count = bins[bin] ?? 0;
          return (
            <button
              key={bin}
              type="button"
              className={styles.bin}
              data-faded={only !== null && only !== binKey(bin)}
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
              aria-pressed={only === binKey(bin)}
              aria-label={copy.bin(rangeOf(bin, thresholds, copy), count, level)}
              title={copy.bin(rangeOf(bin, thresholds, copy), count, level)}
              onClick={() => toggle(binKey(bin))}
            >
              <span className={styles.count} data-first={bin === 0}>
                {bin === 0 ? copy.places(count, level) : count}
              </span>
              <span className={styles.fill} style={{ background: `var(--fail-${bin})` }} />
            </button>
          );
        })}
        <span className={styles.fixed} style={{ left: `${ZERO_PART * 100}%` }} />
        <span className={styles.zero} style={{ left: `${(ZERO_PART / 2) * 100}%` }}>
          {copy.binZero}
        </span>
        {GRIPS.map((index) => (
          <ThresholdGrip
            key={index}
            index={index}
            thresholds={thresholds}
            position={onBar(thresholds[index])}
            lean={leanOf(thresholds, index)}
            zeroPart={ZERO_PART}
            onMove={(percent) => onThreshold(index, percent)}
          />
        ))}
      </div>
      <div className={styles.states}>
        {states.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            data-faded={only !== null && only !== state}
            aria-pressed={only === state}
            onClick={() => toggle(state)}
          >
            <StateMark state={state} width={18} />
            {words.state[state]} <span className={styles.stateCount}>{count}</span>
          </button>
        ))}
        {level === 'region' ? null : (
          <span className={styles.note}>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <circle className={styles.dot} cx="5" cy="5" r="3.6" />
            </svg>
            {copy.tooSmall}
          </span>
        )}
      </div>
    </div>
  );
}

/** Share of the bar that the words under a grip need. */
const WORDS_NEED = 0.1;

/** Which way the words under a grip make room for those of a close neighbour. */
function leanOf(thresholds: Thresholds, index: 0 | 1 | 2 | 3): 'left' | 'right' | undefined {
  const here = onBar(thresholds[index]);
  const [before, after] = [thresholds[index - 1], thresholds[index + 1]];
  if (after !== undefined && onBar(after) - here < WORDS_NEED) return 'left';
  return before !== undefined && here - onBar(before) < WORDS_NEED ? 'right' : undefined;
}

function rangeOf(bin: FailureBin, thresholds: Thresholds, copy: ReturnType<typeof useCopy>['worldMap']): string {
  if (bin === 0) return copy.percent('0');
  const low = bin === 1 ? '0' : String(thresholds[bin - 2] ?? '');
  const high = thresholds[bin - 1];
  return high === undefined ? copy.binAbove(low) : copy.binBetween(low, String(high));
}
