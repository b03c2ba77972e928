import type { Dependency } from '#/domain/shared-fate.ts';

/** What the largest do together, from the first to this one. Counts are zones. */
export interface TogetherStep {
  readonly n: number;
  /** The last of them. */
  readonly label: string;
  readonly touched: number;
  readonly silent: number;
}

const MOST_STEPS = 20;

/** The first steps of the ranking, up to twenty; none from where the API does not tell. */
export function toTogether(rows: readonly Dependency[]): readonly TogetherStep[] {
  const steps: TogetherStep[] = [];
  for (const [i, { label, together }] of rows.slice(0, MOST_STEPS).entries()) {
    if (together === null) break;
    steps.push({ n: i + 1, label, touched: together.zones, silent: together.silent });
  }
  return steps;
}
