import { describe, expect, test } from 'vitest';
import { en } from '#/copy/en.ts';
import { enDetail } from '#/copy/en-detail.ts';
import { DEFAULT_THRESHOLDS } from '#/domain/failure-bin.ts';
import { NO_DATA } from '#/viz/matrix/matrix-marks.ts';
import { address, matrixAnswer } from './matrix-answer.fixture.ts';
import { matrixSummary, matrixTwin } from './matrix-words.ts';
import type { MatrixChoice } from './matrix-choice.ts';
import { matrixModel } from './server-matrix-model.ts';

const WORDS = { copy: en, detail: enDetail };
const CHOICE: MatrixChoice = { rows: 'server_address', level: 'country', order: null, hide: [] };
const RULES = { thresholds: DEFAULT_THRESHOLDS, minSample: 30, completeMs: null };

const answer = matrixAnswer([
  { key: address('a.example', 4), measured: [5052, 100, null], failed: [4982, 0, null] },
  { key: address('a.example', 6), measured: [100, 10, 0], failed: [5, 10, null] },
  { key: address('b.example', 4), measured: [100, 100, 100], failed: [0, 0, 60] },
]);
const model = matrixModel(answer, CHOICE, RULES, WORDS);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('one byte for each cell, in the order of the rows', () => {
  expect([...model.marks.cells]).toEqual([5, 0, NO_DATA, 3, 6, NO_DATA, 0, 0, 5]);
  expect(model.states).toEqual(['zero', 'low_sample', 'no_data']);
});

test('the addresses of a server are one group', () => {
  expect(model.marks.groups.map(({ key, first, count }) => [key, first, count])).toEqual([
    ['a.example', 0, 2],
    ['b.example', 2, 1],
  ]);
  expect(model.marks.rows.map(({ name, part }) => [name, part])).toEqual([
    ['a.example IPv4', 'IPv4'],
    ['a.example IPv6', 'IPv6'],
    ['b.example IPv4', 'IPv4'],
  ]);
});

test('rows at the second threshold or above are counted column by column', () => {
  expect(model.marks.failing.counts).toEqual([2, 0, 1]);
  expect(plain(model.marks.failing.label)).toBe('Addresses at 5 % or more');
});

test('totals are coloured where they are in trouble and quiet where they are no value', () => {
  expect(model.marks.rows.map(({ total }) => [plain(total.text), total.tone])).toEqual([
    ['96.7 %', 'trouble'],
    ['13.6 %', 'trouble'],
    ['20.0 %', 'trouble'],
  ]);
  const none = matrixAnswer([{ key: { zone: 'ru' }, measured: [0], failed: [null] }]);
  const [row] = matrixModel(none, { ...CHOICE, rows: 'zone' }, RULES, WORDS).marks.rows;
  expect(row?.total).toEqual({ text: 'No data', tone: 'quiet' });
});

describe('a cell in words', () => {
  const words = (row: number, column: number): string => plain(model.marks.readout(row, column).words);
  test('a value', () => {
    expect(words(0, 0)).toBe('a.example IPv4, 14:00 to 14:05 UTC, 98.6 %, 4,982 of 5,052 failed');
  });
  test('a low sample says so, and what has no value says why', () => {
    expect(words(1, 1)).toBe('a.example IPv6, 14:05 to 14:10 UTC, 100.0 %, 10 of 10 failed, low sample');
    expect(words(0, 2)).toBe('a.example IPv4, 14:10 to 14:15 UTC, no data');
  });
  test('the card has counts, interval, address and the others at that moment', () => {
    const { value, lines, time } = model.marks.readout(0, 0);
    expect(plain(value)).toBe('98.6 %');
    expect(time).toBe('30 Jan 2024, 14:00–14:05 UTC');
    expect(lines.map(({ label, value: said }) => `${plain(label)}: ${plain(said)}`)).toEqual([
      'Failed / measured: 4,982 / 5,052',
      '95 % interval: 98.3–98.9 %',
      'Address: 192.0.2.1',
      'Other 2 addresses: 2.50 %',
    ]);
  });
});

test('the sentence that stands for the picture', () => {
  expect(plain(matrixSummary(model, 5, WORDS))).toBe(
    '3 addresses by time, 30 Jan 2024, 14:00–14:15 UTC, 5-minute cells. 90.9 % of all queries failed. ' +
      'Highest share: 98.6 %, a.example IPv4, 30 Jan 2024, 14:00–14:05 UTC. ' +
      'Most at 5 % or more: 2 of 3, from 30 Jan 2024, 14:00 UTC.',
  );
});

test('the table has a line per row with every cell, and missing is never zero', () => {
  const { columns, rows } = matrixTwin(model, WORDS);
  expect(columns.map(({ label }) => plain(label)).slice(0, 4)).toEqual([
    'Address',
    'Failed',
    'Measured',
    'Failed share',
  ]);
  expect(rows[1]?.map(plain)).toEqual([
    'a.example IPv6',
    '15',
    '110',
    '13.6 %',
    '8.4–21.3 %',
    '5.00 %',
    '30 Jan 2024, 14:00–14:05',
    '2',
    '5.00 %',
    '100.0 % (low sample)',
    '— (no data)',
  ]);
});

test('servers keep their order; zones, and what was cut to the worst, begin with the worst', () => {
  const cut = { ...answer, warnings: [{ code: 'rows_omitted', detail: '', source: null }] };
  const first = (made: typeof model): string | undefined => made.marks.rows[0]?.name;
  expect(first(model)).toBe('a.example IPv4');
  expect(matrixModel(cut, CHOICE, RULES, WORDS)).toMatchObject({ order: 'failed', isCut: true });
  expect(matrixModel(cut, { ...CHOICE, order: 'name' }, RULES, WORDS).order).toBe('name');
});

test('ten thousand rows are composed', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    key: { zone: `z${i}` },
    measured: [100, 0, 100],
    failed: [i % 100, null, 0],
  }));
  const made = matrixModel(matrixAnswer(rows), { ...CHOICE, rows: 'zone' }, RULES, WORDS);
  expect(made.marks.cells).toHaveLength(30_000);
  expect(made.marks.groups).toHaveLength(10_000);
});
