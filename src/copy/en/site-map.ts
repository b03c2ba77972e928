import { formatCount, formatDate } from '#/copy/format.ts';

type SiteType = 'global' | 'local' | 'unknown';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const siteCount = (n: number): string => counted(n, 'site', 'sites');
const types: Record<SiteType, string> = { global: 'global', local: 'local', unknown: 'type not known' };
const typeCounts = (counts: Readonly<Record<SiteType, number>>): string =>
  (['global', 'local', 'unknown'] as const)
    .filter((type) => counts[type] > 0)
    .map((type) => `${formatCount(counts[type])} ${types[type]}`)
    .join(', ');

/** Sites under one mark of the map, or all of them. */
interface Said {
  readonly count: number;
  /** Most sites first. */
  readonly towns: readonly string[];
  readonly types: Readonly<Record<SiteType, number>>;
  readonly letters: readonly string[];
}

const whereabouts = ([first, second, ...rest]: readonly string[]): string => {
  if (first === undefined) return '';
  if (second === undefined) return first;
  return rest.length === 0
    ? `${first} and ${second}`
    : `${first} and ${counted(rest.length + 1, 'more town', 'more towns')}`;
};

/** Where the root servers are. */
export const siteMap = {
  title: 'Where the root servers are',
  titleOf: (letter: string): string => `Where ${letter}-root is`,
  subtitle: (inService: number, countries: number, former: number): string =>
    `${siteCount(inService)} in service in ${counted(countries, 'country', 'countries')}` +
    (former === 0 ? '' : `, ${formatCount(former)} former in the table`),
  resource: 'sites of name servers',
  letters: 'Root server shown',
  all: 'All',
  letter: (letter: string): string => letter,
  list: (letter: string | null): string =>
    letter === null ? 'Map of the sites of all root servers' : `Map of the sites of ${letter}-root`,
  /** Accessible name of a mark. */
  mark: (said: Said): string =>
    said.count === 1
      ? `${whereabouts(said.towns)}: ${said.letters.join(', ')}-root, ${typeCounts(said.types).replace(/^1 /, '')}`
      : `${siteCount(said.count)} in ${whereabouts(said.towns)}: ${typeCounts(said.types)}`,
  note: 'A site is where a server stands, not from where it is reached. A local site serves some networks only.',
  legend: {
    global: 'Global',
    local: 'Local',
    both: 'Both',
    unknown: 'Type not known',
    number: 'Number = sites under one mark',
  },
  tip: {
    count: siteCount,
    where: whereabouts,
    types: typeCounts,
    type: 'Type',
    server: 'Root server',
    servers: 'Root servers',
    instances: 'Instances',
    addresses: 'Reached by',
    families: (ipv4: boolean | null, ipv6: boolean | null): string =>
      [ipv4 === true ? 'IPv4' : '', ipv6 === true ? 'IPv6' : ''].filter((part) => part !== '').join(', ') ||
      'not known',
    since: 'Listed since',
    open: 'Choose it to come nearer',
    oneSpot: 'All at one place',
  },
  column: {
    server: 'Server',
    town: 'Town',
    country: 'Country',
    type: 'Type',
    instances: 'Instances',
    ipv4: 'IPv4',
    ipv6: 'IPv6',
    since: 'Listed since',
    until: 'Former since, at the latest',
  },
  type: types,
  yes: 'yes',
  no: 'no',
  date: (ms: number | null): string => (ms === null ? '' : formatDate(ms)),
  caption: (letter: string | null): string =>
    letter === null ? 'Sites of all root servers' : `Sites of ${letter}-root`,
  summary: (all: Said, countries: number, former: number): string =>
    `${siteCount(all.count)} in service in ${counted(countries, 'country', 'countries')}: ${typeCounts(all.types)}.` +
    (former === 0 ? '' : ` ${counted(former, 'former site is', 'former sites are')} in the table.`),
};
