import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { cameraOf, frameOf, pannedBy, zoomedAt, type Frame } from './frame.ts';
import { isAhead, type LiveFrame } from './live-frame.ts';
import type { Camera, Point } from './map-marks.ts';
import type { WorldGeometry } from './world-geometry.ts';

/** A wheel has no end of its own: after this pause in milliseconds its camera is written to the link. */
const SETTLE_MS = 250;

export interface CameraControl {
  readonly frame: Frame;
  readonly zoomBy: (steps: number, at?: Point) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly reset: () => void;
  /** Writes the camera to the link now. */
  readonly settle: () => void;
}

/** What the map looks at: the camera of the link, or ahead of it while a gesture lasts. */
export function useCamera(
  world: WorldGeometry,
  camera: Camera | null,
  size: { readonly width: number; readonly height: number },
  onCamera: (camera: Camera | null) => void,
): CameraControl {
  const { width, height } = size;
  const [live, setLive] = useState<LiveFrame | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const fromLink = useMemo(() => frameOf(world, camera, width, height), [world, camera, width, height]);
  const frame = live !== null && isAhead(live, camera, width) ? live.frame : fromLink;

  // Events come faster than renders: they build on the newest frame, not on the rendered one.
  const now = useRef({ frame, camera, onCamera });
  useEffect(() => {
    now.current = { frame, camera, onCamera };
  }, [frame, camera, onCamera]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const settle = useCallback(() => {
    window.clearTimeout(timer.current);
    const { frame: last, camera: before, onCamera: write } = now.current;
    const committed = cameraOf(world, last);
    setLive({ frame: last, before, committed });
    write(committed);
  }, [world]);

  const move = useCallback(
    (to: (from: Frame) => Frame) => {
      const next = to(now.current.frame);
      now.current = { ...now.current, frame: next };
      setLive({ frame: next, before: now.current.camera, committed: undefined });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(settle, SETTLE_MS);
    },
    [settle],
  );

  return useMemo(
    () => ({
      frame,
      settle,
      zoomBy: (steps, at) => move((from) => zoomedAt(world, from, steps, at ?? [from.width / 2, from.height / 2])),
      panBy: (dx, dy) => move((from) => pannedBy(world, from, dx, dy)),
      reset: () => move((from) => frameOf(world, null, from.width, from.height)),
    }),
    [frame, settle, move, world],
  );
}
