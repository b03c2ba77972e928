import { queryOptions } from '@tanstack/react-query';
import type * as v from 'valibot';
import { sitePageSchema, type siteSchema } from '#contract/validators/site.ts';
import type { Site, SitesAnswer } from '#/domain/site.ts';
import { everyPage } from './every-page.ts';
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

/** GET /sites, all pages: a map of half of the sites would be another map. An empty list of servers asks for every site. */
export const sitesQuery = (client: ApiClient, servers: readonly string[], limit: number) =>
  queryOptions({
    queryKey: ['listSites', { servers, limit }],
    queryFn: async ({ signal }): Promise<SitesAnswer> => {
      const pages = await everyPage((cursor) =>
        ask(client, '/sites', { server: servers, limit, cursor }, sitePageSchema, signal),
      );
      const [first] = pages;
      const sites = pages.flatMap(({ data }) => data.map(translateSite));
      return { sites, ...translateProvenance(first.sources, first.warnings, null) };
    },
    staleTime: 600_000,
  });
