import type { Copy } from '#/copy/en.ts';
import { formatCount, formatShare } from '#/copy/format.ts';
import type { Series, SeriesAnswer } from '#/domain/answers.ts';
import { FAMILIES, isFailureKind, kindsOf, type FailureKind, type KindFamily } from '#/domain/failure-kind.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';

export interface KindRow {
  readonly kind: FailureKind;
  readonly failed: number;
  /** Of all failed queries, 0 to 1. */
  readonly share: number;
}

export interface FamilyRow {
  readonly family: KindFamily;
  readonly failed: number;
  readonly share: number;
  /** Length of the bar: 1 for the family with most failures. */
  readonly bar: number;
  /** Kinds that occur, most failed first. */
  readonly kinds: readonly KindRow[];
}

export interface KindTotals {
  readonly failed: number;
  /** All families in their fixed order; of a filtered answer those that can occur in it. */
  readonly families: readonly FamilyRow[];
}

/** Failed queries of the window by family and kind, from the totals of the series grouped by kind. Unknown counts count nothing. */
export function kindTotals(answer: SeriesAnswer, filter: readonly FailureKind[]): KindTotals {
  const byKind = new Map<FailureKind, number>();
  for (const series of answer.series) {
    const kind = kindOf(series);
    byKind.set(kind, (byKind.get(kind) ?? 0) + failedOf(series));
  }
  const failed = [...byKind.values()].reduce((sum, n) => sum + n, 0);
  const share = (n: number): number => (failed === 0 ? 0 : n / failed);
  const possible = (family: KindFamily): boolean =>
    filter.length === 0 || kindsOf(family).some((kind) => filter.includes(kind));
  const families = FAMILIES.filter(possible).map((family) => {
    const kinds = kindsOf(family)
      .map((kind) => ({ kind, failed: byKind.get(kind) ?? 0 }))
      .filter((row) => row.failed > 0)
      .map((row) => ({ ...row, share: share(row.failed) }))
      .toSorted((a, b) => b.failed - a.failed);
    const sum = kinds.reduce((all, row) => all + row.failed, 0);
    return { family, failed: sum, share: share(sum), kinds };
  });
  const most = Math.max(1, ...families.map((row) => row.failed));
  return { failed, families: families.map((row) => ({ ...row, bar: row.failed / most })) };
}

/** A kind that this version does not know is unknown, and so is what the API folded. */
function kindOf({ key }: Series): FailureKind {
  const kind = key['kind'];
  return typeof kind === 'string' && isFailureKind(kind) ? kind : 'unknown';
}

const failedOf = ({ totals, failed }: Series): number =>
  totals?.failed ?? failed.reduce<number>((sum, n) => sum + (n ?? 0), 0);

/** Whether anything was measured at all: without that, nothing failed is not known either. */
export const wasMeasured = (answer: SeriesAnswer): boolean =>
  answer.series.some(
    ({ totals, measured }) => (totals?.measured ?? 0) > 0 || measured.some((count) => (count ?? 0) > 0),
  );

export const largestFamily = ({ families }: KindTotals): FamilyRow | null =>
  families.reduce<FamilyRow | null>((best, row) => (row.failed > (best?.failed ?? 0) ? row : best), null);

/** Whether the kind filter holds all of these kinds. */
export const allChosen = (filter: readonly FailureKind[], kinds: readonly FailureKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => filter.includes(kind));

/** The kind filter after these kinds are chosen, or let go when they all were. */
export const toggledKinds = (filter: readonly FailureKind[], kinds: readonly FailureKind[]): readonly FailureKind[] =>
  allChosen(filter, kinds)
    ? filter.filter((kind) => !kinds.includes(kind))
    : [...filter, ...kinds.filter((kind) => !filter.includes(kind))];

export function kindTwin({ kindList, words }: Copy, { families }: KindTotals): TwinTable {
  const { twin } = kindList;
  return {
    caption: twin.caption,
    columns: [
      { key: 'family', label: twin.family, numeric: false },
      { key: 'kind', label: twin.kind, numeric: false },
      { key: 'failed', label: twin.failed, numeric: true },
      { key: 'share', label: twin.share, numeric: true },
    ],
    rows: families.flatMap(({ family, kinds }) =>
      kinds.map(({ kind, failed, share }) => [
        words.family[family],
        words.kind[kind],
        formatCount(failed),
        formatShare(share, 1),
      ]),
    ),
  };
}
