import { useRef, useState } from 'react';
import type { TimeWindow } from '#/domain/time-window.ts';
import { moveGrip, type Grip } from './navigator.ts';
import type { NavigatorMarks } from './timeline-marks.ts';

interface GripsOptions {
  readonly window: TimeWindow;
  readonly marks: NavigatorMarks;
  /** Pixels of the span. */
  readonly width: number;
  readonly onWindow: (window: TimeWindow, how: 'push' | 'replace') => void;
}

interface Grips {
  /** The window as it would be if the hand let go now. */
  readonly shown: TimeWindow;
  readonly gripProps: (grip: Grip) => React.DOMAttributes<HTMLElement>;
  /** A press beside the window brings the window there. */
  readonly stripProps: React.DOMAttributes<HTMLElement>;
}

/** A window shorter than this many buckets of the context can still be drawn, but not be made here. */
const LEAST_PX = 2;

/**
 * Hands on the navigator's window. A drag or a held key previews; letting go commits, so that a stroke asks the API once. The first commit
 * by keyboard is a step that Back undoes, further ones while the focus stays refine it.
 */
export function useGrips({ window, marks, width, onWindow }: GripsOptions): Grips {
  const [preview, setPreview] = useState<TimeWindow | null>(null);
  const drag = useRef<{ readonly grip: Grip; readonly x: number } | null>(null);
  const refining = useRef(false);
  const msPerPx = width > 0 ? (marks.span.toMs - marks.span.fromMs) / width : 0;
  const snapMs = SNAPS.findLast((snap) => snap <= Math.max(msPerPx * 2, 60_000)) ?? 60_000;
  const rules = { span: marks.span, leastMs: Math.max(2 * snapMs, LEAST_PX * msPerPx), snapMs };
  const shown = preview ?? window;

  const commit = (how: 'push' | 'replace'): void => {
    setPreview(null);
    if (preview !== null && (preview.fromMs !== window.fromMs || preview.toMs !== window.toMs)) onWindow(preview, how);
  };

  const gripProps = (grip: Grip): React.DOMAttributes<HTMLElement> => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { grip, x: event.clientX };
    },
    onPointerMove(event) {
      if (drag.current === null) return;
      setPreview(moveGrip(window, drag.current.grip, (event.clientX - drag.current.x) * msPerPx, rules));
    },
    onPointerUp() {
      drag.current = null;
      commit('push');
    },
    onPointerCancel() {
      drag.current = null;
      setPreview(null);
    },
    onKeyDown(event) {
      const length = shown.toMs - shown.fromMs;
      const span = marks.span.toMs - marks.span.fromMs;
      const by = {
        ArrowLeft: -marks.stepMs,
        ArrowDown: -marks.stepMs,
        ArrowRight: marks.stepMs,
        ArrowUp: marks.stepMs,
        PageDown: -length,
        PageUp: length,
        Home: -span,
        End: span,
      }[event.key];
      if (event.key === 'Escape' && preview !== null) setPreview(null);
      else if (by !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        setPreview(moveGrip(shown, grip, by, rules));
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp() {
      if (preview === null) return;
      commit(refining.current ? 'replace' : 'push');
      refining.current = true;
    },
    onBlur() {
      refining.current = false;
      setPreview(null);
    },
  });
  const stripProps: React.DOMAttributes<HTMLElement> = {
    onPointerDown(event) {
      if (event.button !== 0 || event.target !== event.currentTarget || width === 0) return;
      const at = marks.span.fromMs + (event.clientX - event.currentTarget.getBoundingClientRect().left) * msPerPx;
      const moved = moveGrip(window, 'window', at - (window.fromMs + window.toMs) / 2, rules);
      if (moved.fromMs !== window.fromMs) onWindow(moved, 'push');
    },
  };
  return { shown, gripProps, stripProps };
}

/** Steps that a hand can mean: 1, 5, 15 and 30 minutes, 1 and 6 hours, a day. */
const SNAPS: readonly number[] = [1, 5, 15, 30, 60, 360, 1440].map((minutes) => minutes * 60_000);
