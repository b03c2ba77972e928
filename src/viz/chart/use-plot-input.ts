import { useEffect, useRef, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { setHover } from '#/ui/hover.ts';
import { brushWindow, bucketAt, cursorAfter, type Brush } from './brush.ts';
import type { BucketMark } from './timeline-marks.ts';

interface PlotInputOptions {
  readonly buckets: readonly BucketMark[];
  /** Instant at a fraction of the plot's width, 0 to 1. */
  readonly msAt: (fraction: number) => number;
  /** Bucket under the shared cursor, pinned or hovered; -1 when none. */
  readonly cursor: number;
  readonly pinned: boolean;
  /** Pins the start of a bucket, or unpins. */
  readonly onPin: (atMs: number | null) => void;
  readonly onBrush: (window: TimeWindow) => void;
  /** One step back: out of the window, to the one before. */
  readonly onPeel: () => void;
}

interface PlotInput {
  readonly brush: Brush | null;
  /** For the element over the plot that gets the handlers. */
  readonly surfaceRef: React.RefObject<HTMLDivElement | null>;
  readonly handlers: React.DOMAttributes<HTMLElement>;
}

/** A pointer that moved less than this has clicked. */
const SLIP_PX = 4;

/**
 * Pointer and keyboard on the plot. Mouse and pen: hover, click pins, drag brushes, double click goes back. Touch: drag moves the cursor (the
 * page keeps scrolling up and down). Keys: see `plotHelp` in the copy. Moves are handled once per frame.
 */
export function usePlotInput(options: PlotInputOptions): PlotInput {
  const { buckets, msAt, cursor, pinned, onPin, onBrush, onPeel } = options;
  const surfaceRef = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  const press = useRef<{ readonly x: number; readonly bucket: number; readonly brushes: boolean } | null>(null);
  const touched = useRef(false);
  const clicked = useRef(-1);
  const frame = useRef<{ readonly id: number; x: number } | null>(null);

  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current.id);
    },
    [],
  );

  const bucketUnder = (clientX: number): number => {
    const place = surfaceRef.current?.getBoundingClientRect();
    if (place === undefined || place.width === 0) return -1;
    return bucketAt(buckets, msAt((clientX - place.left) / place.width));
  };

  const hoverBucket = (index: number): void => setHover({ atMs: buckets[index]?.startMs ?? null });

  const moveTo = (clientX: number): void => {
    const index = bucketUnder(clientX);
    const from = press.current;
    if (from !== null && from.brushes && Math.abs(clientX - from.x) > SLIP_PX) {
      setBrush({ anchor: from.bucket, head: index });
    }
    hoverBucket(index);
  };

  const stopFrame = (): void => {
    if (frame.current !== null) cancelAnimationFrame(frame.current.id);
    frame.current = null;
  };

  const cancel = (): void => {
    press.current = null;
    setBrush(null);
  };

  const commit = (done: Brush): void => {
    const window = brushWindow(buckets, done);
    setBrush(null);
    if (window !== null) onBrush(window);
  };

  const handlers: React.DOMAttributes<HTMLElement> = {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const brushes = event.pointerType !== 'touch';
      touched.current = !brushes;
      press.current = { x: event.clientX, bucket: bucketUnder(event.clientX), brushes };
      if (brushes) event.currentTarget.setPointerCapture(event.pointerId);
      moveTo(event.clientX);
    },
    onPointerMove(event) {
      const x = event.clientX;
      if (frame.current !== null) {
        frame.current.x = x;
        return;
      }
      const id = requestAnimationFrame(() => {
        const latest = frame.current?.x ?? x;
        frame.current = null;
        moveTo(latest);
      });
      frame.current = { id, x };
    },
    onPointerUp(event) {
      stopFrame();
      const from = press.current;
      press.current = null;
      if (from === null || !from.brushes) return;
      const head = bucketUnder(event.clientX);
      if (Math.abs(event.clientX - from.x) > SLIP_PX) commit({ anchor: from.bucket, head });
      else clicked.current = head;
    },
    onClick(event) {
      const head = clicked.current;
      clicked.current = -1;
      // The second click of a double click goes back and pins nothing; a click on the pinned moment lets go of it.
      if (event.detail > 1 || head === -1) return;
      onPin(pinned && head === cursor ? null : (buckets[head]?.startMs ?? null));
    },
    onPointerCancel() {
      stopFrame();
      cancel();
    },
    onPointerLeave(event) {
      if (event.pointerType === 'touch' || press.current !== null) return;
      stopFrame();
      setHover({ atMs: null });
    },
    onDoubleClick() {
      cancel();
      onPeel();
    },
    onBlur() {
      cancel();
      // After a touch the sheet stays while its buttons are pressed; it has one to close it.
      if (!touched.current) setHover({ atMs: null });
    },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = cursor === -1 ? buckets.length - 1 : cursor;
      const to = cursorAfter(event.key, at, buckets.length);
      if (to !== null) {
        // The first key shows where the cursor is; the next ones move it.
        const next = cursor === -1 && !event.shiftKey && event.key.startsWith('Arrow') ? at : to;
        setBrush(event.shiftKey ? { anchor: brush?.anchor ?? at, head: next } : null);
        hoverBucket(next);
      } else if (event.key === 'Enter') {
        if (brush !== null) commit(brush);
        else onPin(pinned ? null : (buckets[at]?.startMs ?? null));
      } else if (event.key === 'Escape') {
        // What is not ours to take back is left to the page: its Escape peels filters.
        if (brush !== null || press.current !== null) cancel();
        else if (pinned) onPin(null);
        else return;
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { brush, surfaceRef, handlers };
}
