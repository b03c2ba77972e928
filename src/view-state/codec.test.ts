import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyView } from './arbitrary-view.fixture.ts';
import { decodeView, encodeLive, encodeView } from './codec.ts';
import { DEFAULT_VIEW } from './default-view.ts';
import type { IgnoredReason } from './ignored.ts';
import { PARAMETERS } from './parameters.ts';
import type { ViewState } from './view-state.ts';

const decoded = (search: string): Partial<ViewState> => {
  const { view, ignored } = decodeView(search);
  expect(ignored).toEqual([]);
  const changed = Object.entries(view).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(DEFAULT_VIEW)).get(key)),
  );
  return Object.fromEntries(changed);
};
const instant = (iso: string): unknown => ({ type: 'instant', ms: Date.parse(iso) });
const namesOf = (search: string): string[] =>
  decodeView(search).ignored.map(({ parameter, value, reason }) => `${parameter}=${value}: ${reason}`);

describe('decode', () => {
  test('an address without parameters is the default view', () => {
    expect(decodeView('')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
    expect(decodeView('?')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
  });

  test('every form of the grammar', () => {
    expect(decoded('?from=2024-01-30T15:00Z&to=1706637600')).toEqual({
      from: instant('2024-01-30T15:00Z'),
      to: instant('2024-01-30T18:00Z'),
    });
    expect(decoded('from=now-7d/d&to=now')).toEqual({
      from: { type: 'now', offsetMs: -604_800_000, floor: 'd' },
      to: { type: 'now', offsetMs: 0, floor: null },
    });
    expect(decoded('from=2024-01-30&to=now-24h&at=1706626800000')).toEqual({
      from: instant('2024-01-30'),
      to: { type: 'now', offsetMs: -86_400_000, floor: null },
      atMs: Date.parse('2024-01-30T15:00Z'),
    });
    expect(decoded('zone=ru,xn--p1ai,.BEL,%D1%80%D1%84,.')).toEqual({ zone: ['ru', 'xn--p1ai', 'bel', 'root'] });
    expect(decoded('zone=рф')).toEqual({ zone: ['xn--p1ai'] });
    expect(decoded('place=RU,m49-150,as3320,cc:DE')).toEqual({ place: ['cc:RU', 'm49:150', 'as:3320', 'cc:DE'] });
    expect(decoded('server=A.Root-Servers.NET.&kind=Timeout,servfail&transport=tcp&ip=6,4')).toEqual({
      server: ['a.root-servers.net'],
      kind: ['timeout', 'servfail'],
      transport: ['tcp'],
      ipVersion: [6, 4],
    });
    expect(decoded('by=country&metric=rtt_p95&sort=ratio&q=a%2Bb&level=region')).toEqual({
      by: 'country',
      metric: 'rtt_p95',
      sort: { by: 'ratio', descending: false },
      q: 'a+b',
      level: 'region',
    });
    expect(decoded('cmp=previous')).toEqual({ cmp: { type: 'previous' } });
    expect(decoded('cmp=-7d')).toEqual({ cmp: { type: 'shift', byMs: -604_800_000 } });
    expect(decoded('cmp=2024-01-29T15:00Z..2024-01-29T18:00Z')).toEqual({
      cmp: { type: 'window', fromMs: Date.parse('2024-01-29T15:00Z'), toMs: Date.parse('2024-01-29T18:00Z') },
    });
    expect(decoded('src=atlas-2017&rev=r1&thr=2.5.20.50&map=2.5/55.75/-37.61734')).toEqual({
      src: 'atlas-2017',
      rev: 'r1',
      thr: [2, 5, 20, 50],
      map: { zoom: 2.5, lat: 55.75, lon: -37.6173 },
    });
    expect(decoded('thr=0.5,5,20,50')).toEqual({ thr: [0.5, 5, 20, 50] });
    expect(decoded('tz=Europe/Moscow&lang=zh-hant-tw&theme=dark&v=1')).toEqual({
      tz: 'Europe/Moscow',
      lang: 'zh-Hant-TW',
      theme: 'dark',
    });
  });

  test('what is invalid is named and the rest holds', () => {
    const { view, ignored } = decodeView('?zone=ru,not%20a%20zone&from=yesterday&theme=dark&foo=bar');
    expect(view).toEqual({ ...DEFAULT_VIEW, zone: ['ru'], theme: 'dark' });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      'from=yesterday',
      'zone=not a zone',
      'foo=bar',
    ]);
  });

  const ONE_BY_ONE: readonly (readonly [string, IgnoredReason])[] = [
    ['from=2024-02-30', 'no_such_date'],
    ['to=1900-01-01', 'out_of_range'],
    ['at=now', 'not_time'],
    ['zone=', 'empty'],
    ['zone=a.b', 'not_zone'],
    ['place=Russia', 'not_place'],
    ['server=-x', 'not_server'],
    ['kind=broken', 'not_one_of'],
    ['transport=sctp', 'not_one_of'],
    ['ip=5', 'not_one_of'],
    ['by=colour', 'not_one_of'],
    ['metric=vibes', 'not_one_of'],
    ['sort=-name', 'not_one_of'],
    [`q=${'x'.repeat(121)}`, 'too_long'],
    ['cmp=+7d', 'not_comparison'],
    ['cmp=2024-01-02..2024-01-01', 'inverted_window'],
    ['cmp=now-2d..now', 'not_comparison'],
    ['src=Über', 'not_source'],
    ['level=city', 'not_one_of'],
    ['map=1/95/0', 'not_camera'],
    ['map=1/2', 'not_camera'],
    ['thr=5.1.20.50', 'not_thresholds'],
    ['thr=1.5.20.100', 'not_thresholds'],
    ['thr=0.5.20.50', 'not_thresholds'],
    ['thr=1.5.20', 'not_thresholds'],
    ['tz=Mars/Olympus', 'not_time_zone'],
    ['lang=_', 'not_language'],
    ['theme=pink', 'not_one_of'],
    ['rev=%20', 'not_revision'],
    ['v=one', 'not_version'],
    ['v=99', 'newer_version'],
    ['utm_source=mail', 'unknown_parameter'],
  ];
  test.each(ONE_BY_ONE)('%s is ignored: %s', (search, reason) => {
    const { view, ignored } = decodeView(search);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(ignored.map((i) => [i.parameter, i.reason])).toEqual([[search.split('=')[0], reason]]);
  });

  test('of a repeated parameter the last valid one counts, and the others are named', () => {
    expect(decodeView('?theme=dark&theme=light').view.theme).toBe('light');
    expect(namesOf('?theme=dark&theme=light')).toEqual(['theme=dark: repeated']);
    expect(decodeView('?theme=dark&theme=pink').view.theme).toBe('dark');
    expect(namesOf('?theme=dark&theme=pink')).toEqual(['theme=pink: not_one_of']);
  });

  test('lists end at 50 members, doubles count once', () => {
    const zones = Array.from({ length: 53 }, (_, n) => `z${n}`);
    const { view, ignored } = decodeView(`?zone=z0,${zones.join(',')}`);
    expect(view.zone).toEqual(zones.slice(0, 50));
    expect(ignored.map((i) => [i.value, i.reason])).toEqual([
      ['z50', 'too_many'],
      ['z51', 'too_many'],
      ['z52', 'too_many'],
    ]);
  });

  test('a list that no link can hold loses its last members, and says so', () => {
    const zones = Array.from({ length: 40 }, (_, n) => `${'z'.repeat(60)}${n}`);
    const { view, ignored } = decodeView(`?zone=${zones.join(',')}&place=RU`);
    expect(encodeView(view).length).toBeLessThan(2000);
    expect(view.zone).toEqual(zones.slice(0, view.zone.length));
    expect(view.zone.length).toBeGreaterThan(20);
    expect(view.place).toEqual(['cc:RU']);
    expect(ignored[0]).toMatchObject({ parameter: 'zone', reason: 'too_long' });
  });

  test('values in notices are short and without control characters', () => {
    const [long] = decodeView(`?by=${'я'.repeat(500)}`).ignored;
    expect(long?.value).toBe(`${'я'.repeat(39)}…`);
    expect(decodeView('?by=%00%1b').ignored[0]?.value).toBe('\ufffd\ufffd');
  });

  test('a heap of rubbish is summed up', () => {
    const { ignored } = decodeView(Array.from({ length: 40 }, (_, n) => `x${n}=1`).join('&'));
    expect(ignored).toHaveLength(12);
    expect(ignored.at(-1)).toEqual({ parameter: '', value: '29', reason: 'and_more' });
  });
});

