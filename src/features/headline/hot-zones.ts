import { failureRatio, UNKNOWN_AGGREGATE, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { BreakdownAnswer, BreakdownRow, BreakdownTotal } from '#/domain/answers.ts';
import { cellState } from '#/domain/cell-state.ts';
import { departure } from '#/domain/departure.ts';
import type { Incident } from '#/domain/incident.ts';

export interface HeadlineRules {
  readonly minSample: number;
  readonly degradedFrom: number;
}

/**
 * Zones in trouble, most failed queries first. A zone is hot when its share is above what it was in the previous window (the lower
 * end of its 95 % interval above the upper end of the previous one) and reached `degradedFrom`; or when an incident of the window
 * names it and even the lower end reached `degradedFrom`, for then the previous window may lie inside the incident as well.
 */
export function hotZones(
  zones: BreakdownAnswer,
  incidents: readonly Incident[],
  rules: HeadlineRules,
): readonly BreakdownRow[] {
  const named = new Set(incidents.flatMap(({ scope }) => scope.zones));
  return zones.rows
    .filter((row) => {
      const state = cellState(row.current, rules);
      if (state !== 'value' && state !== 'stale') return false;
      if (departure(row.current, row.previous, rules.degradedFrom) === 'worse') return true;
      const low = wilsonInterval(row.current.failed, row.current.measured)?.[0] ?? 0;
      return named.has(row.key) && low >= rules.degradedFrom;
    })
    .toSorted((a, b) => (b.current.failed ?? 0) - (a.current.failed ?? 0));
}

/** The whole without these rows, now and before; null when the whole is not known. */
export function restOf(
  total: BreakdownTotal | null,
  without: readonly BreakdownRow[],
): { readonly current: Aggregate; readonly previous: Aggregate | null } | null {
  if (total === null) return null;
  const currents = without.map((row) => row.current);
  const previous = without.flatMap((row) => (row.previous === null ? [] : [row.previous]));
  return {
    current: minus(total.current, currents),
    previous: total.previous === null ? null : minus(total.previous, previous),
  };
}

function minus(whole: Aggregate, parts: readonly Aggregate[]): Aggregate {
  const left = (member: 'failed' | 'measured'): number | null => {
    const of = whole[member];
    return of === null ? null : parts.reduce((rest, part) => rest - (part[member] ?? 0), of);
  };
  return { ...UNKNOWN_AGGREGATE, failed: left('failed'), measured: left('measured') };
}

/** Share now and before; null when either is unknown. */
export function sharesOf(pair: {
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
}): { readonly ratio: number; readonly before: number } | null {
  const ratio = failureRatio(pair.current);
  const before = pair.previous === null ? null : failureRatio(pair.previous);
  return ratio === null || before === null ? null : { ratio, before };
}
