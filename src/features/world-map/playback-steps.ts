/** Where the playhead goes. `null` is the whole window: no frame is shown. */
export type Playhead = number | null;

/** Frames that Page Up and Page Down go. */
const PAGE = 10;

/** Frame after a key of the scrubber; undefined for a key that moves nothing. */
export function headAfterKey(key: string, at: Playhead, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(at, 1, count);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(at, -1, count);
    case 'PageUp':
      return stepped(at, PAGE, count);
    case 'PageDown':
      return stepped(at, -PAGE, count);
    default:
      return undefined;
  }
}

/** Some frames on or back, at most to the ends. From the whole window one comes in at its beginning, or from behind at its end. */
export function stepped(at: Playhead, by: number, count: number): number {
  if (at === null) return by > 0 ? 0 : count - 1;
  return Math.min(Math.max(at + by, 0), count - 1);
}

/** Frame with which playing begins: the present one, or the first where there is none or none to come. */
export const playsFrom = (at: Playhead, count: number): number => (at === null || at >= count - 1 ? 0 : at);

export const SPEEDS = [1, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Frames a second at speed 1: 24 at speed 4, which is a film. */
const FRAMES_PER_SECOND = 6;
/** Who asked for less motion gets pictures one by one. */
const CALM_FRAMES_PER_SECOND = 1;

export const frameMs = (speed: Speed, isCalm: boolean): number =>
  1000 / (speed * (isCalm ? CALM_FRAMES_PER_SECOND : FRAMES_PER_SECOND));

/** Frames that are due after a time, and what of it is left; a tab that was asleep does not catch up. */
export function due(elapsedMs: number, perFrameMs: number): { readonly frames: number; readonly restMs: number } {
  const frames = Math.floor(elapsedMs / perFrameMs);
  return frames > MOST_SKIPPED ? { frames: 1, restMs: 0 } : { frames, restMs: elapsedMs - frames * perFrameMs };
}
const MOST_SKIPPED = 4;
