/** A moment that playing or dragging has moved to and that the link does not hold yet. */
export interface LivePlayhead {
  readonly atMs: number;
  /** Moment of the link when this one was reached. */
  readonly linkMs: number | null;
  /** Moment about to be written into the link; null = none yet. */
  readonly writing: number | null;
}

/**
 * Whether the live moment is still ahead of the link. It is not once the link holds anything else than what it held or what was
 * written: a step back, a pin elsewhere or Esc wins.
 */
export const isAhead = (live: LivePlayhead, linkMs: number | null): boolean =>
  linkMs === live.linkMs || (live.writing !== null && linkMs === live.writing);

/** The link holds what was written: ahead of it is now what is ahead of that. */
export const confirmed = (live: LivePlayhead | null, linkMs: number | null): LivePlayhead | null =>
  live === null || live.writing === null || live.writing !== linkMs ? live : { ...live, linkMs, writing: null };
