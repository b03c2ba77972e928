import {
  countsOf,
  VERDICTS,
  worstVerdict,
  type EmergencyService,
  type ObligationRow,
  type Verdict,
} from '#/domain/obligation.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { Obligations } from './use-obligations.ts';

export const MONTHLY_DNS = 'dns_service_downtime_min';
export const EMERGENCY: Readonly<Record<EmergencyService, string>> = {
  dns: 'emergency_dns_s',
  dnssec: 'emergency_dnssec_s',
};

/** The verdicts on one zone in a month. */
export interface ZoneVerdict {
  readonly id: string;
  readonly name: string;
  /** A-label where the name is a U-label. */
  readonly code: string | null;
  /** The worst of them. */
  readonly verdict: Verdict;
  readonly month: ObligationRow | null;
  readonly dns: ObligationRow | null;
  readonly dnssec: ObligationRow | null;
  /** Share of the month with a verdict; null = not said. */
  readonly coverage: number | null;
}

type Loaded = Pick<Obligations, 'rows' | 'isWhole' | 'verdicts'>;

/** The rows of each zone together, in the order of the API. The last zone of a page may go on with the next one: it waits for that. */
export function zoneVerdicts({ rows, isWhole }: Pick<Loaded, 'rows' | 'isWhole'>): readonly ZoneVerdict[] {
  const byZone = new Map<string, ObligationRow[]>();
  for (const row of rows) {
    if (row.subject.type !== 'zone') continue;
    const own = byZone.get(row.subject.id) ?? [];
    byZone.set(row.subject.id, own);
    own.push(row);
  }
  const zones = [...byZone].map(([id, own]): ZoneVerdict => {
    const of = (parameter: string): ObligationRow | null =>
      own.find(({ threshold }) => threshold.parameter === parameter) ?? null;
    const coverages = own.flatMap(({ coverage }) => coverage ?? []);
    return {
      id,
      ...zoneName(id, uLabel(id)),
      verdict: worstVerdict(own.map(({ verdict }) => verdict)),
      month: of(MONTHLY_DNS),
      dns: of(EMERGENCY.dns),
      dnssec: of(EMERGENCY.dnssec),
      coverage: coverages.length === 0 ? null : Math.min(...coverages),
    };
  });
  return isWhole ? zones : zones.slice(0, -1);
}

/** How many zones have which verdict, from the worst to the best; those that none has are left out. */
export function verdictShares(loaded: Loaded): readonly (readonly [Verdict, number])[] {
  const counts = countsOf(loaded, null);
  return VERDICTS.flatMap((verdict) => {
    const zones = counts.get(verdict) ?? 0;
    return zones === 0 ? [] : [[verdict, zones] as const];
  });
}

/** Zones that fill the table; more come when the reader asks for them. */
const ENOUGH = 50;

/** Whether pages have to be read on until the table has zones of the verdict to show. */
export function isWantingVerdict(loaded: Loaded, verdict: Verdict | null): boolean {
  if (verdict === null || loaded.isWhole) return false;
  const all = countsOf(loaded, null).get(verdict) ?? 0;
  return zoneVerdicts(loaded).filter((zone) => zone.verdict === verdict).length < Math.min(all, ENOUGH);
}

/** The use of one emergency threshold by one zone. */
export interface EmergencyUse {
  readonly zone: string;
  readonly service: EmergencyService;
  readonly usedMs: number;
  readonly thresholdMs: number;
  readonly verdict: Verdict;
}

const SERVICES: readonly EmergencyService[] = ['dns', 'dnssec'];

/** Who used up anything of an emergency threshold, the most first: zones that are not bound too, for scale. */
export function closestToEmergency(rows: readonly ObligationRow[], most: number): readonly EmergencyUse[] {
  return rows
    .flatMap(({ subject, threshold, value, verdict }): EmergencyUse[] => {
      const service = SERVICES.find((one) => EMERGENCY[one] === threshold.parameter);
      if (service === undefined || subject.type !== 'zone' || value === null || value === 0) return [];
      return [{ zone: subject.id, service, usedMs: value * 1000, thresholdMs: threshold.value * 1000, verdict }];
    })
    .toSorted((a, b) => b.usedMs / b.thresholdMs - a.usedMs / a.thresholdMs || (a.zone < b.zone ? -1 : 1))
    .slice(0, most);
}
