import type { FailureKind, Transport } from '#contract/wire.ts';
import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';

/** One row of atlas2017/country-outcomes.csv. */
export interface AtlasOutcome {
  /** Epoch seconds of the day. */
  readonly day: number;
  /** ISO 3166-1 alpha-2, or `ZZ`. */
  readonly country: string;
  readonly measurement: string;
  readonly outcome: string;
  readonly results: number;
}

export const parseAtlasOutcomes = (text: string): AtlasOutcome[] =>
  parseCsv(text).map((row) => ({
    day: secondsOf(cellOf(row, 'date')),
    country: cellOf(row, 'country'),
    measurement: cellOf(row, 'measurement'),
    outcome: cellOf(row, 'outcome'),
    results: numberOf(row, 'results'),
  }));

/** What an outcome counts as: a failure kind, the expected answer, or not attributable to the name asked for. */
export type AtlasVerdict = FailureKind | 'answered' | 'excluded';

const FAILURES: Record<string, FailureKind> = {
  timeout: 'timeout',
  socket: 'network',
  tcp_fail: 'network',
  servfail: 'servfail',
  refused: 'refused',
  formerr: 'other_rcode',
  notimp: 'other_rcode',
};

/** The measurements that PROVENANCE.md allows for a failure rate, and the answer that each expects. */
const EXPECTED: Record<string, 'noerror' | 'nxdomain'> = {
  qname: 'noerror',
  tcp: 'noerror',
  dnskey: 'noerror',
  whoami: 'noerror',
  nxdomain: 'nxdomain',
};

/**
 * Judges one outcome. null when the measurement is no failure rate. Throws on an outcome that PROVENANCE.md does not
 * list, for it must not be counted as anything by accident.
 */
export const verdictOf = ({ measurement, outcome }: AtlasOutcome): AtlasVerdict | null => {
  const expected = EXPECTED[measurement];
  if (expected === undefined) return null;
  if (outcome === expected) return 'answered';
  // The probe software refuses private addresses before it sends anything.
  if (outcome === 'bad_addr') return 'excluded';
  if (outcome === 'nxdomain') return 'nxdomain_unexpected';
  if (outcome === 'noerror') return 'wrong_answer';
  const kind = FAILURES[outcome];
  if (kind === undefined) throw new Error(`unknown outcome ${outcome} of ${measurement}`);
  return kind;
};

export const transportOf = ({ measurement }: AtlasOutcome): Transport => (measurement === 'tcp' ? 'tcp' : 'udp');

/** Answers to the wrongly signed name of the test: `validating` refused it, `answers` = those and the ones that did not. */
export interface ValidationCount {
  readonly validating: number;
  readonly answers: number;
}

/** By country code. Time-outs and refusals say nothing about validation and are left out. */
export const validationCounts = (outcomes: readonly AtlasOutcome[]): Map<string, ValidationCount> => {
  const counts = new Map<string, ValidationCount>();
  for (const { measurement, outcome, country, results } of outcomes) {
    if (measurement !== 'dnssec-failed' || (outcome !== 'servfail' && outcome !== 'noerror')) continue;
    const { validating, answers } = counts.get(country) ?? { validating: 0, answers: 0 };
    counts.set(country, {
      validating: validating + (outcome === 'servfail' ? results : 0),
      answers: answers + results,
    });
  }
  return counts;
};

/** The measured share of validating answers by country code, 0 to 1; countries without such answers are left out. */
export const validatingShares = (outcomes: readonly AtlasOutcome[]): Map<string, number> =>
  new Map([...validationCounts(outcomes)].map(([country, { validating, answers }]) => [country, validating / answers]));
