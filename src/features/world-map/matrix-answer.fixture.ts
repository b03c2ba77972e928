import type { Flag, SeriesAnswer } from '#/domain/answers.ts';

export const FROM_MS = Date.parse('2024-01-30T14:00Z');
export const STEP_MS = 300_000;

type Column = readonly (number | null)[];

/** An answer of `/matrix?rows=place`: `[measured, failed, flags]` per country. Imported by tests alone. */
export function matrixAnswer(
  places: Readonly<Record<string, readonly [Column, Column, (readonly Flag[])?]>>,
): SeriesAnswer {
  const points = Math.max(0, ...Object.values(places).map(([measured]) => measured.length));
  return {
    window: { fromMs: FROM_MS, toMs: FROM_MS + points * STEP_MS },
    stepMs: STEP_MS,
    points,
    groupBy: ['country'],
    series: Object.entries(places).map(([id, [measured, failed, flags = []]]) => ({
      key: { country: id },
      label: id,
      source: 'reconstruction',
      folded: null,
      expected: null,
      measured,
      failed,
      flags,
      totals: null,
    })),
    sources: [{ id: 'reconstruction', name: 'Reconstruction', basis: 'simulated' }],
    warnings: [],
    completeUntilMs: null,
  };
}
