import type { Flag, Series, SeriesAnswer } from '#/domain/answers.ts';

export const STEP_MS = 300_000;
export const FROM_MS = Date.parse('2024-01-30T13:00Z');

type Column = readonly (number | null)[];

/** An answer grouped by kind as CONTRACT.md section 3 has it: one `measured` for all, `failed` per kind, flags on each series. */
export function seriesAnswer(
  measured: Column,
  failed: Readonly<Record<string, Column>>,
  flags: readonly Flag[] = [],
  rest: Partial<SeriesAnswer> = {},
): SeriesAnswer {
  const fromMs = rest.window?.fromMs ?? FROM_MS;
  const stepMs = rest.stepMs ?? STEP_MS;
  return {
    window: { fromMs, toMs: fromMs + measured.length * stepMs },
    stepMs,
    points: measured.length,
    groupBy: ['kind'],
    series: Object.entries(failed).map(([kind, column]): Series => ({
      key: kind === 'all' ? {} : { kind },
      label: null,
      source: 'reconstruction',
      folded: null,
      expected: null,
      measured,
      failed: column,
      flags,
      totals: null,
    })),
    sources: [{ id: 'reconstruction', name: 'Reconstruction', basis: 'simulated' }],
    warnings: [],
    completeUntilMs: null,
    ...rest,
  };
}
