import { failureRatio, ratioChange, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer, BreakdownTotal, Spark } from '#/domain/answers.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { departure } from '#/domain/departure.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';
import { familyCounts, type KindFamily } from '#/domain/failure-kind.ts';
import { countryCode } from '#/domain/place.ts';
import type { Subject } from '#/domain/subject.ts';
import { zoneName, zoneType, type ZoneType } from '#/domain/zone-name.ts';
import type { BreakdownDimension } from '#/view-state/view-state.ts';
import { rowSubject } from './breakdown-selection.ts';

/** What a row or the total says in its figures. Shares are ratios, 0 to 1. */
export interface BreakdownFigures {
  readonly counts: Aggregate;
  readonly state: CellState;
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  /** Null when the state has no colour. */
  readonly bin: FailureBin | null;
  /** From the degraded threshold up: the number is written in trouble. */
  readonly trouble: boolean;
  readonly change: number | null;
  /** The row did not exist in the previous window. */
  readonly isNew: boolean;
  readonly departure: 'worse' | 'better' | null;
  readonly families: readonly { readonly family: KindFamily; readonly share: number }[];
  /** Failed share per bucket; null = nothing measured there. Empty when the API sent no course. */
  readonly buckets: readonly (number | null)[];
}

export interface BreakdownTableRow extends BreakdownFigures {
  readonly key: string;
  readonly name: string;
  /** A-label, country code: what one types, when it differs from the name. */
  readonly code: string | null;
  /** The name itself is something one types: a host. */
  readonly nameIsCode: boolean;
  readonly type: ZoneType | null;
  /** What the page of the row is about; null where rows of the dimension have none. */
  readonly subject: Subject | null;
  /** Place in the whole order, from 1; null where the state has no share to rank. */
  readonly rank: number | null;
}

export interface BreakdownTable {
  readonly by: BreakdownDimension;
  readonly rows: readonly BreakdownTableRow[];
  readonly total: BreakdownFigures | null;
  /** Rows of all pages, loaded or not. */
  readonly totalRows: number;
}

export interface BreakdownRules {
  readonly thresholds: Thresholds;
  readonly minSample: number;
  readonly degradedFrom: number;
}

/** Rows of all loaded pages, in the API's order, with what the table says of each. Null when no page is loaded. */
export function breakdownTable(
  pages: readonly BreakdownAnswer[],
  by: BreakdownDimension,
  rules: BreakdownRules,
): BreakdownTable | null {
  const first = pages[0];
  if (first === undefined) return null;
  // Where the whole has no previous window, no row is new: there is nothing to compare with.
  const comparable = first.total === null || first.total.previous !== null;
  const rows = pages
    .flatMap((page) => page.rows)
    .map((row, index) => {
      const figures = breakdownFigures(row, rules, comparable);
      return { ...figures, ...naming(row.key, row.label, by), rank: hasColour(figures.state) ? index + 1 : null };
    });
  return {
    by,
    rows,
    total: first.total === null ? null : breakdownFigures(first.total, rules, comparable),
    totalRows: Math.max(first.totalRows, rows.length),
  };
}

/** `comparable` = there is a previous window at all. */
export function breakdownFigures(row: BreakdownTotal, rules: BreakdownRules, comparable: boolean): BreakdownFigures {
  const counts = row.current;
  const state = cellState(counts, rules);
  const ratio = failureRatio(counts);
  const coloured = hasColour(state);
  return {
    counts,
    state,
    ratio,
    interval: wilsonInterval(counts.failed, counts.measured),
    bin: coloured && ratio !== null ? failureBin(ratio, rules.thresholds) : null,
    trouble: coloured && ratio !== null && ratio >= rules.degradedFrom,
    change: ratioChange(counts, row.previous),
    isNew: comparable && row.previous === null && ratio !== null,
    departure: coloured ? departure(counts, row.previous, rules.degradedFrom) : null,
    families: familyShares(row),
    buckets: sparkBuckets(row.spark),
  };
}

function familyShares(row: BreakdownTotal): BreakdownFigures['families'] {
  const families = familyCounts(row.kinds);
  const sum = families.reduce((all, { failed }) => all + failed, 0);
  return families.map(({ family, failed }) => ({ family, share: failed / sum }));
}

/** Failed share per bucket; a bucket without measured queries is a gap, not a zero. */
export function sparkBuckets(spark: Spark | null): readonly (number | null)[] {
  if (spark === null) return [];
  return spark.measured.map((measured, i) => failureRatio({ measured, failed: spark.failed[i] ?? null }));
}

function naming(
  key: string,
  label: string,
  by: BreakdownDimension,
): Pick<BreakdownTableRow, 'key' | 'name' | 'code' | 'nameIsCode' | 'type' | 'subject'> {
  const subject = rowSubject(by, key);
  if (by === 'zone') return { key, ...zoneName(key, label), nameIsCode: false, type: zoneType(key), subject };
  const name = label === '' ? key : label;
  const code = by === 'country' ? countryCode(key) : null;
  return { key, name, code, nameIsCode: by === 'server', type: null, subject };
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en');

/**
 * Rows whose name or key contains the text, whatever its case; with a leading dot, those that begin with it. The text may be an
 * A-label or a U-label. Empty text keeps all.
 */
export function searchRows(rows: readonly BreakdownTableRow[], text: string): readonly BreakdownTableRow[] {
  const wanted = folded(text.trim());
  if (wanted === '') return rows;
  const anchored = wanted.length > 1 && wanted.startsWith('.');
  const bare = anchored ? wanted.slice(1) : wanted;
  return rows.filter((row) => {
    const names = [folded(row.name).replace(/^\./, ''), folded(row.key), folded(row.code ?? '')];
    if (anchored) return names.some((name) => name.startsWith(bare));
    return folded(row.name) === bare || names.some((name) => name.includes(bare));
  });
}

/** The first row that has a share, with the figures that the summary speaks of; null when there is none. */
export function summaryLeader(
  table: BreakdownTable,
): { readonly name: string; readonly failed: number; readonly measured: number; readonly ratio: number } | null {
  for (const { name, counts, ratio, rank } of table.rows) {
    if (rank !== null && ratio !== null && counts.failed !== null && counts.measured !== null) {
      return { name, failed: counts.failed, measured: counts.measured, ratio };
    }
  }
  return null;
}
