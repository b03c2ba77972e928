import type { EmergencyService, SlaReason, SlaRow, Threshold } from '#contract/wire.ts';
import type { DowntimeLedger } from '#reference-api/query/downtime.ts';
import { highestWeekS, secondsWithin } from '#reference-api/query/downtime-sums.ts';
import { dayOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData, ZoneRef } from '#reference-api/reference/reference-data.ts';
import { thresholdOf } from './meta-thresholds.ts';
import type { Period } from './sla-period.ts';
import { AT_RISK_SHARE, judgeDowntime, type Judgement } from './sla-verdict.ts';

/** The first registry agreements with this Specification 10 were signed on 14 July 2013. */
const FIRST_AGREEMENT_S = secondsOf('2013-07-14T00:00:00Z');
/** Generic by IANA's list, and never under a registry agreement with ICANN. */
const WITHOUT_AGREEMENT = new Set(['edu', 'gov', 'int', 'mil']);

const EMERGENCY: Readonly<Record<EmergencyService, string>> = { dns: 'emergency_dns_s', dnssec: 'emergency_dnssec_s' };
const SERVICES: readonly EmergencyService[] = ['dns', 'dnssec'];

/** Obligations that this source says nothing about, once for all gTLDs and not zone by zone. */
const NOT_JUDGED: readonly (readonly [string, SlaReason])[] = [
  // 10,200 addresses share the queries: 19 of 20 get fewer an hour than a verdict needs.
  ['name_server_downtime_min', 'low_sample'],
  ['udp_rtt_ms', 'not_measured'],
  ['tcp_rtt_ms', 'not_measured'],
  ['dns_update_time_s', 'not_measured'],
];

/** Why Specification 10 does not bind a zone at an instant (epoch seconds); null when it does. */
export function unboundBecause(zone: ZoneRef, atS: number): SlaReason | null {
  if (zone.tldType !== 'gtld' || WITHOUT_AGREEMENT.has(zone.id)) return 'not_bound';
  return atS < FIRST_AGREEMENT_S ? 'not_in_force' : null;
}

export const emergencyThreshold = (service: EmergencyService): Threshold =>
  thresholdOf('icann_ra_spec10', EMERGENCY[service]);

const rowOf = (
  period: Period,
  subject: SlaRow['subject'],
  threshold: Threshold,
  value: number | null,
  { verdict, reason }: Judgement,
  more: Pick<SlaRow, 'coverage' | 'resolution_s'>,
): SlaRow => ({
  profile: 'icann_ra_spec10',
  period: period.name,
  subject,
  parameter: threshold.parameter,
  threshold,
  value,
  verdict,
  period_complete: period.isComplete,
  basis: 'simulated',
  ...more,
  reason,
});

/** The part of the period in which the zone was delegated; null when it was not. */
function lifeIn({ activeFrom, activeTo }: ZoneRef, period: Period): { from: number; to: number } | null {
  const from = Math.max(period.from, activeFrom === null ? -Infinity : dayOf(activeFrom));
  const to = Math.min(period.to, activeTo === null ? Infinity : dayOf(activeTo));
  return from < to ? { from, to } : null;
}

function rowsOfZone(zone: ZoneRef, period: Period, ledger: DowntimeLedger): SlaRow[] {
  const life = lifeIn(zone, period);
  if (life === null) return [];
  const unbound = unboundBecause(zone, period.to - 1);
  const resolution = ledger.resolutionS(zone.ix, life.from, life.to);
  return SERVICES.flatMap((service): SlaRow[] => {
    const { judged, down } = ledger.of(zone.ix, service);
    const judgedS = secondsWithin(judged, life.from, life.to);
    const periodS = life.to - life.from;
    const common = { judgedS, periodS, isComplete: period.isComplete };
    const more = { coverage: judgedS / periodS, resolution_s: judgedS === 0 ? null : resolution };
    const row = (threshold: Threshold, downS: number, riskFromS: number, unit: number): SlaRow => {
      const judgement =
        unbound === null
          ? judgeDowntime({ ...common, downS, allowedS: threshold.value * unit, riskFromS })
          : { verdict: 'not_applicable' as const, reason: unbound };
      return rowOf(
        period,
        { type: 'zone', id: zone.id },
        threshold,
        judgedS === 0 ? null : downS / unit,
        judgement,
        more,
      );
    };
    const emergency = emergencyThreshold(service);
    const rolling = row(emergency, highestWeekS(down, life.from, life.to), AT_RISK_SHARE * emergency.value, 1);
    if (service === 'dnssec') return [rolling];
    const monthly = thresholdOf('icann_ra_spec10', 'dns_service_downtime_min');
    return [row(monthly, secondsWithin(down, life.from, life.to), Infinity, 60), rolling];
  });
}

const isTld = ({ tldType }: ZoneRef): boolean => tldType === 'gtld' || tldType === 'cctld';

/** Every TLD that was delegated in the period, each with its downtime in the month and its highest rolling weeks. */
export function spec10Rows({ zones }: ReferenceData, period: Period, ledger: DowntimeLedger): SlaRow[] {
  const notJudged = NOT_JUDGED.map(([parameter, reason]) =>
    rowOf(
      period,
      { type: 'system', id: 'gtld' },
      thresholdOf('icann_ra_spec10', parameter),
      null,
      { verdict: 'no_data', reason },
      { coverage: 0, resolution_s: null },
    ),
  );
  return [...notJudged, ...zones.filter(isTld).flatMap((zone) => rowsOfZone(zone, period, ledger))];
}
