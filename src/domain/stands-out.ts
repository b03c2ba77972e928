/** Failed of measured queries. */
interface Counts {
  readonly failed: number;
  readonly measured: number;
}

/** A chance above this is no finding. */
const BY_CHANCE = 0.01;

/**
 * True when a bucket has more failures than chance gives the worst of `looks` buckets at the usual share: the tail of a Poisson distribution, times
 * the number of looks (Bonferroni). One more failure is taken as usual than was seen, so that a quiet hour is no proof of a perfect one.
 */
export function standsOut(bucket: Counts, usual: Counts, looks: number): boolean {
  if (bucket.measured === 0) return false;
  const expected = (bucket.measured * (usual.failed + 1)) / (usual.measured + 1);
  return poissonTail(bucket.failed, expected) * Math.max(1, looks) < BY_CHANCE;
}

/** Chance of `least` or more events where `mean` are expected. */
export function poissonTail(least: number, mean: number): number {
  if (least <= 0) return 1;
  if (mean <= 0) return 0;
  // From the larger side of the distribution the sum is cut off; upwards from `least` the terms fall once they are past the mean.
  if (least <= mean) return 1 - sumFrom(0, least - 1, mean);
  return sumFrom(least, least + 40 + Math.ceil(10 * Math.sqrt(least)), mean);
}

function sumFrom(first: number, last: number, mean: number): number {
  let logFactorial = 0;
  for (let k = 2; k <= first; k += 1) logFactorial += Math.log(k);
  let sum = 0;
  for (let k = first; k <= last; k += 1) {
    if (k > first) logFactorial += Math.log(k);
    sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
  }
  return Math.min(1, Math.max(0, sum));
}
