import type { SlaRow, SlaVerdictCount, Verdict } from '#contract/wire.ts';

/** From the worst to the best. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'fail',
  'at_risk',
  'inconclusive',
  'no_data',
  'pass',
  'not_applicable',
];

const rankOf = (verdict: Verdict): number => VERDICT_ORDER.indexOf(verdict);

interface Subject {
  readonly id: string;
  readonly rows: readonly SlaRow[];
  /** The worst of its rows. */
  readonly verdict: Verdict;
  /** The largest share of a threshold that one of its rows uses up; more than nothing is where something happened. */
  readonly used: number;
}

const usedOf = ({ value, threshold }: SlaRow): number =>
  value === null || threshold.operator !== '<=' ? 0 : value / Math.max(1, threshold.value);

function subjectsOf(rows: readonly SlaRow[]): Subject[] {
  const byId = new Map<string, SlaRow[]>();
  for (const row of rows) {
    const of = byId.get(row.subject.id) ?? [];
    byId.set(row.subject.id, of);
    of.push(row);
  }
  return [...byId].map(([id, of]) => ({
    id,
    rows: of,
    verdict: VERDICT_ORDER.find((verdict) => of.some((row) => row.verdict === verdict)) ?? 'no_data',
    used: Math.max(...of.map(usedOf)),
  }));
}

const isSystem = ({ subject }: SlaRow): boolean => subject.type === 'system';

/**
 * What holds for all comes first, then every subject to whom something happened, whatever the obligation makes of it, then the others; within each from the worst
 * verdict to the best, and the rows of one subject stay together.
 */
export function worstFirst(rows: readonly SlaRow[]): SlaRow[] {
  const subjects = subjectsOf(rows.filter((row) => !isSystem(row)));
  subjects.sort(
    (a, b) =>
      Number(b.used > 0) - Number(a.used > 0) ||
      rankOf(a.verdict) - rankOf(b.verdict) ||
      b.used - a.used ||
      (a.id < b.id ? -1 : 1),
  );
  return [...rows.filter(isSystem), ...subjects.flatMap((subject) => subject.rows)];
}

/** How many subjects have which verdict: by parameter, and by the worst of each. */
export function verdictCounts(rows: readonly SlaRow[]): SlaVerdictCount[] {
  const counts = new Map<string, SlaVerdictCount>();
  const add = (parameter: string | null, verdict: Verdict): void => {
    const key = `${parameter} ${verdict}`;
    counts.set(key, { parameter, verdict, subjects: (counts.get(key)?.subjects ?? 0) + 1 });
  };
  const own = rows.filter((row) => !isSystem(row));
  for (const { verdict } of subjectsOf(own)) add(null, verdict);
  for (const { parameter, verdict } of own) add(parameter, verdict);
  return [...counts.values()];
}
