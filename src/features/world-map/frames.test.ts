import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag } from '#/domain/answers.ts';
import { frameAt, frameCell, frameStart, framesOf, frameTotal, frameWindow } from './frames.ts';
import { FROM_MS, matrixAnswer, STEP_MS } from './matrix-answer.fixture.ts';

const flag = (name: Flag['flag'], start: number, reason: string | null = null): Flag => ({
  flag: name,
  start,
  count: 1,
  reason,
});

describe('framesOf', () => {
  it('keeps the counts of each place in each bucket', () => {
    const frames = framesOf(
      matrixAnswer({
        'cc:RU': [
          [100, 200],
          [40, 0],
        ],
        'cc:DE': [
          [50, 60],
          [1, 6],
        ],
      }),
      30,
    );
    expect(frames.span).toBe(1);
    expect(frameCell(frames, 0, 'cc:RU')).toEqual({ measured: 100, failed: 40, state: 'value' });
    expect(frameCell(frames, 1, 'cc:RU')).toEqual({ measured: 200, failed: 0, state: 'zero' });
    expect(frameCell(frames, 1, 'cc:FR')).toBeNull();
    expect(frameTotal(frames, 1)).toEqual({ measured: 260, failed: 6 });
  });

  it('looks at the sample first, then at why there is none', () => {
    const answer = matrixAnswer({
      'cc:RU': [
        [1000, 1000, 1000, 1000, 1000],
        [0, 0, 0, 0, 0],
      ],
      'cc:VA': [
        [12, 50, 50, 50, null],
        [12, 5, 5, 5, null],
        [flag('source_gap', 1), flag('excluded', 2), flag('excluded', 3, 'not_deployed')],
      ],
    });
    const frames = framesOf(answer, 30);
    expect([0, 1, 2, 3, 4].map((i) => frameCell(frames, i, 'cc:VA')?.state)).toEqual([
      'low_sample',
      'no_data',
      'fault',
      'not_applicable',
      'no_data',
    ]);
    expect(frameCell(frames, 2, 'cc:VA')).toMatchObject({ measured: 0, failed: 0 });
  });

  it('sums up buckets before the frame when one bucket says nothing about places', () => {
    const column = (n: number) => Array.from({ length: 24 }, () => n);
    const frames = framesOf(matrixAnswer({ 'cc:RU': [column(11), column(1)], 'cc:DE': [column(1), column(0)] }), 30);
    expect(frames.span).toBe(3);
    expect(frameCell(frames, 0, 'cc:RU')).toEqual({ measured: 11, failed: 1, state: 'low_sample' });
    expect(frameCell(frames, 10, 'cc:RU')).toEqual({ measured: 33, failed: 3, state: 'value' });
    expect(frameWindow(frames, 10)).toEqual({ fromMs: FROM_MS + 8 * STEP_MS, toMs: FROM_MS + 11 * STEP_MS });
    expect(frameWindow(frames, 0)).toEqual({ fromMs: FROM_MS, toMs: FROM_MS + STEP_MS });
    // The bars stay those of one bucket: they show when it began.
    expect(frames.bars[10]).toEqual({ measured: 12, failed: 1, state: 'low_sample' });
  });

  it('never widens a frame beyond a quarter of the window, and not at all when nothing was measured', () => {
    const thin = matrixAnswer({ 'cc:RU': [Array.from({ length: 16 }, () => 1), Array.from({ length: 16 }, () => 0)] });
    expect(framesOf(thin, 30).span).toBe(3);
    expect(
      framesOf(
        matrixAnswer({
          'cc:RU': [
            [0, 0],
            [null, null],
          ],
        }),
        30,
      ).span,
    ).toBe(1);
  });

  it('gives every query of the window to one bar, however wide the frames are', () => {
    const cell = fc.record({ measured: fc.integer({ min: 1, max: 90 }), failed: fc.integer({ min: 0, max: 1 }) });
    const place = fc.array(cell, { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const columns = (cells: typeof a) => [cells.map((c) => c.measured), cells.map((c) => c.failed)] as const;
        const frames = framesOf(matrixAnswer({ 'cc:RU': columns(a), 'cc:DE': columns(b) }), 30);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
        expect(sum(frames.bars.map((bar) => bar.measured))).toBe(sum([...a, ...b].map((c) => c.measured)));
        // A frame is the sum of the bars that it spans.
        for (let i = 0; i < frames.count; i += 1) {
          const places = ['cc:RU', 'cc:DE'].map((id) => frameCell(frames, i, id)?.measured ?? 0);
          expect(sum(places)).toBe(frameTotal(frames, i).measured);
        }
      }),
    );
  });
});

describe('frameAt', () => {
  const frames = framesOf(
    matrixAnswer({
      'cc:RU': [
        [100, 100, 100],
        [0, 0, 0],
      ],
    }),
    30,
  );
  it('finds the frame of any instant in it', () => {
    expect([0, 1, 2].map((i) => frameAt(frames, frameStart(frames, i)))).toEqual([0, 1, 2]);
    expect(frameAt(frames, FROM_MS + STEP_MS - 1)).toBe(0);
  });
  it('has none outside of the window, or without an instant', () => {
    expect([null, FROM_MS - 1, FROM_MS + 3 * STEP_MS].map((ms) => frameAt(frames, ms))).toEqual([null, null, null]);
  });
});
