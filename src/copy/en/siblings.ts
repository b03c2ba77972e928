import { formatChange, formatCount } from '#/copy/format.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;

/** TLDs of the same country beside the one that a page is about. */
export const siblings = {
  title: 'Siblings',
  subtitle: (name: string, byCountry: boolean): string =>
    `TLDs of the same ${byCountry ? 'country' : 'registry'} as ${name}, and whether they fail together`,
  caption: (name: string): string => `${name} and its siblings`,
  label: 'Table of siblings, scrolls',
  column: {
    zone: 'Zone',
    share: 'Failed share',
    gap: 'Against this zone, pp',
    dnssec: 'DNSSEC',
    servers: 'Name servers',
    shared: 'Shared with this zone',
    networks: 'Networks',
  },
  own: 'This zone',
  counts: (failed: number | null, measured: number | null): string =>
    `${formatCount(failed)} / ${formatCount(measured)}`,
  interval: ([low, high]: readonly [number, number]): string => `${formatChange(low, 2)} to ${formatChange(high, 2)}`,
  noCounts: {
    loading: 'Loading',
    failed: 'Could not be loaded',
    empty: 'Not counted by this source',
    stale: '',
    ready: '',
  },
  notCompared: 'Not compared',
  number: (n: number | null): string => (n === null ? 'Not known' : formatCount(n)),
  shared: (shared: number, all: number): string =>
    shared === 0 ? 'None' : shared === all ? `All ${all}` : `${shared} of ${all}`,
  notLooked: 'Not looked up',
  summary: (name: string, siblings: number, differing: number): string =>
    `${name} has ${counted(siblings, 'sibling', 'siblings')}; ${formatCount(differing)} differ from it beyond chance in this window.`,
  note: (looked: number, all: number): string =>
    `Gaps: above zero, the sibling fails more than this zone; 95\u202f% intervals for all rows together.${looked < all ? ` Shared name servers are looked up for the first ${looked}.` : ''}`,
  compare: (a: string, b: string): string => `Compare ${a} with ${b}`,
  idn: 'All IDN TLDs against ASCII ones',
};
