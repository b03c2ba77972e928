import type { SlaProfile, Threshold } from '#contract/wire.ts';

const AGREEMENT = 'ICANN Registry Agreement, Specification 10, section 2';
const EMERGENCY = 'ICANN Registry Agreement, Specification 10, section 6';

/** One published service level; each row gives the smallest or largest value that still passes. */
const level = (
  profile: SlaProfile,
  parameter: string,
  operator: Threshold['operator'],
  value: number,
  unit: string,
  cite: string,
  more: { sharePct?: number; window?: string } = {},
): Threshold => ({
  profile,
  parameter,
  operator,
  value,
  unit,
  share_pct: more.sharePct ?? null,
  window: more.window ?? 'calendar_month',
  cite,
});

const FAMILIES = ['udp4', 'udp6', 'tcp4', 'tcp6'];
const WEEK = { window: 'rolling_7d' };

/** The values of CONTRACT.md section 10, for every client that shows an obligation next to a measurement. */
export const THRESHOLDS: Threshold[] = [
  level('icann_ra_spec10', 'dns_service_downtime_min', '<=', 0, 'min', AGREEMENT),
  level('icann_ra_spec10', 'name_server_downtime_min', '<=', 432, 'min', AGREEMENT),
  level('icann_ra_spec10', 'udp_rtt_ms', '<=', 500, 'ms', AGREEMENT, { sharePct: 95 }),
  level('icann_ra_spec10', 'tcp_rtt_ms', '<=', 1500, 'ms', AGREEMENT, { sharePct: 95 }),
  level('icann_ra_spec10', 'dns_update_time_s', '<=', 3600, 's', AGREEMENT, { sharePct: 95 }),
  level('icann_ra_spec10', 'emergency_dns_s', '<=', 14_400, 's', EMERGENCY, WEEK),
  level('icann_ra_spec10', 'emergency_dnssec_s', '<=', 14_400, 's', EMERGENCY, WEEK),
  ...FAMILIES.map((family) =>
    level('rssac047_rsi', `availability_${family}`, '>=', 96, 'percent', 'RSSAC047 section 5.1'),
  ),
  level('rssac047_rsi', 'latency_udp_median_ms', '<=', 250, 'ms', 'RSSAC047 section 5.2'),
  level('rssac047_rsi', 'latency_tcp_median_ms', '<=', 500, 'ms', 'RSSAC047 section 5.2'),
  level('rssac047_rsi', 'correctness', '==', 100, 'percent', 'RSSAC047 section 5.3'),
  level('rssac047_rsi', 'publication_latency_median_min', '<=', 65, 'min', 'RSSAC047 section 5.4'),
  ...FAMILIES.map((family) =>
    level('rssac047_rss', `availability_${family}`, '>=', 99.999, 'percent', 'RSSAC047 section 6.1'),
  ),
  level('rssac047_rss', 'latency_udp_median_ms', '<=', 150, 'ms', 'RSSAC047 section 6.2'),
  level('rssac047_rss', 'latency_tcp_median_ms', '<=', 300, 'ms', 'RSSAC047 section 6.2'),
  level('rssac047_rss', 'correctness', '==', 100, 'percent', 'RSSAC047 section 6.3'),
  level('rssac047_rss', 'publication_latency_median_min', '<=', 35, 'min', 'RSSAC047 section 6.4'),
];

/** The published level of a parameter; throws when there is none, for every verdict needs one. */
export function thresholdOf(profile: SlaProfile, parameter: string): Threshold {
  const found = THRESHOLDS.find((threshold) => threshold.profile === profile && threshold.parameter === parameter);
  if (found === undefined) throw new Error(`no threshold for ${parameter} of ${profile}`);
  return found;
}
