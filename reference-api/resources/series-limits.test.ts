import { describe, expect, test } from 'vitest';
import { ProblemError } from '#reference-api/http/problem.ts';
import { readWindow, type SeriesWindow } from './measurement-window.ts';
import { windowThatFits } from './series-answer.ts';
import { type NamedGroup, refuseTooMany } from './series-groups.ts';

const refusalOf = (act: () => unknown): ProblemError => {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

const groups = (count: number, more: Partial<NamedGroup> = {}): NamedGroup[] =>
  Array.from({ length: count }, (_, group) => ({ group, key: { zone: `z${group}` }, label: '', ...more }));

describe('series', () => {
  test('ten zones and the rest by sixteen kinds are too many, as in the contract', () => {
    const named = [...groups(10), ...groups(1, { key: { zone: null }, folded: 90 })];
    const { type, details } = refusalOf(() => refuseTooMany(named, 10, 16, 16));
    expect(type).toBe('too-many-series');
    expect(details).toMatchObject({
      limit: 50,
      requested: 176,
      errors: [{ parameter: 'top', value: '10', detail: 'too large', suggestion: '3' }],
    });
  });

  test('neither the rest nor what cannot be attributed counts', () => {
    const named = [
      ...groups(50),
      ...groups(1, { key: { zone: null } }),
      ...groups(1, { key: { zone: null }, folded: 9 }),
    ];
    expect(() => refuseTooMany(named, 50, 1, 1)).not.toThrow();
    expect(() => refuseTooMany([...named, ...groups(1)], 50, 1, 1)).toThrow('too-many-series');
  });

  test('when no top would help, the dimension is to blame', () => {
    const { details } = refusalOf(() => refuseTooMany(groups(60), 10, 1, 60));
    expect(details.errors?.[0]).toMatchObject({ parameter: 'group_by' });
  });
});

const window = (step: SeriesWindow['step'], stepS: number, points: number): SeriesWindow => ({
  fromS: 0,
  toS: points * stepS,
  stepS,
  step,
  points,
});

describe('cells', () => {
  const windows = [window('5m', 300, 1440), window('1h', 3600, 120), window('1d', 86_400, 5)];

  test('the finest window that fits; a coarser one than asked is said', () => {
    const whole = windowThatFits({ windows, isFixed: false, coarser: [], warnings: [] }, 13, 20_000);
    expect(whole).toEqual({ window: windows[0], warnings: [] });
    const coarse = windowThatFits({ windows, isFixed: false, coarser: [], warnings: [] }, 26, 20_000);
    expect(coarse.window).toBe(windows[1]);
    expect(coarse.warnings).toMatchObject([{ code: 'step_coarsened' }]);
  });

  test('a step that is asked for is refused, never coarsened', () => {
    const { type, status, details } = refusalOf(() =>
      windowThatFits(
        { windows: windows.slice(0, 1), isFixed: true, coarser: windows.slice(1), warnings: [] },
        26,
        20_000,
      ),
    );
    expect([type, status]).toEqual(['too-many-cells', 422]);
    expect(details).toMatchObject({
      limit: 20_000,
      requested: 37_440,
      errors: [{ parameter: 'step', value: '5m', suggestion: '1h' }],
    });
  });
});

describe('the length of a window', () => {
  const params = {
    text: (name: string) => ({ from: '2024-11-22T00:00:00Z', to: '2026-11-22T00:00:00Z' })[name],
    integer: () => undefined,
    list: () => [],
    has: () => true,
  };

  test('is refused beyond the limit, in seconds', () => {
    const { type, details } = refusalOf(() => readWindow(params, 2e9, 34_300_800));
    expect(type).toBe('window-too-long');
    expect(details).toMatchObject({ limit: 34_300_800, requested: 63_072_000, errors: [{ parameter: 'from' }] });
    expect(readWindow(params, 2e9, null).toS - readWindow(params, 2e9, null).fromS).toBe(63_072_000);
  });
});
