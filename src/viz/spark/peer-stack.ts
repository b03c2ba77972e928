import { logPosition } from './log-share.ts';

export interface StackedPeer<P> {
  readonly peer: P;
  /** Pixels from the left. */
  readonly x: number;
  /** Dots under this one. */
  readonly floor: number;
}

/** Dots of one diameter on the logarithmic axis, each on top of those that it would cover. The order of the peers is kept. */
export function stackedPeers<P extends { readonly ratio: number }>(
  peers: readonly P[],
  width: number,
  diameter: number,
): readonly StackedPeer<P>[] {
  const slots = Math.max(1, Math.floor(width / diameter));
  const heights = new Map<number, number>();
  return peers.map((peer) => {
    const slot = Math.min(slots - 1, Math.floor(logPosition(peer.ratio) * slots));
    const floor = heights.get(slot) ?? 0;
    heights.set(slot, floor + 1);
    return { peer, x: ((slot + 0.5) * width) / slots, floor };
  });
}
