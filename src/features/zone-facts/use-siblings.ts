import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '#/api/use-api.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { zonesQuery } from '#/api/zones.ts';
import { siblingsOf } from '#/domain/sibling-zones.ts';
import type { Zone } from '#/domain/zone.ts';

const MOST_ROWS = 500;

/** Other zones of the same country or registry, which for .рф is .ru; none until they are known. */
export function useSiblings(zone: Zone | null, maxPage: number | null): readonly Zone[] {
  const isCountryCode = zone?.tldType === 'cctld';
  const result = useInfiniteQuery({
    ...zonesQuery(useApi(), { limit: Math.min(MOST_ROWS, maxPage ?? MOST_ROWS), tldType: ['cctld'] }),
    enabled: isCountryCode && maxPage !== null,
  });
  useAllPages(result);
  if (zone === null || !isCountryCode) return [];
  return siblingsOf(
    zone,
    (result.data?.pages ?? []).flatMap((page) => page.zones),
  );
}
