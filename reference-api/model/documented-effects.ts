/** A stretch of an incident in which it acts at one strength. */
export interface PhaseNote {
  /** RFC 3339; absent = the start of the incident, or the end of the phase before. */
  readonly from?: string;
  /** RFC 3339; absent = the end of the incident, or the assumed one where the end is not documented. */
  readonly to?: string;
  /** Share of the queries that could fail which do, 0 to 1: of validating resolvers in DNSSEC incidents, else of all. */
  readonly share: number;
}

/** How strongly one documented incident acts. The instants come from its update log, the shares are read from its text. */
export interface EffectNote {
  readonly phases: readonly PhaseNote[];
  /** What in the record the shares rest on. */
  readonly because: string;
  /**
   * Only the servers that the record names, where the zone still has any of them; `othersShare` is then what the
   * remaining servers of the zone feel. Absent = every server, as with faults in the zone's content.
   */
  readonly namedServers?: { readonly othersShare: number };
  /** Seconds that the effect lingers in caches after the end; absent = the general parameter. */
  readonly tailS?: number;
}

const wholeZone = (because: string): EffectNote => ({ phases: [{ share: 0.9 }], because });

/**
 * By incident id: every incident of the archive that has zones of ours and a start known to the hour. Incidents of a
 * single resolver are left out, for the record does not say who uses it.
 */
