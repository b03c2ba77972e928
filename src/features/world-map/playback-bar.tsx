import { useId, useMemo } from 'react';
import { formatClock } from '#/copy/format.ts';
import type { LoadState } from '#/domain/load-state.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import { FrameScrubber } from '#/viz/map/frame-scrubber.tsx';
import { frameStart, type Frames } from './frames.ts';
import { frameWords, scrubberBars } from './map-frame.ts';
import styles from './playback-bar.module.css';
import { headAfterKey, SPEEDS, stepped } from './playback-steps.ts';
import type { PlayheadControl } from './use-playhead.ts';
import { usePlayKey } from './use-play-key.ts';

interface PlaybackBarProps {
  readonly load: LoadState<Frames>;
  readonly control: PlayheadControl;
  readonly thresholds: Thresholds;
}

/** Play, step, scrub and speed under the map; one line where there are no frames. */
export function PlaybackBar({ load, control, thresholds }: PlaybackBarProps): React.ReactElement {
  const { playback } = useDetailCopy();
  return (
    <div className={styles.bar} role="group" aria-label={playback.group} aria-busy={load.state === 'loading'}>
      {load.state === 'ready' || load.state === 'stale' ? (
        <Controls frames={load.value} control={control} thresholds={thresholds} />
      ) : load.state === 'failed' ? (
        <p className={styles.note} role="status">
          {playback.failed} <Button onClick={load.retry}>{playback.retry}</Button>
        </p>
      ) : (
        <p className={styles.note}>{load.state === 'loading' ? playback.loading : playback.none}</p>
      )}
    </div>
  );
}

interface ControlsProps {
  readonly frames: Frames;
  readonly control: PlayheadControl;
  readonly thresholds: Thresholds;
}

function Controls({ frames, control, thresholds }: ControlsProps): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { playback } = detail;
  const keysId = useId();
  const { index, isPlaying, show } = control;
  const { count } = frames;
  const bars = useMemo(() => scrubberBars(frames, thresholds), [frames, thresholds]);
  const toggle = isPlaying ? control.pause : control.play;
  usePlayKey(toggle);
  return (
    <>
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? playback.pause : playback.play}
        title={isPlaying ? playback.pause : playback.play}
        aria-keyshortcuts="Space"
        onClick={toggle}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={isPlaying ? 'M4.5 3H7v10H4.5zM9 3h2.5v10H9z' : 'M5 2.8v10.4L13.2 8z'} />
        </svg>
      </button>
      <div className={styles.steps}>
        <Button
          look="quiet"
          icon="left"
          aria-label={playback.back}
          disabled={index === 0}
          onClick={() => show(stepped(index, -1, count), 'passing')}
        />
        <Button
          look="quiet"
          icon="right"
          aria-label={playback.on}
          disabled={index === count - 1}
          onClick={() => show(stepped(index, 1, count), 'passing')}
        />
      </div>
      <FrameScrubber
        bars={bars}
        index={index}
        span={frames.span}
        label={playback.scrubber}
        describedBy={keysId}
        text={frameWords(frames, index, { copy, detail })}
        onSeek={show}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
          const to = headAfterKey(event.key, index, count);
          if (to === undefined) return;
          event.preventDefault();
          show(to, 'passing');
        }}
      />
      <p id={keysId} hidden>
        {playback.keys}
      </p>
      <p className={styles.time} aria-hidden="true">
        {index === null ? (
          playback.wholeWindow
        ) : (
          <span className={styles.pill}>{playback.clock(formatClock(frameStart(frames, index)))}</span>
        )}
        <span className={styles.frame}>{index === null ? playback.frames(count) : playback.frame(index, count)}</span>
      </p>
      <Button
        look="quiet"
        icon="close"
        className={styles.whole}
        aria-label={playback.whole}
        disabled={index === null}
        onClick={control.leave}
      />
      <Segmented
        label={playback.speed}
        options={SPEEDS.map((speed) => ({ value: SPEED_NAMES[speed], label: playback.times(speed) }))}
        value={SPEED_NAMES[control.speed]}
        onChange={(name) => control.setSpeed(name === SPEED_NAMES[1] ? 1 : 4)}
      />
    </>
  );
}

const SPEED_NAMES = { 1: 'one', 4: 'four' } as const;
