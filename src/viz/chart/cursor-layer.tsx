import { useId, useMemo } from 'react';
import { useCopy } from '#/ui/copy-context.tsx';
import { Button } from '#/ui/button.tsx';
import { setHover } from '#/ui/hover.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { brushWindow } from './brush.ts';
import styles from './chart.module.css';
import { Crosshair } from './crosshair.tsx';
import type { PlotBox } from './plot-box.ts';
import { ReadoutCard } from './readout-card.tsx';
import readoutStyles from './readout.module.css';
import { readoutSlot, type Column } from './readout-slot.ts';
import type { BucketMark, TimelineMarks } from './timeline-marks.ts';
import { useCursor } from './use-cursor.ts';
import { usePlotInput } from './use-plot-input.ts';

interface CursorLayerProps {
  readonly marks: TimelineMarks;
  readonly box: PlotBox;
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  readonly pinnedMs: number | null;
  readonly onPin: (atMs: number | null) => void;
  readonly onBrush: (window: TimeWindow) => void;
  readonly onPeel: () => void;
}

const READOUT_PX = 272;
/** Time, total and comparison; and each area. */
const READOUT_HEAD_PX = 92;
const READOUT_ROW_PX = 19;
const READOUT_NOTE_PX = 28;

/** Everything that follows the pointer, the keyboard or the cursor of another panel. It alone is drawn again when they move. */
export function CursorLayer(props: CursorLayerProps): React.ReactElement {
  const { marks, box, x, y, pinnedMs, onPin, onBrush, onPeel } = props;
  const { timeline } = useCopy();
  const helpId = useId();
  const { hovered, pinned, shown } = useCursor(marks.buckets, pinnedMs);
  const surface = { left: box.left, width: box.right - box.left };
  const span = marks.window.toMs - marks.window.fromMs;
  const { brush, handlers, surfaceRef } = usePlotInput({
    buckets: marks.buckets,
    msAt: (fraction) => marks.window.fromMs + fraction * span,
    cursor: shown,
    pinned: pinned !== -1 && shown === pinned,
    onPin,
    onBrush,
    onPeel,
  });
  const bucket = marks.buckets[shown];
  const pinnedBucket = marks.buckets[pinned];
  const readout = bucket === undefined ? null : marks.readout(shown);
  const selected = brush === null ? null : brushWindow(marks.buckets, brush);
  const columns = useMemo(() => columnsOf(marks.buckets, box, x, y), [marks, box, x, y]);
  const card = {
    width: READOUT_PX,
    height:
      readout === null
        ? 0
        : READOUT_HEAD_PX + READOUT_ROW_PX * readout.rows.length + (readout.coverage === null ? 0 : READOUT_NOTE_PX),
  };
  const slot = bucket === undefined ? 0 : readoutSlot(x((bucket.startMs + bucket.endMs) / 2), columns, box, card);
  const asSheet = box.narrow;
  return (
    <>
      <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
        {selected !== null && (
          <rect
            className={styles.brush}
            x={x(selected.fromMs)}
            y={box.top - 6}
            width={x(selected.toMs) - x(selected.fromMs)}
            height={box.axisY - box.top + 6}
          />
        )}
        {pinnedBucket !== undefined && hovered !== pinned && (
          <Crosshair bucket={pinnedBucket} look="pinned" box={box} x={x} y={y} withTime={hovered === -1} />
        )}
        {bucket !== undefined && hovered !== -1 && (
          <Crosshair bucket={bucket} look={hovered === pinned ? 'pinned' : 'hover'} box={box} x={x} y={y} withTime />
        )}
      </svg>
      <div
        ref={surfaceRef}
        className={styles.surface}
        style={{ left: surface.left, width: surface.width, top: box.top - 6, height: box.bottom - box.top + 6 }}
        role="slider"
        tabIndex={0}
        aria-label={timeline.plot}
        aria-describedby={helpId}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, marks.buckets.length - 1)}
        aria-valuenow={Math.max(0, shown)}
        aria-valuetext={readout === null ? timeline.nothingUnderCursor : readout.sentence}
        {...handlers}
      />
      <p id={helpId} hidden>
        {timeline.plotHelp}
      </p>
      <p className={styles.announced} role="status">
        {brush === null ? '' : selected === null ? timeline.brushTooShort : timeline.brushed(selected)}
      </p>
      {readout !== null && !asSheet && (
        <div className={readoutStyles.docked} style={{ left: slot, top: box.top - 2 }} aria-hidden="true">
          <ReadoutCard readout={readout} byShare={marks.unit === 'share'} />
        </div>
      )}
      {readout !== null && asSheet && hovered !== -1 && (
        <div className={readoutStyles.sheet}>
          <ReadoutCard readout={readout} byShare={marks.unit === 'share'}>
            <div className={readoutStyles.actions}>
              <Button onClick={() => onPin(hovered === pinned ? null : (bucket?.startMs ?? null))}>
                {hovered === pinned ? timeline.unpin : timeline.pin}
              </Button>
              <Button onClick={() => setHover({ atMs: null })}>{timeline.close}</Button>
            </div>
          </ReadoutCard>
        </div>
      )}
    </>
  );
}

/** What the readout had better not cover. */
const columnsOf = (
  buckets: readonly BucketMark[],
  box: PlotBox,
  x: (ms: number) => number,
  y: (value: number) => number,
): readonly Column[] =>
  buckets.map(({ startMs, endMs, total }) => ({
    from: x(startMs),
    to: x(endMs),
    height: total === null ? box.bottom - box.top : box.bottom - y(total),
  }));
