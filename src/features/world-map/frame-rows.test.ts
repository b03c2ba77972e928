import { describe, expect, it } from 'vitest';
import { frameRows } from './frame-rows.ts';
import { framesOf } from './frames.ts';
import { answer, rules } from './map-answer.fixture.ts';
import { rateRows } from './map-rows.ts';
import { FROM_MS, matrixAnswer, STEP_MS } from './matrix-answer.fixture.ts';

const frames = framesOf(
  matrixAnswer({
    'cc:RU': [
      [1000, 1000],
      [590, 0],
    ],
    'cc:FR': [
      [500, 20],
      [300, 1],
    ],
    'cc:TO': [
      [0, 0],
      [null, null],
    ],
  }),
  30,
);
const places = rateRows(answer, rules);
const shown = (index: number, completeUntilMs: number | null = null) =>
  frameRows(places, frames, index, { thresholds: [1, 5, 20, 50], completeUntilMs });
const of = (rows: ReturnType<typeof shown>, id: string) => rows.find(({ row }) => row.place.id === id);

describe('frameRows', () => {
  it('keeps the order of the whole window, so that nothing moves in the document', () => {
    expect(shown(0).map(({ row }) => row.place.id)).toEqual(places.map(({ row }) => row.place.id));
  });
  it('gives each place the counts, the state and the colour of the frame', () => {
    expect(of(shown(0), 'cc:RU')).toMatchObject({ state: 'value', ratio: 0.59, bin: 5 });
    expect(of(shown(1), 'cc:RU')).toMatchObject({ state: 'zero', ratio: 0, bin: 0 });
    expect(of(shown(1), 'cc:FR')).toMatchObject({ state: 'low_sample', ratio: 0.05, bin: null });
  });
  it('has no number where nothing was measured, also of a place that the frames do not know', () => {
    for (const id of ['cc:TO', 'cc:KZ']) {
      const rated = of(shown(0), id);
      expect(rated).toMatchObject({ state: 'no_data', ratio: null, bin: null });
      expect(rated?.row.current).toMatchObject({ measured: 0, failed: null });
    }
  });
  it('is stale only in frames that the source has not completed', () => {
    const complete = FROM_MS + STEP_MS;
    expect([0, 1].map((i) => of(shown(i, complete), 'cc:RU')?.state)).toEqual(['value', 'stale']);
  });
});
