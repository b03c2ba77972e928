import type { FailureKind } from '#contract/wire.ts';

/** Failure kinds in the order of the contract, first match wins. The index in this list is the number in the store. */
export const KINDS = [
  'network',
  'timeout',
  'malformed',
  'filtered',
  'idn_unsupported',
  'dnssec_bogus',
  'servfail',
  'refused',
  'nxdomain_unexpected',
  'other_rcode',
  'not_authoritative',
  'stale_zone',
  'propagation_delay',
  'wrong_answer',
  'too_slow',
  'unknown',
] as const satisfies readonly FailureKind[];

/** The number of a kind in the store. */
export const kindIxOf = (kind: FailureKind): number => KINDS.indexOf(kind);

const KIND_SET: ReadonlySet<string> = new Set(KINDS);

export const isKind = (text: string): text is FailureKind => KIND_SET.has(text);
