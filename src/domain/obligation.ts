import type { Provenance } from './provenance.ts';

/** From the worst to the best; `unknown` = a verdict this version has not heard of. */
export const VERDICTS = ['fail', 'at_risk', 'inconclusive', 'no_data', 'pass', 'not_applicable', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why there is neither pass nor fail. */
export type VerdictReason =
  | 'not_measured'
  | 'operator_reported'
  | 'not_derivable'
  | 'low_sample'
  | 'no_coverage'
  | 'coverage_low'
  | 'period_open'
  | 'not_bound'
  | 'not_in_force'
  | 'unknown';

/** `simulated` and `own_measurement` are never a finding of the body that set the obligation. */
export type VerdictBasis = 'official' | 'own_measurement' | 'simulated' | 'unknown';

export type ObligationProfile = 'icann_ra_spec10' | 'rssac047_rsi';

export interface Threshold {
  readonly parameter: string;
  readonly operator: '<=' | '>=' | '==' | 'unknown';
  readonly value: number;
  readonly unit: string;
  readonly cite: string;
}

/** One obligation of one subject in one month. */
export interface ObligationRow {
  readonly subject: { readonly type: 'zone' | 'server' | 'address' | 'system' | 'unknown'; readonly id: string };
  readonly threshold: Threshold;
  /** In the unit of the threshold; null where it is not known. */
  readonly value: number | null;
  /** Queries behind it; null where the API does not say. */
  readonly measured: number | null;
  readonly verdict: Verdict;
  readonly basis: VerdictBasis;
  readonly reason: VerdictReason | null;
  /** Share of the month with a verdict, 0 to 1; null where the API does not say. */
  readonly coverage: number | null;
  /** Length of the stretches that were judged as one; null where the API does not say. */
  readonly resolutionMs: number | null;
}

/** Subjects by verdict; `parameter` null = the worst of each subject. */
export interface VerdictCount {
  readonly parameter: string | null;
  readonly verdict: Verdict;
  readonly subjects: number;
}

export interface ObligationAnswer extends Provenance {
  readonly rows: readonly ObligationRow[];
  /** Over all pages; null where the API does not count them. */
  readonly verdicts: readonly VerdictCount[] | null;
  readonly nextCursor: string | null;
}

export type EmergencyService = 'dns' | 'dnssec';

/** Downtime of one service of a zone in the seven days before an instant. */
export interface Burn extends Provenance {
  readonly zone: string;
  readonly service: EmergencyService;
  readonly atMs: number;
  readonly fromMs: number;
  readonly thresholdMs: number;
  /** A lower bound while less than the week was measured; null = nothing was. */
  readonly consumedMs: number | null;
  readonly measuredMs: number | null;
  readonly weekMs: number;
  readonly resolutionMs: number | null;
  readonly verdict: Verdict;
  readonly cite: string | null;
  readonly incidents: readonly string[];
  /** Bucket i starts at `fromMs + i * stepMs`; null = nothing was measured in it. */
  readonly stepMs: number;
  readonly downtimeMs: readonly (number | null)[];
  readonly rollingMs: readonly (number | null)[];
}

/** The worst of some verdicts; `no_data` of none. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'no_data';

/** Counts of a parameter by verdict, from what the API counted or else from the rows at hand. */
export function countsOf(
  answer: Pick<ObligationAnswer, 'rows' | 'verdicts'>,
  parameter: string | null,
): Map<Verdict, number> {
  if (answer.verdicts !== null) {
    const own = answer.verdicts.filter((count) => count.parameter === parameter);
    return new Map(own.map(({ verdict, subjects }) => [verdict, subjects]));
  }
  const bySubject = new Map<string, Verdict[]>();
  for (const { subject, threshold, verdict } of answer.rows) {
    if (subject.type === 'system' || (parameter !== null && threshold.parameter !== parameter)) continue;
    bySubject.set(subject.id, [...(bySubject.get(subject.id) ?? []), verdict]);
  }
  const counts = new Map<Verdict, number>();
  for (const verdicts of bySubject.values()) {
    const worst = worstVerdict(verdicts);
    counts.set(worst, (counts.get(worst) ?? 0) + 1);
  }
  return counts;
}
