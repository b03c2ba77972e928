import { describe, expect, it } from 'vitest';
import { enDetail } from '#/copy/en-detail.ts';
import { en } from '#/copy/en.ts';
import { framesOf } from './frames.ts';
import { frameWords, mapFrame, scrubberBars } from './map-frame.ts';
import { matrixAnswer } from './matrix-answer.fixture.ts';

const words = { copy: en, detail: enDetail };
const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const frames = framesOf(
  matrixAnswer({
    'cc:RU': [
      [1000, 1000, 20, 0],
      [450, 0, 1, null],
    ],
  }),
  30,
);

describe('mapFrame', () => {
  it('says its time in the title and in the summary', () => {
    const frame = mapFrame(frames, 1, [], 'country', words);
    expect(frame.title).toBe('Where queries failed, 14:05–14:10 UTC');
    expect(frame.summary('Nothing.')).toBe('14:05–14:10 UTC: Nothing.');
    expect(plain(frame.subtitle)).toBe('Failed share of queries, by country of the vantage point, in 5 min');
    expect(frame.total).toMatchObject({ measured: 1000, failed: 0 });
  });
  it('tells when a frame sums up more than its bucket', () => {
    const column = (n: number) => Array.from({ length: 24 }, () => n);
    const wide = framesOf(matrixAnswer({ 'cc:RU': [column(11), column(1)] }), 30);
    const frame = mapFrame(wide, 10, [], 'country', words);
    expect(frame.title).toBe('Where queries failed, 14:40–14:55 UTC');
    expect(plain(frame.subtitle)).toContain('A frame sums up 15 min: in 5 min too little is measured');
  });
});

describe('frameWords', () => {
  it('says time, place in the window, share and counts', () => {
    expect(plain(frameWords(frames, 0, words))).toBe(
      '14:00–14:05 UTC, frame 1 of 4: 45.0 % failed, 450 of 1,000 queries',
    );
    expect(frameWords(frames, 3, words)).toBe('14:15–14:20 UTC, frame 4 of 4: no data');
    expect(frameWords(frames, null, words)).toBe('Whole window');
  });
});

describe('scrubberBars', () => {
  it('has the colours of the scale, and none where there is no share', () => {
    expect(scrubberBars(frames, [1, 5, 20, 50])).toEqual([
      { state: 'value', height: 1, bin: 4 },
      { state: 'zero', height: 0, bin: 0 },
      { state: 'low_sample', height: 0, bin: null },
      { state: 'no_data', height: 0, bin: null },
    ]);
  });
  it('never scales below one percent, so that a quiet window is low', () => {
    const quiet = framesOf(matrixAnswer({ 'cc:RU': [[1000], [1]] }), 30);
    expect(scrubberBars(quiet, [1, 5, 20, 50])[0]?.height).toBeCloseTo(0.1);
  });
});
