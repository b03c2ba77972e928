import type { BreakdownAnswer } from '#/domain/answers.ts';
import { isFailureKind, type FailureKind } from '#/domain/failure-kind.ts';
import { excludesZero, shareDifference, type Counts, type ShareDifference } from '#/domain/share-difference.ts';

/** One line of the comparison: a kind, or null for all failures. */
export interface PeerKindRow {
  readonly kind: FailureKind | null;
  readonly here: Counts;
  /** Against each of the others, in their order; null when either side was not measured. */
  readonly differences: readonly (ShareDifference | null)[];
}

/** All failures first, then the kinds that occur anywhere, most common here first. Shares are of all queries measured. */
export function peerKindRows(here: BreakdownAnswer, others: readonly BreakdownAnswer[]): readonly PeerKindRow[] {
  const kinds = [here, ...others].flatMap(({ rows }) =>
    rows.flatMap(({ key, current }) => (isFailureKind(key) && (current.failed ?? 0) > 0 ? [key] : [])),
  );
  const line = (kind: FailureKind | null): PeerKindRow => {
    const own = countsOf(here, kind);
    return { kind, here: own, differences: others.map((other) => shareDifference(own, countsOf(other, kind))) };
  };
  const lines = [...new Set(kinds)].map(line).toSorted((a, b) => (b.here.failed ?? 0) - (a.here.failed ?? 0));
  return [line(null), ...lines];
}

/** A kind that an answer leaves out did not occur, where anything was measured at all. */
function countsOf({ total, rows }: BreakdownAnswer, kind: FailureKind | null): Counts {
  const measured = total?.current.measured ?? null;
  if (kind === null) return { measured, failed: total?.current.failed ?? null };
  const row = rows.find(({ key }) => key === kind);
  if (row !== undefined) return { measured, failed: row.current.failed };
  return { measured, failed: measured === null || measured === 0 ? null : 0 };
}

/** The kind that differs most beyond chance from the first of the others; null when none does. */
export function largestDifference(
  rows: readonly PeerKindRow[],
): { readonly kind: FailureKind; readonly difference: number } | null {
  return rows.reduce<{ readonly kind: FailureKind; readonly difference: number } | null>(
    (best, { kind, differences }) => {
      const [found] = differences;
      if (kind === null || found === undefined || found === null || !excludesZero(found)) return best;
      return Math.abs(found.difference) > Math.abs(best?.difference ?? 0)
        ? { kind, difference: found.difference }
        : best;
    },
    null,
  );
}
