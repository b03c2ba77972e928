import { useHover } from '#/ui/hover.ts';
import { bucketAt } from './brush.ts';
import type { BucketMark } from './timeline-marks.ts';

/** Buckets under the shared cursor and under the pin, and the one that the readout speaks of; -1 where there is none. */
export function useCursor(
  buckets: readonly BucketMark[],
  pinnedMs: number | null,
): { readonly hovered: number; readonly pinned: number; readonly shown: number } {
  const hoverMs = useHover('atMs');
  const hovered = inside(buckets, hoverMs);
  const pinned = inside(buckets, pinnedMs);
  return { hovered, pinned, shown: hovered === -1 ? pinned : hovered };
}

/** A moment of another panel or an old link may lie outside of this window. */
function inside(buckets: readonly BucketMark[], ms: number | null): number {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (ms === null || first === undefined || last === undefined || ms < first.startMs || ms >= last.endMs) return -1;
  return bucketAt(buckets, ms);
}
