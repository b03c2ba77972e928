import type { SlaReason, Verdict } from '#contract/wire.ts';

/** Share of the period that must have been judged before anything passes (CONTRACT.md, section 10). */
export const PASS_COVERAGE = 0.95;
/** From this share of an emergency threshold on a zone is at risk. */
export const AT_RISK_SHARE = 0.5;

export interface Judgement {
  readonly verdict: Verdict;
  /** Why there is neither pass nor fail; null when there is. */
  readonly reason: SlaReason | null;
}

/** What is known of an obligation that is broken by too much downtime. */
export interface Evidence {
  /** Seconds; a lower bound while not everything was judged. */
  readonly downS: number;
  /** Most seconds that still pass. */
  readonly allowedS: number;
  /** Seconds from which on it is at risk; Infinity = it never is. */
  readonly riskFromS: number;
  readonly judgedS: number;
  /** Seconds of the period, or of the part of it in which the zone existed. */
  readonly periodS: number;
  readonly isComplete: boolean;
}

/** A breach is a breach however little was looked at; that there was none takes a whole period, nearly all of it judged. */
export function judgeDowntime({ downS, allowedS, riskFromS, judgedS, periodS, isComplete }: Evidence): Judgement {
  if (judgedS === 0) return { verdict: 'no_data', reason: 'no_coverage' };
  if (downS > allowedS) return { verdict: 'fail', reason: null };
  if (downS >= riskFromS) return { verdict: 'at_risk', reason: null };
  if (!isComplete) return { verdict: 'inconclusive', reason: 'period_open' };
  if (judgedS < PASS_COVERAGE * periodS) return { verdict: 'inconclusive', reason: 'coverage_low' };
  return { verdict: 'pass', reason: null };
}

/** A share that must be reached, from counts: only a whole period can tell, for what is missing may turn it either way. */
export function judgeShare(
  sharePct: number | null,
  leastPct: number,
  coverage: number,
  isComplete: boolean,
): Judgement {
  if (sharePct === null) return { verdict: 'no_data', reason: 'no_coverage' };
  if (!isComplete) return { verdict: 'inconclusive', reason: 'period_open' };
  if (coverage < PASS_COVERAGE) return { verdict: 'inconclusive', reason: 'coverage_low' };
  return { verdict: sharePct >= leastPct ? 'pass' : 'fail', reason: null };
}
