import type { Dependency } from '#/domain/shared-fate.ts';
import { folded } from '#/domain/text-match.ts';

export const RANKING_SORTS = ['key', 'zones', 'half', 'silent'] as const;
export type RankingSort = (typeof RANKING_SORTS)[number];
export interface RankingOrder {
  readonly by: RankingSort;
  readonly descending: boolean;
}

/** Largest first, as the API ranks. */
export const FIRST_ORDER: RankingOrder = { by: 'zones', descending: true };

/** Rows whose key or name contains the text, whatever its case; empty text keeps all. */
export function foundRows(rows: readonly Dependency[], text: string): readonly Dependency[] {
  const wanted = folded(text);
  return wanted === ''
    ? rows
    : rows.filter(({ key, label }) => folded(label).includes(wanted) || folded(key).includes(wanted));
}

/** In the order wanted; equals stay as the API ranks them, and what is not told comes last. */
export function sortedRows(rows: readonly Dependency[], { by, descending }: RankingOrder): readonly Dependency[] {
  const sign = descending ? -1 : 1;
  if (by === 'key') {
    return rows.toSorted((a, b) => sign * a.label.localeCompare(b.label, 'en', { numeric: true }));
  }
  const value = (row: Dependency): number | null =>
    by === 'zones' ? row.zones : by === 'half' ? row.halfLost : row.silent;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}

/** Widths of the parts of a bar in percent of the widest: zones that lose all, half or more, less. */
export function barParts(
  row: Dependency,
  most: number,
): { readonly all: number; readonly half: number; readonly less: number } {
  const percent = (n: number): number => (most === 0 ? 0 : (100 * n) / most);
  const half = Math.max(0, (row.halfLost ?? row.silent) - row.silent);
  return { all: percent(row.silent), half: percent(half), less: percent(Math.max(0, row.zones - row.silent - half)) };
}
