import type { SeriesAnswer } from '#/domain/answers.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { isHidden, rowIdentity, type RowIdentity } from './matrix-row.ts';

/** A row of the answer with its place in it. */
export interface OrderedRow {
  readonly identity: RowIdentity;
  /** Index of its series. */
  readonly series: number;
  readonly totals: { readonly measured: number | null; readonly failed: number | null };
}

export interface RowGroup {
  readonly rows: readonly OrderedRow[];
}

/**
 * Rows group by group, without the hidden: by name, or the highest failed share first, low samples and what has no share last. Inside of a group IPv4 comes
 * before IPv6.
 */
export function rowGroups(
  { series }: SeriesAnswer,
  order: 'name' | 'failed',
  hide: readonly string[],
  minSample: number,
): readonly RowGroup[] {
  const groups = new Map<string, OrderedRow[]>();
  for (const [index, one] of series.entries()) {
    const identity = rowIdentity(one);
    if (isHidden(identity, hide)) continue;
    const totals = one.totals ?? { measured: known(one.measured), failed: known(one.failed) };
    const row = { identity, series: index, totals };
    const group = groups.get(identity.group);
    if (group === undefined) groups.set(identity.group, [row]);
    else group.push(row);
  }
  const sorted = [...groups.values()].map((rows) => {
    const measured = known(rows.map(({ totals }) => totals.measured));
    const ratio = failureRatio({ measured, failed: known(rows.map(({ totals }) => totals.failed)) });
    return {
      rows: rows.toSorted((a, b) => (a.identity.ipVersion ?? 0) - (b.identity.ipVersion ?? 0)),
      name: rows[0]?.identity.name ?? '',
      isAttributed: rows[0]?.identity.subject !== null,
      rank: ratio === null ? -2 : (measured ?? 0) < minSample ? ratio - 1 - Number.EPSILON : ratio,
    };
  });
  const byName = new Intl.Collator('en', { numeric: true });
  return sorted.toSorted((a, b) => {
    if (a.isAttributed !== b.isAttributed) return a.isAttributed ? -1 : 1;
    const byFailed = order === 'failed' ? b.rank - a.rank : 0;
    return byFailed === 0 ? byName.compare(a.name, b.name) : byFailed;
  });
}

/** Sum of what is known; null when nothing is. */
function known(values: readonly (number | null)[]): number | null {
  const counts = values.filter((value) => value !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}
