/** Failure kinds of the contract (CONTRACT.md section 7) and the five families in which readers meet them. */

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
] as const;
export type FailureKind = (typeof KINDS)[number];

/** Families in the fixed order of every stack and legend, from the bottom up. */
export const FAMILIES = ['unreachable', 'error', 'wrong', 'notfresh', 'poor', 'unknown'] as const;
export type KindFamily = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<FailureKind, KindFamily>> = {
  timeout: 'unreachable',
  network: 'unreachable',
  servfail: 'error',
  refused: 'error',
  other_rcode: 'error',
  not_authoritative: 'error',
  malformed: 'error',
  dnssec_bogus: 'wrong',
  wrong_answer: 'wrong',
  nxdomain_unexpected: 'wrong',
  filtered: 'wrong',
  stale_zone: 'notfresh',
  propagation_delay: 'notfresh',
  too_slow: 'poor',
  idn_unsupported: 'poor',
  unknown: 'unknown',
};

export const familyOf = (kind: FailureKind): KindFamily => FAMILY_OF[kind];

export const kindsOf = (family: KindFamily): readonly FailureKind[] =>
  KINDS.filter((kind) => FAMILY_OF[kind] === family);

const KIND_NAMES: ReadonlySet<string> = new Set(KINDS);

export const isFailureKind = (text: string): text is FailureKind => KIND_NAMES.has(text);

/** Failed queries of one kind. */
export interface KindCount {
  readonly kind: FailureKind;
  readonly failed: number;
}

/** Adds kinds up to families; families without failures are left out, the order is that of FAMILIES. */
export function familyCounts(
  kinds: readonly KindCount[],
): readonly { readonly family: KindFamily; readonly failed: number }[] {
  const sums = new Map<KindFamily, number>();
  for (const { kind, failed } of kinds) sums.set(familyOf(kind), (sums.get(familyOf(kind)) ?? 0) + failed);
  return FAMILIES.flatMap((family) => {
    const failed = sums.get(family) ?? 0;
    return failed > 0 ? [{ family, failed }] : [];
  });
}
