import type { Flag, Series, SeriesAnswer } from '#/domain/answers.ts';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';

export const STEP_MS = 300_000;
export const FROM_MS = Date.parse('2024-01-30T14:00Z');

type Column = readonly (number | null)[];

interface SampleRow {
  readonly key: Series['key'];
  readonly label?: string;
  readonly measured: Column;
  readonly failed: Column;
  readonly flags?: readonly Flag[];
}

const sum = (column: Column): number => column.reduce<number>((total, value) => total + (value ?? 0), 0);

/** An answer of `/matrix` as CONTRACT.md section 3 has it: one series per row, totals over the window. */
export function matrixAnswer(rows: readonly SampleRow[], rest: Partial<SeriesAnswer> = {}): SeriesAnswer {
  const points = rows[0]?.measured.length ?? 0;
  const fromMs = rest.window?.fromMs ?? FROM_MS;
  return {
    window: { fromMs, toMs: fromMs + points * (rest.stepMs ?? STEP_MS) },
    stepMs: STEP_MS,
    points,
    groupBy: Object.keys(rows[0]?.key ?? {}).filter((name) => name !== 'ip'),
    series: rows.map(({ key, label, measured, failed, flags }) => ({
      key,
      label: label ?? null,
      source: 'reconstruction',
      folded: null,
      expected: null,
      measured,
      failed,
      flags: flags ?? [],
      totals: { ...UNKNOWN_AGGREGATE, measured: sum(measured), failed: sum(failed) },
    })),
    sources: [{ id: 'reconstruction', name: 'Reconstruction', basis: 'simulated' }],
    warnings: [],
    completeUntilMs: null,
    ...rest,
  };
}

export const address = (server: string, ipVersion: 4 | 6): Series['key'] => ({
  server,
  ip_version: ipVersion,
  ip: ipVersion === 4 ? '192.0.2.1' : '2001:db8::1',
});
