import type { Buckets } from '#reference-api/query/buckets.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import { finestStepS, type MeasurementSource } from '#reference-api/query/sources.ts';
import type { AlignedWindow } from './measurement-window.ts';

/** The window of equal length that ends where the given one starts. */
export interface PreviousWindow {
  /** Epoch seconds. */
  readonly fromS: number;
  /** null = it cannot be cut there: the source keeps longer steps then, so its counts are not known. */
  readonly bucketsOf: (source: MeasurementSource) => Buckets | null;
}

/** The previous window of an aligned one. */
export const previousWindow = ({ fromS, toS }: AlignedWindow): PreviousWindow => {
  const start = fromS - (toS - fromS);
  return {
    fromS: start,
    bucketsOf: (source) => {
      const stepS = finestStepS(source, start, fromS);
      // The default of a day for a stretch without any data would refuse windows that nothing could be cut from.
      const isEmpty = !source.kept.some((span) => span.from < fromS && span.to > start);
      return isEmpty || (start % stepS === 0 && fromS % stepS === 0) ? oneBucket(start, fromS) : null;
    },
  };
};
