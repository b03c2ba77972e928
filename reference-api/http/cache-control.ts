import { secondsOf } from '#reference-api/reference/instant.ts';

/** Buckets older than `complete_until` minus this no longer change: two days, `meta.revision_window_s`. */
export const REVISION_WINDOW_S = 172_800;

const PINNED = 'public, max-age=31536000, immutable';
const SETTLED = 'public, max-age=86400, stale-while-revalidate=604800';
const FRESH = 'public, max-age=15, stale-while-revalidate=60, stale-if-error=600';

/** Cache-Control of a 200 (CONTRACT.md section 12). `window` in epoch seconds. */
export function cacheControl(
  window: { readonly toS: number } | undefined,
  pinned: boolean,
  completeUntil: string,
): string {
  if (pinned) return PINNED;
  return window !== undefined && window.toS <= secondsOf(completeUntil) - REVISION_WINDOW_S ? SETTLED : FRESH;
}