describe('encode', () => {
  test('the default view has nothing to write', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
  });

  test('half a letter does not make it throw', () => {
    expect(encodeView({ ...DEFAULT_VIEW, q: 'a\ud800' })).toBe('?q=a%EF%BF%BD');
  });

  test('canonical order, readable commas, ISO times, A-labels', () => {
    const { view } = decodeView(
      '?rev=r1&zone=рф,ru&to=1706637600&from=2024-01-30T15:00:00Z&q=a,b c&map=2/3/4&thr=1.5.20.50',
    );
    expect(encodeView(view)).toBe(
      '?from=2024-01-30T15:00Z&to=2024-01-30T18:00Z&zone=xn--p1ai,ru&q=a,b%20c&map=2/3/4&rev=r1',
    );
  });

  test('a live link keeps relative time, drops the revision and says its version', () => {
    expect(encodeLive(decodeView('?from=now-24h&rev=r1').view)).toBe('?from=now-24h&v=1');
  });

  test('read back, any view is the same', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const search = encodeView(view);
        expect(decodeView(search)).toEqual({ view, ignored: [] });
        expect(encodeView(decodeView(search).view)).toBe(search);
        expect(search.length).toBeLessThan(2000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile addresses', () => {
  const name = fc.oneof(
    fc.constantFrom(...PARAMETERS.map((p) => p.name), 'v'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const rubbish = fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%E0%A4%A',
    '%ED%A0%80',
    '\ud800',
    '<script>alert(1)</script>',
    "'; DROP TABLE",
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '&&&',
    '===',
    'NaN',
    'Infinity',
    '1e309',
    '-0',
    ',,,,',
    'now-999999999y',
    '9'.repeat(400),
    'я'.repeat(3000),
    `${'a'.repeat(63)},`.repeat(60),
    '1.5.20.50.1.5',
    '////',
    '..',
    'ru;de',
    '\u202eabc',
  );
  const value = fc.oneof(rubbish, fc.string({ unit: 'binary', maxLength: 60 }), fc.webQueryParameters());
  const address = fc.oneof(
    fc.array(fc.tuple(name, value), { maxLength: 30 }).map((pairs) => `?${pairs.map((p) => p.join('=')).join('&')}`),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );

  test('never throw, and whatever was not followed is named', () => {
    fc.assert(
      fc.property(address, (search) => {
        const { view, ignored } = decodeView(search);
        const again = encodeView(view);
        expect(decodeView(again)).toEqual({ view, ignored: [] });
        expect(again.length).toBeLessThan(2000);
        for (const { parameter, value: shown, reason } of ignored) {
          expect(`${parameter}${shown}`.length).toBeLessThanOrEqual(160);
          expect(reason).not.toBe('');
        }
        // Each name written is either part of the view or named as ignored, unless the rest is summed up.
        if (ignored.at(-1)?.reason === 'and_more') return;
        const named = new Set(ignored.map((i) => i.parameter));
        const kept = new URLSearchParams(again);
        for (const [written, text] of new URLSearchParams(search.slice(0, 16_384))) {
          const known = PARAMETERS.find((p) => p.name === written);
          const isDefault = known !== undefined && known.write(known.read(text, DEFAULT_VIEW).view ?? view) === null;
          const shown = written.replace(/\p{C}/gu, '\ufffd');
          const mentioned =
            named.has(shown) || [...named].some((n) => n.endsWith('…') && shown.startsWith(n.slice(0, -1)));
          expect(kept.has(written) || mentioned || isDefault || (written === 'v' && text === '1')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
