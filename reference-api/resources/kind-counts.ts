import type { FailureKind, KindCount } from '#contract/wire.ts';
import { KIND_META } from './meta-kinds.ts';

/** Failures by kind, most failed first, zeros left out; ties in the order of the taxonomy. `sums` is by kind number. */
export const kindCounts = (sums: Float64Array): KindCount[] =>
  KIND_META.map(({ kind }, number) => ({ kind, failed: sums[number] ?? 0 }))
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => b.failed - a.failed);

/** The kind with most failures; null without any. */
export const topKind = (sums: Float64Array): FailureKind | null => kindCounts(sums)[0]?.kind ?? null;
