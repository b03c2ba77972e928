import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicResolvers, reconstruction } from './an-offer.fixture.ts';
import { anyView } from './arbitrary-view.fixture.ts';
import { decodeView, encodeView } from './codec.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import * as step from './transitions.ts';

test('a filter goes on and off again', () => {
  const on = step.toggleFilter(DEFAULT_VIEW, 'place', 'cc:RU');
  expect(on.place).toEqual(['cc:RU']);
  expect(step.hasFilter(on, 'place', 'cc:RU')).toBe(true);
  expect(step.toggleFilter(on, 'place', 'cc:RU')).toEqual(DEFAULT_VIEW);
  expect(step.toggleFilter(on, 'place', 'cc:DE').place).toEqual(['cc:RU', 'cc:DE']);
  expect(step.withFilter(on, 'place', ['cc:DE', 'cc:DE']).place).toEqual(['cc:DE']);
  expect(step.addFilter(on, 'place', 'cc:RU')).toBe(on);
  expect(step.dropFilter(on, 'place', 'cc:DE')).toBe(on);
});

test('a full list or a full link takes no more', () => {
  const full = step.withFilter(
    DEFAULT_VIEW,
    'zone',
    Array.from({ length: 60 }, (_, n) => `z${n}`),
  );
  expect(full.zone).toHaveLength(50);
  expect(step.addFilter(full, 'zone', 'ru')).toBe(full);
  const long = step.withFilter(
    DEFAULT_VIEW,
    'zone',
    Array.from({ length: 26 }, (_, n) => 'x'.repeat(61) + n),
  );
  expect(step.addFilter(long, 'zone', 'y'.repeat(63))).toBe(long);
});

test('all filters can be cleared at once, and one by name', () => {
  const { view } = decodeView('?zone=ru,de&place=RU&kind=timeout&ip=6&q=x');
  expect(step.clearFilter(view, 'zone').zone).toEqual([]);
  expect(step.clearFilters(view)).toEqual({ ...DEFAULT_VIEW, q: 'x' });
  expect(step.clearFilters(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
});

test('a column head sorts by its natural order, then the other way', () => {
  const byRatio = step.withSort(DEFAULT_VIEW, 'ratio');
  expect(byRatio.sort).toEqual({ by: 'ratio', descending: true });
  expect(step.withSort(byRatio, 'ratio').sort).toEqual({ by: 'ratio', descending: false });
  expect(step.withSort(DEFAULT_VIEW, 'key').sort).toEqual({ by: 'key', descending: false });
  expect(step.withSort(DEFAULT_VIEW, 'failed').sort).toEqual({ by: 'failed', descending: false });
});

test('the table search keeps to what a link can hold', () => {
  expect(step.withQuery(DEFAULT_VIEW, 'x'.repeat(200)).q).toHaveLength(120);
  expect(step.withQuery(DEFAULT_VIEW, `${'x'.repeat(119)}😀`).q).toBe('x'.repeat(119));
  expect(step.withQuery(DEFAULT_VIEW, 'a\nb').q).toBe('a b');
});

test('another source keeps a window that it covers and lets go of one that it does not', () => {
  const { view } = decodeView('?from=2026-02-05&to=2026-02-06&rev=r1&zone=ru');
  const inside = { fromMs: Date.parse('2026-02-05'), toMs: Date.parse('2026-02-06') };
  expect(encodeView(step.withSource(view, publicResolvers, inside))).toBe(
    '?from=2026-02-05T00:00Z&to=2026-02-06T00:00Z&zone=ru&src=public-resolvers-2026',
  );
  const outside = { fromMs: Date.parse('2020-01-01'), toMs: Date.parse('2020-01-02') };
  expect(encodeView(step.withSource(view, reconstruction, outside))).toBe('?zone=ru&src=reconstruction');
});

test('a threshold moves in round steps and never past its neighbours', () => {
  expect(step.moveThreshold(DEFAULT_VIEW, 1, 7.3).thr).toEqual([1, 7.5, 20, 50]);
  expect(step.moveThreshold(DEFAULT_VIEW, 3, 62.4).thr).toEqual([1, 5, 20, 62]);
  expect(step.moveThreshold(DEFAULT_VIEW, 0, 0.33).thr).toEqual([0.35, 5, 20, 50]);
  expect(step.moveThreshold(DEFAULT_VIEW, 0, -5).thr).toEqual([0.05, 5, 20, 50]);
  expect(step.moveThreshold(DEFAULT_VIEW, 2, 99).thr).toEqual([1, 5, 49.95, 50]);
  expect(step.moveThreshold(DEFAULT_VIEW, 2, 20)).toBe(DEFAULT_VIEW);
});

test('Esc peels one layer after the other and then nothing', () => {
  let view = decodeView('?from=2026-02-05&at=2026-02-05&zone=ru,de&kind=timeout&q=x&cmp=-7d').view;
  const layers: string[] = [];
  for (let next = step.peel(view); next !== null; next = step.peel(view)) {
    view = next;
    layers.push(encodeView(view));
  }
  expect(layers).toEqual([
    '?from=2026-02-05T00:00Z&zone=ru,de&kind=timeout&q=x&cmp=-7d',
    '?from=2026-02-05T00:00Z&zone=ru,de&kind=timeout&cmp=-7d',
    '?from=2026-02-05T00:00Z&zone=ru,de&cmp=-7d',
    '?from=2026-02-05T00:00Z&zone=ru&cmp=-7d',
    '?from=2026-02-05T00:00Z&cmp=-7d',
    '?from=2026-02-05T00:00Z',
  ]);
});

test('whatever step is taken, the address holds the view', () => {
  fc.assert(
    fc.property(anyView, fc.double({ noNaN: true }), fc.string({ unit: 'binary' }), (view, number, text) => {
      const steps = [
        step.toggleFilter(view, 'zone', 'com'),
        step.withFilter(view, 'kind', ['timeout']),
        step.withQuery(view, text),
        step.moveThreshold(view, 2, number),
        step.withCamera(view, { zoom: number, lat: -number, lon: number }),
        step.withAt(view, number),
        step.withAt(view, Math.abs(number) % 4e12),
        step.withSort(view, 'key'),
        step.peel(view) ?? view,
      ];
      for (const next of steps) expect(decodeView(encodeView(next)).view).toEqual(next);
    }),
  );
});
