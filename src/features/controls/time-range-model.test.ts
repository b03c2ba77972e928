import { expect, test } from 'vitest';
import { offer } from '#/view-state/an-offer.fixture.ts';
import { decodeView, encodeView } from '#/view-state/codec.ts';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { resolveScope } from '#/view-state/resolve-scope.ts';
import { withRange } from '#/view-state/time-transitions.ts';
import {
  PRESETS_MS,
  featuredWindows,
  fieldTexts,
  lastSpan,
  presetRange,
  readRange,
  relativeRange,
  stepTo,
  withFeatured,
} from './time-range-model.ts';

const ms = Date.parse;
const nowMs = ms('2026-08-22T00:00Z');
const scopeOf = (search: string) => resolveScope(decodeView(search).view, offer).scope;
const spanOf = (search: string): number | null => lastSpan(decodeView(search).view);

test('presets are written relative to now, and are recognised', () => {
  const links = PRESETS_MS.map((length) => {
    const { from, to } = presetRange(length);
    return encodeView(withRange(DEFAULT_VIEW, from, to));
  });
  expect(links).toEqual([
    '?from=now-6h&to=now',
    '?from=now-24h&to=now',
    '?from=now-7d&to=now',
    '?from=now-30d&to=now',
    '?from=now-365d&to=now',
  ]);
  expect(links.map(spanOf)).toEqual([...PRESETS_MS]);
});

test('only a span up to now is called the last', () => {
  expect(spanOf('?from=now-6h')).toBe(21_600_000);
  for (const search of ['', '?from=2024-01-01&to=now', '?from=now-6h&to=now-1h', '?from=now-7d/d&to=now', '?from=now'])
    expect(spanOf(search)).toBeNull();
});

test('a fixed window said relative to now is the same window', () => {
  const { from, to } = relativeRange({ fromMs: ms('2026-08-20T12:00Z'), toMs: ms('2026-08-21T00:00Z') }, nowMs);
  const search = encodeView(withRange(DEFAULT_VIEW, from, to));
  expect(search).toBe('?from=now-36h&to=now-24h');
  expect(scopeOf(search).window).toEqual({ fromMs: ms('2026-08-20T12:00Z'), toMs: ms('2026-08-21T00:00Z') });
});

test('the fields start with what the address says, else with the window', () => {
  const { window } = scopeOf('?from=now-6h');
  expect(fieldTexts(decodeView('?from=now-6h').view, window)).toEqual(['now-6h', '2026-08-22T00:00Z']);
  expect(fieldTexts(DEFAULT_VIEW, scopeOf('').window)).toEqual(['2026-05-05T18:00Z', '2026-05-06T00:00Z']);
});

test('the fields take any form, and say what is wrong with which', () => {
  expect(readRange('2024-01-30', '1706637600', nowMs)).toMatchObject({
    ok: true,
    window: { fromMs: ms('2024-01-30'), toMs: ms('2024-01-30T18:00Z') },
  });
  expect(readRange('now-6h', 'now', nowMs)).toMatchObject({ ok: true, window: { toMs: nowMs } });
  expect(readRange('x', '2024-02-30', nowMs)).toEqual({ ok: false, from: 'not_time', to: 'no_such_date' });
  expect(readRange('x', 'now', nowMs)).toEqual({ ok: false, from: 'not_time', to: null });
  expect(readRange('now', 'now', nowMs)).toEqual({ ok: false, from: null, to: 'inverted_window' });
});

test('a step goes where the source has data, and back to it from outside', () => {
  const middle = scopeOf('?from=2024-01-30T12:00Z&to=2024-01-30T18:00Z');
  expect(stepTo(middle, 1)).toEqual({ fromMs: ms('2024-01-30T18:00Z'), toMs: ms('2024-01-31T00:00Z') });
  expect(stepTo(middle, -1)).toEqual({ fromMs: ms('2024-01-30T06:00Z'), toMs: ms('2024-01-30T12:00Z') });
  expect(stepTo(scopeOf('?from=now-6h'), 1)).toBeNull();
  expect(stepTo(scopeOf('?from=2024-01-01&to=2024-01-02'), -1)).toBeNull();
  const before = scopeOf('?from=2015-01-01&to=2015-01-02');
  expect(stepTo(before, -1)).toBeNull();
  expect(stepTo(before, 1)).not.toBeNull();
  const after = scopeOf('?from=2026-10-01&to=2026-10-02');
  expect(stepTo(after, 1)).toBeNull();
  expect(stepTo(after, -1)).not.toBeNull();
});

test('a featured window brings its zone and place and keeps the other filters', () => {
  const featured = {
    id: 'ru',
    title: '.ru fails',
    window: { fromMs: ms('2024-01-30T14:00Z'), toMs: ms('2024-01-30T20:00Z') },
    zone: 'ru',
    place: null,
    incident: null,
  };
  const view = withFeatured(decodeView('?zone=de&place=DE&kind=timeout&at=2024-01-30').view, featured);
  expect(encodeView(view)).toBe('?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&zone=ru&kind=timeout');
  const withOne = { ...offer, featured: [featured] };
  expect(featuredWindows(withOne, featured.window).map((f) => f.current)).toEqual([true]);
  expect(featuredWindows(withOne, scopeOf('').window).map((f) => f.current)).toEqual([false]);
});
