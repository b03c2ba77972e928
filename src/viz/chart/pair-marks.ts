/** A bucket of one of two courses that lie over each other. Times count from the start of its own window. */
export interface PairBucket {
  readonly fromMs: number;
  readonly toMs: number;
  /** Failed share, 0 to 1; null where nothing was measured. */
  readonly ratio: number | null;
  /** Too little was measured to rely on the share. */
  readonly low: boolean;
}

export interface PairMarks {
  readonly a: readonly PairBucket[];
  readonly b: readonly PairBucket[];
  /** Length of the longer window. */
  readonly spanMs: number;
}

/** A course in steps: level in each bucket, broken where a bucket has no value. */
export function stepPath(
  buckets: readonly PairBucket[],
  x: (ms: number) => number,
  y: (ratio: number) => number,
): string {
  let path = '';
  let open = false;
  for (const { fromMs, toMs, ratio } of buckets) {
    if (ratio === null) {
      open = false;
      continue;
    }
    const [left, right, level] = [round(x(fromMs)), round(x(toMs)), round(y(ratio))];
    path += open ? `V${level}H${right}` : `M${left},${level}H${right}`;
    open = true;
  }
  return path;
}

/** Buckets of A and B that are the same stretch of time and both have a value; empty when the steps differ. */
export function overlaps({ a, b }: PairMarks): readonly { readonly a: PairBucket; readonly b: PairBucket }[] {
  const byStart = new Map(b.map((bucket) => [bucket.fromMs, bucket]));
  return a.flatMap((bucket) => {
    const other = byStart.get(bucket.fromMs);
    const same = other !== undefined && other.toMs === bucket.toMs;
    return same && bucket.ratio !== null && other.ratio !== null ? [{ a: bucket, b: other }] : [];
  });
}

/** The bucket that an instant lies in; null outside of all. */
export const bucketOver = (buckets: readonly PairBucket[], ms: number): PairBucket | null =>
  buckets.find(({ fromMs, toMs }) => fromMs <= ms && ms < toMs) ?? null;

const round = (n: number): number => Math.round(n * 10) / 10;
