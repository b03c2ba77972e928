import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useMedia } from '#/ui/use-media.ts';
import { withAt } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { frameAt, frameStart, type Frames } from './frames.ts';
import { confirmed, isAhead, type LivePlayhead } from './live-playhead.ts';
import { due, frameMs, playsFrom, type Playhead, type Speed } from './playback-steps.ts';

/** How often playing writes the link, in milliseconds; browsers refuse more than some hundred writes in half a minute. */
const WRITE_EVERY_MS = 1000;
/** A drag or held key is written to the link after this pause. */
const SETTLE_MS = 250;

export interface PlayheadControl {
  /** Frame shown; null = the whole window. */
  readonly index: Playhead;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** `chosen` is a step of history, `passing` (a drag, a held key) none. */
  readonly show: (index: number, how: 'chosen' | 'passing') => void;
  /** Back to the whole window. */
  readonly leave: () => void;
}

/** What the map shows: the moment of the link, or ahead of it while it plays or is dragged. */
export function usePlayhead(frames: Frames | null): PlayheadControl {
  const { view, change } = useView();
  const { atMs: linkMs } = view;
  const [live, setLive] = useState<LivePlayhead | null>(null);
  const [wantsPlay, setWantsPlay] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const settling = useRef<number | undefined>(undefined);
  const isLive = live !== null && isAhead(live, linkMs);
  if (live !== null && !isLive) {
    setLive((last) => (last === null || isAhead(last, linkMs) ? last : null));
    setWantsPlay(false);
  }
  // Written: from here on anything else in the link is somebody else's.
  if (isLive && live.writing === linkMs && live.linkMs !== linkMs) setLive((last) => confirmed(last, linkMs));
  const isPlaying = wantsPlay && isLive && frames !== null;
  const index = frames === null ? null : frameAt(frames, isLive ? live.atMs : linkMs);

  // Events come faster than renders: they build on the newest state, not on the rendered one.
  const now = useRef({ view, change, index });
  useLayoutEffect(() => {
    now.current = { view, change, index };
  }, [view, change, index]);
  useEffect(() => () => window.clearTimeout(settling.current), []);

  // The state knows what is written before the link has it, so nobody takes our own write for a step back; and the write comes with that state,
  // before a next move can be made.
  const writing = live?.writing ?? null;
  useLayoutEffect(() => {
    if (writing === null || writing === linkMs) return;
    // Into the playback is a step of history; ticks and drags within it are none.
    now.current.change(withAt(now.current.view, writing), linkMs === null ? 'push' : 'replace');
  }, [writing, linkMs]);

  const move = useCallback((atMs: number, write: boolean) => {
    const link = now.current.view.atMs;
    setLive((last) => ({ atMs, linkMs: link, writing: write ? atMs : (last?.writing ?? null) }));
  }, []);
  const write = useCallback(() => {
    window.clearTimeout(settling.current);
    setLive((last) => (last === null ? null : { ...last, writing: last.atMs }));
  }, []);

  const pause = useCallback(() => {
    setWantsPlay(false);
    write();
  }, [write]);
  const play = useCallback(() => {
    if (frames === null) return;
    window.clearTimeout(settling.current);
    move(frameStart(frames, playsFrom(now.current.index, frames.count)), true);
    setWantsPlay(true);
  }, [frames, move]);
  const show = useCallback(
    (to: number, how: 'chosen' | 'passing') => {
      if (frames === null) return;
      window.clearTimeout(settling.current);
      setWantsPlay(false);
      const atMs = frameStart(frames, to);
      now.current = { ...now.current, index: to };
      if (how === 'chosen') {
        setLive(null);
        now.current.change(withAt(now.current.view, atMs), 'push');
        return;
      }
      move(atMs, false);
      settling.current = window.setTimeout(write, SETTLE_MS);
    },
    [frames, move, write],
  );
  const leave = useCallback(() => {
    window.clearTimeout(settling.current);
    setWantsPlay(false);
    setLive(null);
    now.current.change(withAt(now.current.view, null), 'push');
  }, []);

  useEffect(() => {
    if (!isPlaying || frames === null) return undefined;
    const perFrameMs = frameMs(speed, isCalm);
    let before = performance.now();
    let written = before;
    let rest = 0;
    let request = requestAnimationFrame(tick);
    function tick(time: number): void {
      if (frames === null) return;
      request = requestAnimationFrame(tick);
      const { frames: steps, restMs } = due(rest + time - before, perFrameMs);
      before = time;
      rest = restMs;
      if (steps === 0) return;
      const last = frames.count - 1;
      const next = Math.min((now.current.index ?? 0) + steps, last);
      const isDue = next === last || time - written >= WRITE_EVERY_MS;
      if (isDue) written = time;
      now.current = { ...now.current, index: next };
      move(frameStart(frames, next), isDue);
      if (next === last) setWantsPlay(false);
    }
    return () => cancelAnimationFrame(request);
  }, [isPlaying, frames, speed, isCalm, move]);

  return useMemo(
    () => ({ index, isPlaying, speed, setSpeed, play, pause, show, leave }),
    [index, isPlaying, speed, play, pause, show, leave],
  );
}
