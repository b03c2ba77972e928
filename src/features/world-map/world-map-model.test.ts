import { expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { answer, counts, rules } from './map-answer.fixture.ts';
import { isOf, rateRows } from './map-rows.ts';
import { legendModel, mapMarks, mapSummary, mapTwin } from './world-map-model.ts';

const rows = rateRows(answer, rules);
const choice = { level: 'country', selected: [], only: null } as const;
const ids = (list: readonly { readonly row: { readonly place: { readonly id: string } } }[]): string[] =>
  list.map(({ row }) => row.place.id.slice(3));

test('the highest share comes first, the places without a colour last', () => {
  expect(ids(rows)).toEqual(['RU', 'KZ', 'DE', 'FR', 'VA', 'TO', 'UA']);
});

test('each state is told apart, and only values have a bin', () => {
  expect(rows.map(({ state, bin }) => [state, bin])).toEqual([
    ['value', 4],
    ['value', 3],
    ['value', 1],
    ['zero', 0],
    ['low_sample', null],
    ['no_data', null],
    ['fault', null],
  ]);
});

test('thresholds decide the bin, a share on one belongs above it', () => {
  const moved = rateRows(answer, { ...rules, thresholds: [0.2, 11, 20.9, 50] });
  expect(moved.slice(0, 3).map(({ bin }) => bin)).toEqual([4, 3, 2]);
});

test('behind the window, what has a colour keeps it and is stale', () => {
  const stale = rateRows(answer, { ...rules, isBehind: true });
  expect(stale.map(({ state, bin }) => [state, bin]).slice(0, 5)).toEqual([
    ['stale', 4],
    ['stale', 3],
    ['stale', 1],
    ['stale', 0],
    ['low_sample', null],
  ]);
});

test('the marks name each place with its numbers, or with why it has none', () => {
  const { places, labelled } = mapMarks(rows, choice, en);
  expect(places.map(({ words }) => words)).toEqual([
    'Russia: 20.9\u202f%, 20,900 of 100,000 failed',
    'Kazakhstan: 11.6\u202f%, 1,532 of 13,255 failed',
    'Germany: 0.20\u202f%, 60 of 30,000 failed',
    'France: 0.00\u202f%, 0 of 20,000 failed',
    'Vatican City: 8.33\u202f%, 1 of 12 failed, low sample',
    'Tonga: no data',
    'Ukraine: measurement fault',
  ]);
  expect(labelled).toEqual(['cc:RU', 'cc:KZ']);
  expect(places.map(({ share }) => share).slice(3, 6)).toEqual(['0.00\u202f%', null, null]);
});

test('a legend entry fades the places that it does not count', () => {
  const { places, labelled } = mapMarks(rows, { ...choice, only: 'bin:3' }, en);
  expect(labelled).toEqual(['cc:KZ']);
  expect(places.filter(({ dimmed }) => !dimmed).map(({ name }) => name)).toEqual(['Kazakhstan']);
  const noData = mapMarks(rows, { ...choice, only: 'no_data' }, en);
  expect(noData.places.filter(({ dimmed }) => !dimmed).map(({ name }) => name)).toEqual(['Tonga']);
});

test('the legend counts every place once, and lists a state only where it occurs', () => {
  const legend = legendModel(rows, rules.thresholds);
  expect(legend.bins).toEqual([1, 1, 0, 1, 1, 0]);
  expect(legend.states).toEqual([
    { state: 'low_sample', count: 1 },
    { state: 'no_data', count: 1 },
    { state: 'fault', count: 1 },
  ]);
  const all = [...legend.bins, ...legend.states.map(({ count }) => count)].reduce((a, b) => a + b);
  expect(all).toBe(answer.rows.length);
});

test('a stale place counts in its bin and as stale', () => {
  const stale = rateRows(answer, { ...rules, isBehind: true });
  const first = stale[0];
  if (first === undefined) throw new Error('no row');
  expect(isOf(first, 'stale')).toBe(true);
  expect(isOf(first, 'bin:4')).toBe(true);
  expect(legendModel(stale, rules.thresholds).states[1]).toEqual({ state: 'stale', count: 4 });
});

test('the table has all rows in the order of the map, unknown as a dash and zero as zero', () => {
  const { rows: cells, caption } = mapTwin(rows, answer, 'country', en);
  expect(caption).toContain('30 Jan 2024, 13:00–19:00 UTC');
  expect(cells[1]).toEqual([
    'Kazakhstan',
    '11.6\u202f%',
    '1,532',
    '13,255',
    '11.0–12.1\u202f%',
    '0.23\u202f%',
    '+11.3',
    '32',
    'Measured',
  ]);
  expect(cells[3]?.slice(0, 4)).toEqual(['France', '0.00\u202f%', '0', '20,000']);
  expect(cells[5]).toEqual(['Tonga', '—', '—', '0', '—', '—', '—', '12', 'No data']);
});

test('the sentence says the whole, how many, the highest and what is chosen', () => {
  const said = mapSummary(rows, answer, { level: 'country', selected: ['cc:DE'], thresholds: rules.thresholds }, en);
  expect(said).toBe(
    'Worldwide 1.92\u202f% of queries failed. 5 countries of 7 measured, 2 at 1\u202f% or above. ' +
      'Highest: Russia 20.9\u202f%, Kazakhstan 11.6\u202f%. Chosen: Germany, 0.20\u202f%, 60 of 30,000.',
  );
});

test('without a total the sentence claims nothing of the whole', () => {
  const calm = { ...answer, total: null, rows: answer.rows.map((row) => ({ ...row, current: counts(0, 500) })) };
  expect(mapSummary(rateRows(calm, rules), calm, { ...choice, thresholds: rules.thresholds }, en)).toBe(
    '7 countries of 7 measured, 0 at 1\u202f% or above.',
  );
});
