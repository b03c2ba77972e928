import { describe, expect, test } from 'vitest';
import type { LoadAnswer } from '#/api/load.ts';
import { DAY_MS } from '#/domain/time-window.ts';
import { splitCourse, splitWindows } from './split-model.ts';
import type { ShownLoad } from './use-load.ts';

const shown: ShownLoad = {
  record: { fromMs: 0, days: 40, letters: [], sources: [], warnings: [], completeUntilMs: null },
  spans: [
    { from: 2, to: 30 },
    { from: 38, to: 39 },
  ],
  unusual: [],
  high: [],
  incidents: [],
  sources: [],
  warnings: [],
  completeUntilMs: null,
};

const answer = (from: number, udp: (number | null)[], tcp: (number | null)[]): LoadAnswer => ({
  window: { fromMs: from * DAY_MS, toMs: (from + udp.length) * DAY_MS },
  points: udp.length,
  series: [
    { key: { transport: 'udp' }, label: 'UDP', queries: udp, responses: null, flags: [] },
    { key: { transport: 'tcp' }, label: 'TCP', queries: tcp, responses: null, flags: [] },
  ],
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

describe('the share of TCP', () => {
  test('lies on its days, and is not known where a part or all of it is not', () => {
    const { shares, parts } = splitCourse(
      shown,
      [answer(2, [90, null, 0, 0], [10, 5, 20, 0]), answer(6, [50], [50])],
      'transport',
      'a',
    );
    expect(shares.slice(0, 8)).toEqual([null, null, 0.1, null, 1, null, 0.5, null]);
    expect(parts[2]).toBe(10);
  });

  test('a day of it far above its usual is found, however little it moves the sum', () => {
    const tcp = Array.from({ length: 20 }, (_, i) => (i === 7 ? 400 : 10));
    const { high } = splitCourse(
      shown,
      [
        answer(
          2,
          tcp.map(() => 10_000),
          tcp,
        ),
      ],
      'transport',
      'a',
    );
    expect(high.map(({ day, queries, usual }) => [day, queries / usual])).toEqual([[9, 40]]);
  });
});

test('single days are asked for only when there is nothing else', () => {
  expect(splitWindows(shown)).toEqual([{ fromMs: 2 * DAY_MS, toMs: 30 * DAY_MS }]);
  expect(splitWindows({ ...shown, spans: [{ from: 38, to: 39 }] })).toEqual([
    { fromMs: 38 * DAY_MS, toMs: 39 * DAY_MS },
  ]);
});
