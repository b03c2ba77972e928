import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW } from '#/view-state/default-view.ts';
import { rangeOf, selectionOf, stepInto } from './matrix-steps.ts';

const GROUND = { page: { type: 'zone', id: 'ru' }, levels: ['region', 'country'], hasServers: true } as const;
const server = { type: 'server', id: 'a.example' } as const;

describe('a step into a row', () => {
  test('of a server: that server, by region', () => {
    const next = stepInto({ ...DEFAULT_VIEW, hide: ['b.example'] }, server, GROUND);
    expect(next).toMatchObject({ server: ['a.example'], rows: 'place', level: 'region', hide: [], sel: null });
  });
  test('of the server that the page is about: no filter for what always holds', () => {
    expect(stepInto(DEFAULT_VIEW, server, { ...GROUND, page: server })).toMatchObject({ server: [], rows: 'place' });
  });
  test('of a region: its countries; of a country: its servers', () => {
    const places = { ...DEFAULT_VIEW, rows: 'place', level: 'region' } as const;
    const region = stepInto(places, { type: 'place', id: 'm49:150' }, GROUND);
    expect(region).toMatchObject({ place: ['m49:150'], rows: 'place', level: 'country' });
    const country = stepInto(region ?? places, { type: 'place', id: 'cc:DE' }, GROUND);
    expect(country).toMatchObject({ place: ['cc:DE'], rows: 'server_address' });
  });
  test('is none where the source has no places', () => {
    expect(stepInto(DEFAULT_VIEW, server, { ...GROUND, levels: [] })).toBeNull();
    expect(stepInto(DEFAULT_VIEW, { type: 'zone', id: 'ru' }, GROUND)).toBeNull();
  });
});

describe('a rectangle of cells in links', () => {
  const columns = [0, 1, 2, 3].map((i) => ({ fromMs: i * 1000, toMs: (i + 1) * 1000 }));
  const keys = ['a/4', 'a/6', 'b/4'];
  const range = { firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 2 };

  test('there and back', () => {
    const said = selectionOf(range, columns, keys);
    expect(said).toEqual({ fromMs: 1000, toMs: 3000, rows: { first: 'a/4', last: 'a/6' } });
    expect(rangeOf(said, columns, keys)).toEqual(range);
  });
  test('without rows means all of them; with one that is not here, the other', () => {
    expect(rangeOf({ fromMs: 1500, toMs: 9000, rows: null }, columns, keys)).toEqual({
      firstRow: 0,
      lastRow: 2,
      firstColumn: 1,
      lastColumn: 3,
    });
    const half = { fromMs: 0, toMs: 1000, rows: { first: 'x', last: 'b/4' } };
    expect(rangeOf(half, columns, keys)).toMatchObject({ firstRow: 2, lastRow: 2 });
  });
  test('of another time or of other rows is not here', () => {
    expect(rangeOf({ fromMs: 9000, toMs: 9500, rows: null }, columns, keys)).toBeNull();
    expect(rangeOf({ fromMs: 0, toMs: 1000, rows: { first: 'x', last: 'y' } }, columns, keys)).toBeNull();
  });
});
