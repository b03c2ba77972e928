import { describe, expect, it } from 'vitest';
import { ApiFailure } from './api-failure.ts';
import { thenLoad, toLoadState } from './load-state.ts';

const refetch = (): void => undefined;
const unreachable = new ApiFailure({ kind: 'unreachable' });
const dated = (codes: readonly string[]) => ({
  window: { fromMs: 0, toMs: 10_000 },
  completeUntilMs: 4_000,
  sources: [],
  warnings: codes.map((code) => ({ code, detail: '', source: null })),
});

describe('toLoadState', () => {
  it('is loading before the first answer and failed when the first answer is an error', () => {
    expect(toLoadState({ data: undefined, error: null, refetch }).state).toBe('loading');
    expect(toLoadState({ data: undefined, error: unreachable, refetch })).toMatchObject({
      state: 'failed',
      error: { kind: 'unreachable' },
    });
  });
  it('keeps old content while new content loads, and when a refresh fails', () => {
    expect(toLoadState({ data: 1, error: null, isPlaceholderData: true, refetch })).toMatchObject({
      state: 'stale',
      because: { kind: 'refreshing' },
    });
    expect(toLoadState({ data: 1, error: unreachable, refetch })).toMatchObject({
      state: 'stale',
      because: { kind: 'refresh_failed' },
    });
  });
  it('never shows the answer to another question when the new one failed', () => {
    expect(toLoadState({ data: 1, error: unreachable, isPlaceholderData: true, refetch }).state).toBe('failed');
  });
  it('is empty for the reason given', () => {
    const isEmpty = (n: number) => (n === 0 ? { kind: 'nothing_matches' as const } : null);
    expect(toLoadState({ data: 0, error: null, refetch }, { isEmpty })).toEqual({
      state: 'empty',
      reason: { kind: 'nothing_matches' },
    });
    expect(toLoadState({ data: 1, error: null, refetch }, { isEmpty }).state).toBe('ready');
  });
  it('is stale by as much of the window as a late source has not reached', () => {
    expect(toLoadState({ data: dated(['source_stale']), error: null, refetch })).toMatchObject({
      state: 'stale',
      because: { kind: 'behind', completeUntilMs: 4_000, behindMs: 6_000 },
    });
    expect(toLoadState({ data: dated(['window_clipped']), error: null, refetch }).state).toBe('ready');
    const past = { ...dated(['source_stale']), window: { fromMs: 0, toMs: 4_000 } };
    expect(toLoadState({ data: past, error: null, refetch }).state).toBe('ready');
  });
});

describe('thenLoad', () => {
  it('looks into a value and passes everything else on', () => {
    expect(thenLoad({ state: 'ready', value: 2 }, (n) => ({ state: 'ready', value: n * 2 }))).toEqual({
      state: 'ready',
      value: 4,
    });
    expect(thenLoad({ state: 'loading' }, () => ({ state: 'ready', value: 1 }))).toEqual({ state: 'loading' });
    expect(
      thenLoad({ state: 'stale', value: 2, because: { kind: 'refreshing' } }, (n) => ({ state: 'ready', value: n })),
    ).toMatchObject({ state: 'stale', value: 2 });
  });
});
