import type { Source, SourceRef, TimeSpan } from '#contract/wire.ts';
import { RSSAC002 } from './offering.ts';

/** Spans of days of which any letter's statistics are recorded, the end exclusive: whole years, and single days later. */
export const LOAD_SPANS: TimeSpan[] = [
  { from: '2013-10-01T00:00:00Z', to: '2019-11-07T00:00:00Z' },
  { from: '2024-05-17T00:00:00Z', to: '2024-05-25T00:00:00Z' },
  { from: '2026-06-15T00:00:00Z', to: '2026-06-16T00:00:00Z' },
];

export const RSSAC002_REF: SourceRef = { id: RSSAC002, name: 'RSSAC002 statistics', basis: 'measured' };

export const rssac002 = (): Source => ({
  ...RSSAC002_REF,
  description:
    'Daily statistics that the root server operators publish about their own service: queries by day and letter from October 2013 to November 2019, ' +
    'with letters joining in different years and G not at all; responses by RCODE for a few days of 2015, 2024 and 2026. Queries include attack ' +
    'packets, and RCODEs are a mix of traffic: neither says how many users failed. Of the time to load a new root zone, single days: all letters on ' +
    '2024-05-21 and 2026-06-15, C-root from 2024-05-17 to 24, J-root on 2024-05-22. Each operator measures that by its own method and gives 95th ' +
    'percentiles in seconds, one after the other and without serials: each is taken for the serial in its place of the day.',
  url: 'https://github.com/rssac-caucus/RSSAC002-data',
  licence: {
    id: null,
    attribution:
      'RSSAC002 statistics: the root server operators; series collected by gmmoura/root-RSSAC002-timeseries.',
    redistribution: 'unknown',
  },
  method: {
    id: 'rssac002',
    vantage: 'server_log',
    timeout_ms: {},
    interval_s: 86_400,
    success: 'Not applicable: counts of queries received and responses sent',
    nxdomain_is_failure: false,
  },
  coverage: {
    from: '2013-10-01T00:00:00Z',
    to: '2026-06-16T00:00:00Z',
    native_step: '1d',
    zones: 1,
    vantage_points: null,
  },
  windows: LOAD_SPANS,
  status: 'current',
  lag_s: null,
  dimensions: ['server', 'transport', 'ip_version', 'rcode', 'source'],
});
