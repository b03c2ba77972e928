import { formatCount, formatShare } from '#/copy/format.ts';

/** Name servers of one zone. */
export const nameServers = {
  title: 'Name servers',
  subtitle: (window: string): string => `As delegated today; failed queries of ${window}`,
  caption: 'Name servers with their addresses, networks, and failed and measured queries',
  column: {
    server: 'Server',
    operator: 'Operator',
    addresses: 'Address and origin AS',
    counts: 'Failed / measured',
    share: 'Failed share',
    interval: '95 % interval of the failed share, logarithmic scale',
    course: 'Course',
  },
  unknown: 'not known',
  noAddress: 'no address recorded',
  noOrigin: 'origin AS not known',
  anycast: (instances: number | null): string =>
    instances === null ? 'Anycast' : `Anycast, ${formatCount(instances)} sites`,
  unicast: 'One site',
  measuredNone: '0 measured',
  excluded: (queries: number): string => `${formatCount(queries)} excluded`,
  none: {
    loading: 'Loading',
    failed: 'Could not be loaded',
    not_offered: 'Not offered by this source',
    outside: 'No data in this window',
    none: 'Not measured',
  },
  lowSample: 'low sample',
  /** In place of a table. */
  removed: 'The zone is no longer delegated, and its former name servers are not recorded.',
  notRecorded: 'Its name servers are not recorded.',
  retry: 'Retry',
  countsFailed: 'The failed and measured queries could not be loaded.',
  summary: (n: number, worst: { readonly name: string; readonly ratio: number } | null): string =>
    `${formatCount(n)} name server${n === 1 ? '' : 's'}${
      worst === null ? '' : `; the highest failed share is that of ${worst.name}, ${formatShare(worst.ratio)}`
    }.`,
};
