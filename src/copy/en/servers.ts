import { formatChange, formatCount, formatInstant, formatInterval, formatShare } from '#/copy/format.ts';
import type { IncidentEnd, TimePrecision } from '#/domain/incident.ts';
import { spanWords } from './time-words.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** A name within a sentence: abbreviations keep their capitals. */
const inSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : `${name.slice(0, 1).toLocaleLowerCase('en')}${name.slice(1)}`;

/** What is true of a server in the window; shares are ratios. */
interface Story {
  readonly status: 'failing' | 'degraded' | 'incident' | 'few' | 'none' | 'low_sample' | 'no_data' | 'fault';
  readonly ratio: number | null;
  /** Name of the most frequent kind. */
  readonly mostly: string | null;
  readonly against: 'worse' | 'better' | 'same' | null;
  readonly windowMs: number;
}

/** Pages about name servers. */
export const servers = {
  title: 'Name servers',
  calm: 'of the root zone and of every TLD.',
  crumbs: 'Where this page is',
  all: 'Servers',

  letters: {
    title: 'Root servers',
    subtitle: 'Thirteen names, each at many sites; failed share of queries for the root zone',
    resource: 'zones with their name servers',
    summary: (letters: number, highest: string | null, ratio: number | null): string =>
      highest === null
        ? `${counted(letters, 'root server', 'root servers')}.`
        : `${counted(letters, 'root server', 'root servers')}. Highest failed share: ${highest}, ${formatShare(ratio)}.`,
    caption: 'Root servers',
    column: {
      server: 'Root server',
      operator: 'Operator',
      addresses: 'Addresses',
      as: 'Origin AS',
      sites: 'Sites',
      instances: 'Instances',
    },
    as: (asn: number): string => `AS${asn}`,
    /** Below the name where there is no room for columns. */
    under: (operator: string | null, sites: number | null): string =>
      [operator ?? '', sites === null ? '' : counted(sites, 'site', 'sites')].filter((part) => part !== '').join(', '),
  },

  list: {
    title: 'All name servers',
    subtitle: (all: number | null): string =>
      all === null
        ? 'Failed share of queries to each of them'
        : `${counted(all, 'server', 'servers')} that the root zone names; failed share of queries to each of them`,
    dimension: 'servers',
    label: 'Table of name servers, scrolls',
    column: 'Server',
    find: 'Find a server',
    found: (found: number, all: number): string => `${formatCount(found)} of ${formatCount(all)}`,
    looking: 'Loading the rest to search in all of it',
    nothing: (text: string, all: number): string => `None of the ${formatCount(all)} servers matches “${text}”.`,
    clear: 'Clear the search',
    summary: (all: number, first: string | null, ratio: number | null): string =>
      `${counted(all, 'name server', 'name servers')}.` +
      (first === null ? '' : ` First: ${first}, ${formatShare(ratio)}.`),
  },

  page: {
    headline: (id: string, { status }: Pick<Story, 'status'>): string =>
      ({
        failing: `${id} is failing.`,
        degraded: `${id} fails more than it should.`,
        incident: `${id} is named in an incident.`,
        few: `Few queries to ${id} fail.`,
        none: `No query to ${id} failed.`,
        low_sample: `Too little was measured of ${id}.`,
        no_data: `Nothing was measured of ${id} in this window.`,
        fault: `What was measured of ${id} was set aside.`,
      })[status],
    calm: ({ ratio, mostly, against, windowMs }: Story): string | null => {
      if (ratio === null) return null;
      const kind = mostly === null ? '' : `, mostly ${inSentence(mostly)}`;
      const before =
        against === null
          ? ''
          : `; ${{ worse: 'more than', better: 'less than', same: 'no clear difference to' }[against]} the ${spanWords(windowMs)} before`;
      return `${formatShare(ratio)} failed${kind}${before}.`;
    },
    loading: (id: string): string => id,
    failed: (id: string): string => `${id}: the counts could not be loaded.`,
    empty: (id: string): string => `${id}: this source has no counts for this window.`,
    /** Incidents in the window that name the server. */
    named: 'In this window:',
    /** Kinds of such an incident that no counted failure has. */
    notCounted: (kinds: readonly string[]): string =>
      `No failure counted here is of the kind ${listed(kinds.map((kind) => `“${kind}”`))}: a server can answer and still serve the wrong thing.`,
    figure: { what: 'What fails', where: 'Which zones', before: 'Against before', sure: 'How sure' },
    counts: (failed: number | null, measured: number | null): string =>
      `${formatCount(failed)} / ${formatCount(measured)}`,
    mostly: (kind: string): string => `Mostly ${inSentence(kind)}`,
    nothingFailed: 'Nothing failed',
    zones: (n: number): string => (n === 1 ? 'zone' : 'zones'),
    inTrouble: (n: number, from: number): string => `${formatCount(n)} at ${formatShare(from, 0)} or more`,
    highest: (name: string, ratio: number): string => `Highest: ${name} ${formatShare(ratio)}`,
    points: 'pp',
    change: (change: number): string => formatChange(change),
    previous: (ratio: number | null, windowMs: number): string =>
      `${formatShare(ratio)} in the ${spanWords(windowMs)} before`,
    clear: { worse: 'More than chance', better: 'More than chance', same: 'May be chance' },
    nothingBefore: 'Nothing to compare with',
    half: (half: number): string => `±${half < 0.00005 ? '<0.01' : (half * 100).toFixed(2)}`,
    interval: (interval: readonly [number, number]): string => `95\u202f% interval ${formatInterval(interval)}`,
    vantagePoints: (n: number): string => counted(n, 'vantage point', 'vantage points'),
    vantageUnknown: 'Vantage points not counted',
    unknown: '—',
  },

  facts: {
    title: 'What it is',
    operator: 'Operator',
    network: 'Network',
    letter: 'Root server',
    letterOf: (letter: string): string => `${letter}-root`,
    address: (version: 4 | 6 | 'unknown'): string => (version === 'unknown' ? 'Address' : `IPv${version}`),
    as: (asn: number): string => `AS${asn}`,
    noAs: 'AS not known',
    noAddress: 'Not recorded',
    sites: 'Sites',
    sitesOf: (instances: number): string => counted(instances, 'instance in service', 'instances in service'),
    noSites: 'Recorded for root servers only',
    zones: 'Serves',
    zoneCount: (n: number): string => counted(n, 'zone', 'zones'),
    unknown: 'Not known',
    resource: 'name servers of a zone',
    summary: (id: string, operator: string | null, zones: number): string =>
      `${id}${operator === null ? '' : `, ${operator}`}, serves ${counted(zones, 'zone', 'zones')}.`,
    networkNote: 'The network that announces its addresses; not proof of who runs it.',
  },

  zones: {
    title: 'Zones it serves',
    subtitle: (n: number | null): string =>
      n === null
        ? 'Failed share of queries to this server, by zone'
        : `Failed share of queries to this server, by zone; ${counted(n, 'zone', 'zones')}`,
    dimension: 'zones',
    label: 'Table of the zones that this server serves, scrolls',
    column: 'Zone',
    summary: (n: number, first: string | null, ratio: number | null): string =>
      `${counted(n, 'zone', 'zones')}.` + (first === null ? '' : ` First: ${first}, ${formatShare(ratio)}.`),
  },

  incidents: {
    kind: inSentence,
    title: 'Incidents that name it',
    subtitle: 'In the whole archive, whatever the window',
    resource: 'incidents',
    none: 'No report in the archive names this server.',
    more: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)}`,
    from: (ms: number, precision: TimePrecision): string => formatInstant(ms, precision),
    end: {
      ended: 'resolved',
      recovering: 'recovering',
      open: 'not over',
      not_documented: 'end not documented',
    } satisfies Record<IncidentEnd, string>,
    summary: (n: number): string => counted(n, 'incident names it', 'incidents name it'),
  },
};
