import type { Frame } from './frame.ts';
import type { Camera } from './map-marks.ts';

/** A frame that a gesture has moved to and that the link does not hold yet. */
export interface LiveFrame {
  readonly frame: Frame;
  /** Camera of the link when the gesture began. */
  readonly before: Camera | null;
  /** Camera written at the end of the gesture; undefined while it goes on. */
  readonly committed: Camera | null | undefined;
}

export const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === null || b === null ? a === b : a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon;

/**
 * Whether the live frame is still ahead of the link. It is not once the link holds what was committed, or anything else that a
 * step back or a pasted link has put there, or when the map has another size.
 */
export function isAhead(live: LiveFrame, camera: Camera | null, width: number): boolean {
  if (live.frame.width !== width) return false;
  if (live.committed !== undefined && sameCamera(camera, live.committed)) return false;
  return sameCamera(camera, live.before);
}
