import { UNKNOWN_AGGREGATE, type Aggregate } from '#/domain/aggregate.ts';
import type { MapAnswer, MapRow } from '#/domain/answers.ts';

/** An answer with a place in every state. Imported by tests alone. */

export const counts = (failed: number | null, measured: number | null, more: Partial<Aggregate> = {}): Aggregate => ({
  ...UNKNOWN_AGGREGATE,
  failed,
  measured,
  ...more,
});

const row = (id: string, name: string, current: Aggregate, more: Partial<MapRow> = {}): MapRow => ({
  place: { id: `cc:${id}`, level: 'country', name, parent: 'm49:150', vantagePoints: 12 },
  current,
  previous: null,
  topKind: null,
  ...more,
});

export const answer: MapAnswer = {
  window: { fromMs: Date.parse('2024-01-30T13:00Z'), toMs: Date.parse('2024-01-30T19:00Z') },
  level: 'country',
  previousFromMs: Date.parse('2024-01-30T07:00Z'),
  rows: [
    row('TO', 'Tonga', counts(null, 0)),
    row('FR', 'France', counts(0, 20_000)),
    row('KZ', 'Kazakhstan', counts(1532, 13_255, { vantagePoints: 32 }), {
      previous: counts(30, 13_000),
      topKind: 'dnssec_bogus',
    }),
    row('VA', 'Vatican City', counts(1, 12)),
    row('RU', 'Russia', counts(20_900, 100_000), { topKind: 'dnssec_bogus' }),
    row('UA', 'Ukraine', counts(null, 0, { excluded: 1204 })),
    row('DE', 'Germany', counts(60, 30_000), { previous: counts(90, 30_000), topKind: 'timeout' }),
  ],
  unplaced: null,
  total: counts(75_572, 3_936_528),
  sources: [{ id: 'reconstruction', name: 'Reconstruction', basis: 'simulated' }],
  warnings: [],
  completeUntilMs: Date.parse('2024-01-30T18:55Z'),
};

export const rules = { thresholds: [1, 5, 20, 50], minSample: 30, isBehind: false } as const;
