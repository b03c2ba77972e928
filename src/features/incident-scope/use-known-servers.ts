import { useQueries } from '@tanstack/react-query';
import { zoneQuery } from '#/api/zones.ts';
import { useApi } from '#/api/use-api.ts';
import type { Incident } from '#/domain/incident.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { offered } from '#/domain/offer.ts';
import { useView } from '#/view-state/use-view.ts';

/** More zones than this are a platform: their name servers are not asked for one by one. */
const MOST_ZONES = 3;
const NONE: ReadonlySet<string> = new Set();

/** Servers of the record that still serve its zones, and so have a page. Empty until that is known. */
export function useKnownServers({ zones, servers }: Incident['scope']): ReadonlySet<string> {
  const client = useApi();
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer ?? null;
  const isAsked =
    offer !== null && offered(offer, 'zones') !== null && servers.length > 0 && zones.length <= MOST_ZONES;
  return useQueries({
    queries: (isAsked ? zones : []).map((zone) => zoneQuery(client, zone)),
    combine: (answers) =>
      answers.length === 0 ? NONE : new Set(answers.flatMap(({ data }) => data?.servers.map(({ id }) => id) ?? [])),
  });
}