export const DOCUMENTED_EFFECTS: Readonly<Record<string, EffectNote>> = {
  '1997-07-17-nsi-com-net-zone': {
    phases: [{ share: 0.5 }],
    because: 'most registrations missing, at about seven of thirteen servers, and caches kept some names',
    tailS: 7200,
  },
  '2002-10-21-root-servers-ddos': {
    phases: [{ share: 0.1 }],
    because: '9 of 13 letters affected, yet the others answered and almost no user noticed',
  },
  '2007-02-06-root-servers-ddos': {
    phases: [{ to: '2007-02-06T12:00:00Z', share: 0.3 }, { share: 0.1 }],
    because: 'two letters badly hit, two under load, worst for about the first two hours',
    namedServers: { othersShare: 0.02 },
  },
  '2009-10-12-se-bad-zone': {
    phases: [{ to: '2009-10-12T20:45:00Z', share: 0.8 }, { share: 0.3 }],
    because: 'the whole zone for an hour, then bad data in caches that had to be flushed',
    tailS: 14_400,
  },
  '2010-05-12-de-truncated-zone': {
    phases: [{ to: '2010-05-12T12:20:00Z', share: 0.54 }, { share: 0.27 }],
    because: '12 of 16 locations wrong and 72 % of the names missing there; locations switched off one by one',
    tailS: 7200,
  },
  '2011-01-27-eg-idn-unreachable': {
    phases: [{ to: '2011-01-31T00:00:00Z', share: 0.95 }],
    because: 'every server inside the country and cut off; reported still unreachable on 31 January',
  },
  '2013-08-25-cn-ddos': {
    phases: [{ to: '2013-08-24T20:00:00Z', share: 0.15 }, { share: 0.35 }],
    because: 'a first wave and a heavier one; 32 % less traffic seen to .cn sites',
  },
  '2014-01-20-red-dnssec': { phases: [{ share: 0.4 }], because: 'uneven: some validators failed, others did not' },
  '2014-01-21-china-dns-poisoning': {
    phases: [{ to: '2014-01-21T07:39:00Z', share: 0.67 }, { to: '2014-01-21T08:00:00Z', share: 0.45 }, { share: 0.25 }],
    because: 'about two thirds of sites unreachable for 24 minutes, then bad data in caches until flushed',
  },
  '2015-11-30-root-servers-flood': {
    phases: [{ to: '2015-11-30T07:00:00Z', share: 0.05 }, { to: '2015-11-30T09:15:00Z', share: 0.14 }, { share: 0.05 }],
    because:
      'some instances timed out while links were full, degradation at K from 07:00 to 09:15, other letters answered',
    namedServers: { othersShare: 0.02 },
    tailS: 300,
  },
  '2015-12-06-zm-dnssec': wholeZone('whole TLD SERVFAIL for validating resolvers'),
  '2015-12-25-bw-dnssec': wholeZone('whole TLD SERVFAIL for validating resolvers'),
  '2016-10-06-smart-dnssec': wholeZone('whole TLD SERVFAIL at Google Public DNS'),
  '2016-11-10-win-dnssec': wholeZone('whole TLD SERVFAIL at Google Public DNS; described as short'),
  '2016-12-16-ke-dnssec': wholeZone('whole TLD SERVFAIL at Google Public DNS'),
  '2017-06-08-pk-idn-dnssec': wholeZone('whole IDN TLD SERVFAIL for validating resolvers'),
  '2017-06-18-mg-dnssec': { phases: [{ share: 0.5 }], because: 'denial-of-existence answers bogus; whole TLD at risk' },
  '2017-06-23-mg-dnssec': { phases: [{ share: 0.5 }], because: 'denial-of-existence answers bogus; whole TLD at risk' },
  '2017-09-20-io-wrong-answers': {
    phases: [{ share: 0.29 }],
    because: 'two of seven servers claimed that existing names did not exist; neither serves the zone today',
  },
  '2018-06-15-my-dnssec': wholeZone('all .my names for validating resolvers'),
  '2018-10-11-root-ksk-rollover': {
    phases: [{ share: 0.001 }],
    because: 'a planned change; no significant outage reported',
  },
  '2019-03-10-ve-servers-down': {
    phases: [{ share: 0.95 }],
    because: 'four of seven listed servers failing, the others answered',
    namedServers: { othersShare: 0 },
  },
  '2019-06-13-mg-dnssec': { phases: [{ share: 0.5 }], because: 'signatures again referred to a missing key' },
  '2019-07-08-na-dnssec': wholeZone('whole TLD SERVFAIL for validating resolvers'),
  '2020-01-01-in-idn-mgbbh1a-dnssec': wholeZone('whole IDN TLD SERVFAIL at Google Public DNS'),
  '2020-06-17-eg-idn-dnssec': wholeZone('whole IDN TLD SERVFAIL for validating resolvers'),
  '2020-08-18-pk-idn-dnssec': wholeZone('whole IDN TLD SERVFAIL for validating resolvers'),
  '2021-10-07-club-outage': {
    phases: [{ share: 0.95 }],
    because: 'none of the six name servers answered; caches kept some names',
  },
  '2022-02-04-se-dnssec': {
    phases: [{ to: '2022-02-04T14:45:00Z', share: 0.006 }, { share: 0.004 }],
    because: '8,000 to 9,000 of 1.49 million names, staggered as cached data ran out',
  },
  '2022-03-07-fj-dnssec': wholeZone('whole TLD SERVFAIL for validating resolvers'),
  '2022-03-22-au-dnssec': { phases: [{ share: 0.0045 }], because: 'reported 15,000 of more than 3.4 million names' },
  '2023-04-04-mx-dnssec': {
    phases: [
      { to: '2023-04-04T06:59:37Z', share: 0.9 },
      { from: '2023-04-04T18:25:18Z', share: 0.9 },
    ],
    because: 'whole TLD SERVFAIL for validating resolvers, in two windows',
  },
  '2023-05-29-nz-ksk': {
    phases: [
      { to: '2023-05-29T10:45:00Z', share: 0.01 },
      { to: '2023-05-29T11:45:00Z', share: 0.04 },
      { to: '2023-05-29T12:15:00Z', share: 0.08 },
      { to: '2023-05-29T23:45:00Z', share: 0.03 },
      { share: 0.004 },
    ],
    because: 'under 2 % of users on average with a peak of about 5 % at noon UTC; most of it over at 23:45',
  },
  '2023-09-18-au-dnssec': wholeZone('potentially all names for validating resolvers'),
  '2024-01-30-ru-dnssec': {
    phases: [{ share: 0.88 }],
    because: 'the whole zone for validating resolvers',
  },
  '2024-01-30-xn--p1ai-dnssec': {
    phases: [{ share: 0.3 }],
    because: 'named beside .ru in some reports only, so the extent is less certain',
  },
  '2024-04-03-bd-outage': {
    phases: [{ to: '2024-04-03T17:00:00Z', share: 0.8 }],
    because: 'service down, and still down late that evening, local time (UTC+6)',
  },
  '2026-05-05-de-dnssec': {
    phases: [{ share: 0.82 }],
    because: 'every name at validating resolvers, softened by stale cache entries',
  },
};
