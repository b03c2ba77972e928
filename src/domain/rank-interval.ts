import { failureRatio, wilsonInterval } from './aggregate.ts';
import type { Counts } from './share-difference.ts';

export interface RankInterval {
  /** From 1 = highest failed share; places with the same share have the same rank. */
  readonly rank: number;
  /** Ranks that the place may have in truth: those that overlapping 95 % intervals leave open. */
  readonly from: number;
  readonly to: number;
  /** How many were ranked, the place itself among them. */
  readonly of: number;
}

/**
 * Rank of one among its peers by failed share, with the ranks that chance leaves open: a peer is surely above when its whole interval is,
 * and surely below when its whole interval is. Peers without a share are not ranked. Null when the one itself has none.
 */
export function rankInterval(own: Counts, peers: readonly Counts[]): RankInterval | null {
  const share = failureRatio(own);
  const interval = wilsonInterval(own.failed, own.measured);
  if (share === null || interval === null) return null;
  let [higher, surelyAbove, surelyBelow, of] = [0, 0, 0, 1];
  for (const peer of peers) {
    const ratio = failureRatio(peer);
    const around = wilsonInterval(peer.failed, peer.measured);
    if (ratio === null || around === null) continue;
    of += 1;
    if (ratio > share) higher += 1;
    if (around[0] > interval[1]) surelyAbove += 1;
    else if (around[1] < interval[0]) surelyBelow += 1;
  }
  return { rank: 1 + higher, from: 1 + surelyAbove, to: of - surelyBelow, of };
}
