/** When the fault was gone at its source, and when caches had forgotten it. */
export interface Recovery {
  readonly fixedAt: string;
  /** Null: at the end of the incident. */
  readonly clearAt: string | null;
}

/**
 * Incidents whose record tells both instants apart, read out of the words of their updates. Everywhere else one of the two is not
 * documented, and an end stays an end.
 */
export const RECOVERIES: Readonly<Record<string, Recovery>> = {
  // "All locations correct again", then "Last cached NXDOMAIN answers expire (7200 s negative TTL)".
  '2010-05-12-de-truncated-zone': { fixedAt: '2010-05-12T13:45:00Z', clearAt: '2010-05-12T15:45:00Z' },
  // "Injection stops; caches keep the bad data".
  '2014-01-21-china-dns-poisoning': { fixedAt: '2014-01-21T07:39:00Z', clearAt: null },
  // "Configuration change rolled back; cached DS keeps the outage going".
  '2021-09-30-slack-dnssec': { fixedAt: '2021-09-30T17:02:00Z', clearAt: null },
  // "Delegation restored", then "Most caches updated".
  '2025-04-16-zoom-serverhold': { fixedAt: '2025-04-16T20:12:00Z', clearAt: '2025-04-16T20:55:00Z' },
  // "DNS record repaired", then "Resolution failures end as caches refresh".
  '2025-10-20-aws-dynamodb-dns': { fixedAt: '2025-10-20T09:24:00Z', clearAt: null },
};
