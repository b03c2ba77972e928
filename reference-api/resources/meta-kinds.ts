import type { FailureKind, Meta } from '#contract/wire.ts';

type KindMeta = Meta['kinds'][number];

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const entry = (kind: FailureKind, label: string, rcodes: number[], ede: number[], term?: string): KindMeta => ({
  kind,
  label,
  rcodes,
  ede,
  ...(term === undefined ? {} : { term }),
});

/** The taxonomy of CONTRACT.md section 7, in order of precedence. Extended errors (EDE) are those of RFC 8914. */
export const KIND_META: KindMeta[] = [
  entry('network', 'Network error', [], [23]),
  entry('timeout', 'No response', [], [22]),
  entry('malformed', 'Malformed answer', [], [24]),
  entry('filtered', 'Filtered by resolver policy', [], [4, ...range(15, 18)]),
  entry('idn_unsupported', 'IDN not handled', [], []),
  entry('dnssec_bogus', 'DNSSEC validation failure', [0, 2], [...range(6, 12), 25], 'Bogus (RFC 4035)'),
  entry('servfail', 'Server failure', [2], [13, 14], 'SERVFAIL'),
  entry('refused', 'Refused', [5], [20], 'REFUSED'),
  entry('nxdomain_unexpected', 'Name wrongly denied', [3], [], 'NXDOMAIN'),
  entry('other_rcode', 'Other error code', [1, 4, ...range(6, 10), ...range(16, 23)], [21]),
  entry('not_authoritative', 'Not authoritative', [0], [20], 'lame delegation'),
  entry('stale_zone', 'Stale zone', [0], []),
  entry('propagation_delay', 'Change not yet visible', [0], []),
  entry('wrong_answer', 'Wrong answer', [0], []),
  entry('too_slow', 'Too slow', [0], []),
  entry('unknown', 'Unknown', [], []),
];
