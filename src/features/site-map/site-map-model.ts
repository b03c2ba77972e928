import { formatCount } from '#/copy/format.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { isInService, rootLetter, type Site } from '#/domain/site.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { MappedSite } from '#/viz/map/site-map-view.tsx';
import { siteGroup } from './site-group.ts';

/** Sites of one root server, or all. */
export const ofLetter = (sites: readonly Site[], letter: string | null): readonly Site[] =>
  letter === null ? sites : sites.filter(({ server }) => rootLetter(server) === letter);

/** What is drawn: sites in service whose place is published. */
export const mappedSites = (sites: readonly Site[]): readonly MappedSite[] =>
  sites.flatMap(({ id, at, type, activeToMs }) =>
    at === null || activeToMs !== null ? [] : [{ id, lat: at.lat, lon: at.lon, form: type }],
  );

/** Every site as a table, former ones too. */
export function sitesTwin(
  sites: readonly Site[],
  letter: string | null,
  nameOf: (country: string) => string,
  { siteMap }: Pick<DetailCopy, 'siteMap'>,
): TwinTable {
  const { column, type, yes, no, date } = siteMap;
  const said = (value: boolean | null): string => (value === null ? '' : value ? yes : no);
  const words = (key: string, label: string) => ({ key, label, numeric: false });
  return {
    caption: siteMap.caption(letter),
    columns: [
      words('server', column.server),
      words('town', column.town),
      words('country', column.country),
      words('type', column.type),
      { key: 'instances', label: column.instances, numeric: true },
      words('ipv4', column.ipv4),
      words('ipv6', column.ipv6),
      words('since', column.since),
      words('until', column.until),
    ],
    rows: sites.map((site) => [
      site.server,
      site.town,
      nameOf(site.country),
      type[site.type],
      formatCount(site.instances),
      said(site.ipv4),
      said(site.ipv6),
      date(site.activeFromMs),
      date(site.activeToMs),
    ]),
  };
}

/** The sentence that stands for the map. */
export function sitesSummary(sites: readonly Site[], { siteMap }: Pick<DetailCopy, 'siteMap'>): string {
  const inService = siteGroup(sites.filter(isInService));
  return siteMap.summary(inService, inService.countries.length, sites.length - inService.count);
}
