import { expect, it } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import { comparedPlaces } from './compare-map-rows.ts';

const answer = (rows: Readonly<Record<string, readonly [number | null, number | null]>>): MapAnswer => ({
  window: { fromMs: 0, toMs: 1 },
  level: 'country',
  previousFromMs: null,
  rows: Object.entries(rows).map(([code, [failed, measured]]) => ({
    place: { id: `cc:${code}`, level: 'country', name: code, parent: null, vantagePoints: 1 },
    current: { ...UNKNOWN_AGGREGATE, failed, measured },
    previous: null,
    topKind: null,
  })),
  unplaced: null,
  total: null,
  sources: [],
  warnings: [],
  completeUntilMs: null,
});

it('colours a difference only where both sides have a share, and names the state of the side that lacks one', () => {
  const a = answer({ AA: [1, 1000], BB: [300, 1000], CC: [10, 1000], DD: [null, 0], EE: [10, 1000] });
  const b = answer({ AA: [400, 1000], BB: [10, 1000], CC: [11, 1000], DD: [5, 1000], EE: [1, 10] });
  const found = comparedPlaces(a, b, { thresholds: [1, 5, 20, 50], borders: [1, 5], minSample: 30 });
  expect(found.map(({ place, tone, state }) => [place.name, tone, state])).toEqual([
    ['AA', 'b3', 'value'],
    ['BB', 'w3', 'value'],
    ['CC', '0', 'value'],
    ['DD', null, 'no_data'],
    ['EE', null, 'low_sample'],
  ]);
});
