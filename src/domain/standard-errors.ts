/**
 * Standard errors of a 95 % interval that holds for `comparisons` intervals at once (Bonferroni); Abramowitz and Stegun 26.2.23, good to three
 * decimals.
 */
export function standardErrors(comparisons: number): number {
  const tail = 0.025 / Math.max(comparisons, 1);
  const t = Math.sqrt(-2 * Math.log(tail));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
