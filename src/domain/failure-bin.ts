/** Bins of the failure scale: 0 · >0–t1 · t1–t2 · t2–t3 · t3–t4 · >t4. The border between zero and more than zero is fixed. */
export type FailureBin = 0 | 1 | 2 | 3 | 4 | 5;

/** Four rising thresholds in percent. */
export type Thresholds = readonly [number, number, number, number];

export const DEFAULT_THRESHOLDS: Thresholds = [1, 5, 20, 50];

/** Bin of a failed share (0 to 1). A share on a threshold belongs to the bin above it. */
export function failureBin(ratio: number, thresholds: Thresholds = DEFAULT_THRESHOLDS): FailureBin {
  if (ratio <= 0) return 0;
  const percent = ratio * 100;
  if (percent < thresholds[0]) return 1;
  if (percent < thresholds[1]) return 2;
  if (percent < thresholds[2]) return 3;
  return percent < thresholds[3] ? 4 : 5;
}
