import { failureRatio } from '#/domain/aggregate.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import type { PairBucket } from '#/viz/chart/pair-marks.ts';

/** Buckets of an answer, counted from its own start. What nobody measured, or what was set aside, has no value. */
export function pairBuckets(answer: SeriesAnswer, minSample: number): readonly PairBucket[] {
  const [series] = answer.series;
  return Array.from({ length: answer.points }, (_, i) => {
    const measured = series?.measured[i] ?? null;
    const ratio = failureRatio({ measured, failed: series?.failed[i] ?? null });
    return {
      fromMs: i * answer.stepMs,
      toMs: (i + 1) * answer.stepMs,
      ratio,
      low: ratio !== null && (measured ?? 0) < minSample,
    };
  });
}
