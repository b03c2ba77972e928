import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAVEAT, cellColumns } from './cell-columns.ts';
import { FROM_MS, matrixAnswer, STEP_MS } from './matrix-answer.fixture.ts';

const many = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);
const lengthOf = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): number => toMs - fromMs;

describe('the length of cells', () => {
  test('is the step of the answer where its cells hold enough queries', () => {
    const made = cellColumns(matrixAnswer([{ key: { zone: 'ru' }, measured: many(72, 30), failed: many(72, 3) }]), 30);
    expect(made.stepMs).toBe(STEP_MS);
    expect(made.columns).toHaveLength(72);
    expect(made.columns[1]).toEqual({ fromMs: FROM_MS + STEP_MS, toMs: FROM_MS + 2 * STEP_MS });
  });

  test('grows until most queries are in cells of enough of them', () => {
    const made = cellColumns(matrixAnswer([{ key: { zone: 'ru' }, measured: many(72, 11), failed: many(72, 5) }]), 30);
    expect(made.stepMs).toBe(3 * STEP_MS);
    expect(made.rows[0]?.measured).toEqual(many(24, 33));
    expect(made.rows[0]?.failed).toEqual(many(24, 15));
  });

  test('leaves columns to see a course in, even when all of them are low samples', () => {
    const made = cellColumns(matrixAnswer([{ key: { zone: 'ru' }, measured: many(72, 1), failed: many(72, 0) }]), 30);
    expect(made.columns.length).toBeGreaterThanOrEqual(6);
  });

  test('does not grow where nothing was measured, or where growing does not help', () => {
    const empty = matrixAnswer([{ key: { zone: 'ru' }, measured: many(72, 0), failed: many(72, null) }]);
    expect(cellColumns(empty, 30).stepMs).toBe(STEP_MS);
    const thin = matrixAnswer([{ key: { zone: 'ru' }, measured: many(12, 1), failed: many(12, 0) }]);
    expect(cellColumns(thin, 30).stepMs).toBe(STEP_MS);
  });

  test('begins longer cells on full times, so that the first and the last may be short', () => {
    const fromMs = Date.parse('2024-01-30T14:05Z');
    const answer = matrixAnswer([{ key: { zone: 'ru' }, measured: many(72, 11), failed: many(72, 0) }], {
      window: { fromMs, toMs: fromMs + 72 * STEP_MS },
    });
    const { columns, rows } = cellColumns(answer, 30);
    expect(columns[0]).toEqual({ fromMs, toMs: Date.parse('2024-01-30T14:15Z') });
    expect(columns[1]?.fromMs).toBe(Date.parse('2024-01-30T14:15Z'));
    expect(columns.at(-1)?.toMs).toBe(answer.window.toMs);
    expect(rows[0]?.measured[0]).toBe(22);
  });
});

test('unknown stays unknown: a sum is null only where all of its parts are', () => {
  const measured = [null, 20, null, null, null, null, ...many(66, 11)];
  const { rows } = cellColumns(matrixAnswer([{ key: { zone: 'ru' }, measured, failed: measured }]), 30);
  expect(rows[0]?.measured.slice(0, 3)).toEqual([20, null, 33]);
});

test('what makes a cell unusable must be true of all its buckets, any other caveat of one', () => {
  const answer = matrixAnswer([
    {
      key: { zone: 'ru' },
      measured: many(72, 11),
      failed: many(72, 0),
      flags: [
        { start: 0, count: 3, flag: 'source_gap', reason: 'no_data' },
        { start: 3, count: 2, flag: 'source_gap', reason: 'no_probes' },
        { start: 6, count: 3, flag: 'excluded', reason: 'not_deployed' },
        { start: 9, count: 3, flag: 'excluded', reason: 'maintenance' },
        { start: 71, count: 1, flag: 'partial', reason: 'open_bucket' },
      ],
    },
  ]);
  const caveats = [...(cellColumns(answer, 30).rows[0]?.caveats ?? [])];
  expect(caveats.slice(0, 4)).toEqual([CAVEAT.gap, 0, CAVEAT.notDeployed, CAVEAT.excluded]);
  expect(caveats.at(-1)).toBe(CAVEAT.partial);
});

test('columns cover the window without gaps, and no query is lost or counted twice', () => {
  const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(60_000, 300_000, 900_000, 3_600_000, 86_400_000),
      fc.integer({ min: 0, max: 1_000_000 }),
      (measured, stepMs, steps) => {
        const fromMs = steps * stepMs;
        const window = { fromMs, toMs: fromMs + measured.length * stepMs };
        const answer = matrixAnswer([{ key: { zone: 'ru' }, measured, failed: measured }], { stepMs, window });
        const { columns, rows } = cellColumns(answer, 30);
        expect(columns[0]?.fromMs).toBe(window.fromMs);
        expect(columns.at(-1)?.toMs).toBe(window.toMs);
        for (const [i, column] of columns.entries()) {
          expect(lengthOf(column)).toBeGreaterThan(0);
          if (i > 0) expect(column.fromMs).toBe(columns[i - 1]?.toMs);
        }
        const sum = (values: readonly (number | null)[]): number =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(sum(rows[0]?.measured ?? [])).toBe(sum(measured));
      },
    ),
  );
});
