import { memo, useId, useRef } from 'react';
import type { CellState } from '#/domain/cell-state.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import { MapPatterns, patternIds } from './map-patterns.tsx';
import styles from './frame-scrubber.module.css';
import { useWidth } from './use-width.ts';

/** One bar per frame. */
export interface ScrubberBar {
  /** 0 to 1 of the height. */
  readonly height: number;
  readonly bin: FailureBin | null;
  readonly state: CellState;
}

interface FrameScrubberProps {
  readonly bars: readonly ScrubberBar[];
  /** Frame under the playhead; null = none. */
  readonly index: number | null;
  /** Bars that the frame sums up, to the left from its own. */
  readonly span: number;
  readonly label: string;
  /** Id of the sentence that says which keys there are. */
  readonly describedBy: string;
  /** The frame in words. */
  readonly text: string;
  readonly onSeek: (index: number, how: 'chosen' | 'passing') => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

const HEIGHT = 44;
const GROUND = 36;
const PLOT = 30;
/** Height of a bar that has no value. */
const EMPTY = 6;
/** A pointer that moved less than this has clicked, in pixels. */
const SLIP = 4;

/** The course of the window as bars in the colours of the scale, and a playhead to move over them. */
export function FrameScrubber(props: FrameScrubberProps): React.ReactElement {
  const { bars, index, span, label, describedBy, text, onSeek, onKeyDown } = props;
  const [ref, width] = useWidth(480);
  const press = useRef<{ readonly x: number; isDrag: boolean } | null>(null);
  const step = width / Math.max(1, bars.length);
  const head = index === null ? 0 : Math.round((index + 0.5) * step * 2) / 2;

  const under = (event: React.PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(Math.max(at, 0), bars.length - 1);
  };

  return (
    <div
      ref={ref}
      className={styles.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuemin={0}
      aria-valuemax={bars.length}
      aria-valuenow={index === null ? 0 : index + 1}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        press.current = { x: event.clientX, isDrag: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const from = press.current;
        if (from === null || (!from.isDrag && Math.abs(event.clientX - from.x) < SLIP)) return;
        from.isDrag = true;
        onSeek(under(event), 'passing');
      }}
      onPointerUp={(event) => {
        const from = press.current;
        press.current = null;
        if (from !== null && !from.isDrag) onSeek(under(event), 'chosen');
      }}
      onPointerCancel={() => {
        press.current = null;
      }}
    >
      <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
        <Bars bars={bars} step={step} />
        {index === null ? null : (
          <>
            <rect className={styles.ahead} x={(index + 1) * step} width={width} height={GROUND} />
            {span > 1 ? (
              <rect
                className={styles.span}
                x={Math.max(0, index + 1 - span) * step}
                y={GROUND}
                width={Math.min(index + 1, span) * step}
                height={4}
              />
            ) : null}
          </>
        )}
        <path className={styles.ground} d={`M0,${GROUND + 0.5}H${width}`} />
        {index === null ? null : (
          <>
            <path className={styles.head} d={`M${head},2V${HEIGHT - 2}`} />
            <circle className={styles.knob} cx={head} cy={GROUND} r={5.5} />
          </>
        )}
      </svg>
    </div>
  );
}

/** They change with the answer and the thresholds, never with the playhead. */
const Bars = memo(function Bars({ bars, step }: { readonly bars: readonly ScrubberBar[]; readonly step: number }) {
  const prefix = useId();
  const patterns = patternIds(prefix);
  const gap = step > 4 ? 1 : 0;
  return (
    <>
      <MapPatterns prefix={prefix} scale={1} />
      {bars.map(({ height, bin, state }, i) => {
        const tall = bin === null ? EMPTY : Math.max(2, height * PLOT);
        const pattern = state === 'fault' ? patterns.cross : state === 'low_sample' ? patterns.dots : patterns.hatch;
        return (
          <rect
            key={i}
            data-bin={bin ?? undefined}
            x={i * step}
            y={GROUND - tall}
            width={Math.max(0.5, step - gap)}
            height={tall}
            fill={bin === null ? pattern : undefined}
          />
        );
      })}
    </>
  );
});
