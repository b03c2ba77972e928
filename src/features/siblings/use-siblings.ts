import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { breakdownCountsQuery } from '#/api/breakdown-counts.ts';
import { useAllPages } from '#/api/use-all-pages.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { zoneQuery, zonesQuery } from '#/api/zones.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { siblingsOf } from '#/domain/sibling-zones.ts';
import type { Zone, ZoneDetail } from '#/domain/zone.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useView } from '#/view-state/use-view.ts';

export interface SiblingParts {
  /** Those that are written otherwise than the zone come first: they are what one looks for. */
  readonly siblings: readonly Zone[];
  /** Records of the first siblings by id, with their name servers. */
  readonly details: ReadonlyMap<string, ZoneDetail>;
  /** Counts of the zone and its siblings in the window. */
  readonly figures: LoadState<BreakdownAnswer>;
}

const MOST_ROWS = 500;
/** Siblings whose name servers are asked for: India has sixteen, and a page is not to ask for all of them. */
export const MOST_LOOKED_UP = 3;
/** Values that a filter takes (contract section 4). */
const MOST_FILTERED = 50;

/** Hop four: who the siblings of a zone are, what failed of each, and which name servers they have. */
export function useSiblings(zone: ZoneDetail | null): SiblingParts {
  const client = useApi();
  const { words } = useCopy();
  const { scope } = useView();
  const maxPage = loadedValue(scope)?.offer.limits.maxPage ?? null;
  const list = useInfiniteQuery({
    ...zonesQuery(client, { limit: Math.min(MOST_ROWS, maxPage ?? MOST_ROWS), tldType: ['cctld'] }),
    enabled: zone?.tldType === 'cctld' && maxPage !== null,
  });
  useAllPages(list);
  const zones = (list.data?.pages ?? []).flatMap((page) => page.zones);
  const found = zone === null || list.hasNextPage ? [] : siblingsOf(zone, zones);
  const siblings = found.toSorted(
    (a, b) => Number(a.labelForm === zone?.labelForm) - Number(b.labelForm === zone?.labelForm),
  );
  const looked = useQueries({ queries: siblings.slice(0, MOST_LOOKED_UP).map(({ id }) => zoneQuery(client, id)) });
  const details = new Map(looked.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])));
  const ids = zone === null ? [] : [zone.id, ...siblings.map(({ id }) => id)].slice(0, MOST_FILTERED);
  const figures = useAnswer(scope, {
    ask: ({ question }) =>
      breakdownCountsQuery(client, { ...question, filters: { ...question.filters, zone: ids } }, 'zone', MOST_FILTERED),
    refuse: ({ empty, offer, source }) => {
      if (empty !== null) return empty;
      if (siblings.length === 0) return { kind: 'nothing_matches' };
      if (sourceHas(offer, source, 'breakdown', 'zone')) return null;
      const name = source?.name ?? offer.productName;
      return { kind: 'not_offered', source: name, dimension: words.dimension.zone.toLocaleLowerCase('en') };
    },
  });
  return { siblings, details, figures };
}
