import type { Site, SitePage } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { instantOrNull } from '#reference-api/reference/instant.ts';
import type { ReferenceData, SiteRef } from '#reference-api/reference/reference-data.ts';
import { ROOT_SERVERS_REF } from './meta-sources.ts';

const siteRow = (site: SiteRef): Site => ({
  id: site.id,
  server: site.serverId,
  town: site.town,
  country: site.countryId.replace('cc:', ''),
  lat: site.lat,
  lon: site.lon,
  type: site.type,
  instances: site.instances,
  ipv4: site.ipv4,
  ipv6: site.ipv6,
  active_from: instantOrNull(site.activeFrom),
  active_to: instantOrNull(site.activeTo),
});

/** Whether a site lies in one of the places; without places everywhere. */
function liesIn({ countryById }: ReferenceData, places: readonly string[]): (site: SiteRef) => boolean {
  if (places.length === 0 || places.includes('world')) return () => true;
  return ({ countryId }) => {
    const region = countryById.get(countryId)?.regionId ?? null;
    return places.includes(countryId) || (region !== null && places.includes(region));
  };
}

/** `/sites`: where the root server letters are, by letter, former sites too. Of other name servers no sites are recorded. */
export const sitesHandler: Handler<SitePage> = async (params, { store: { reference } }, offset) => {
  const servers = params.list('server');
  const isThere = liesIn(reference, params.list('place'));
  const found = reference.sites.filter(
    (site) => (servers.length === 0 || servers.includes(site.serverId)) && isThere(site),
  );
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows.map(siteRow), total: found.length, sources: [ROOT_SERVERS_REF] }, page };
};
