/** Consecutive buckets of a window: bucket i is [edges[i], edges[i + 1]) in epoch seconds. At least one, none empty. */
export interface Buckets {
  readonly count: number;
  readonly edges: readonly number[];
}

/** Buckets of `stepS` seconds from `fromS` on; the last one is cut at `toS`. */
export const bucketsOf = (fromS: number, toS: number, stepS: number): Buckets => {
  const count = Math.max(1, Math.ceil((toS - fromS) / stepS));
  return { count, edges: Array.from({ length: count + 1 }, (_, i) => Math.min(fromS + i * stepS, toS)) };
};

/** The whole window as one bucket. */
export const oneBucket = (fromS: number, toS: number): Buckets => ({ count: 1, edges: [fromS, toS] });

export const startOf = ({ edges }: Buckets): number => edges[0] ?? 0;

export const endOf = ({ edges }: Buckets): number => edges.at(-1) ?? 0;

/** The bucket that holds the instant: the last one that starts at or before it. -1 before the first. */
export const bucketAt = ({ edges, count }: Buckets, instant: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Bucket width that gives at most `most` buckets: the smallest multiple of the native step, both in seconds. */
export const sparkStep = (fromS: number, toS: number, nativeS: number, most: number): number =>
  nativeS * Math.ceil((toS - fromS) / nativeS / most);
