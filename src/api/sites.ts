import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { sitePageSchema, type siteSchema } from '#contract/validators/site.ts';
import type { Site, SitesAnswer } from '#/domain/site.ts';
import { ask, type ApiClient } from './http.ts';
import { instantMs, translateProvenance } from './translate.ts';

const translateSite = (wire: v.InferOutput<typeof siteSchema>): Site => ({
  id: wire.id,
  server: wire.server,
  town: wire.town,
  country: wire.country,
  at: wire.lat === null || wire.lon === null ? null : { lat: wire.lat, lon: wire.lon },
  type: wire.type,
  instances: wire.instances,
  ipv4: wire.ipv4,
  ipv6: wire.ipv6,
  activeFromMs: wire.active_from === null ? null : instantMs(wire.active_from),
  activeToMs: wire.active_to === null ? null : instantMs(wire.active_to),
});

/** More pages than any list of sites has: an answer that never ends is not followed for ever. */
const MOST_PAGES = 40;

/** GET /sites, all pages: a map of half of the sites would be another map. An empty list of servers asks for every site. */
export const sitesQuery = (client: ApiClient, servers: readonly string[], limit: number) =>
  queryOptions({
    queryKey: ['listSites', { servers, limit }],
    queryFn: async ({ signal }): Promise<SitesAnswer> => {
      const first = await ask(client, '/sites', { server: servers, limit }, sitePageSchema, signal);
      const sites = first.body.data.map(translateSite);
      let cursor = first.nextCursor;
      for (let page = 1; cursor !== null && page < MOST_PAGES; page += 1) {
        const next = await ask(client, '/sites', { server: servers, limit, cursor }, sitePageSchema, signal);
        sites.push(...next.body.data.map(translateSite));
        cursor = next.nextCursor;
      }
      return { sites, ...translateProvenance(first.body.sources, first.body.warnings, null) };
    },
    staleTime: 600_000,
  });
