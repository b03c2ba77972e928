/** Stretch of neighbouring buckets [start, end) that all have a value. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The stretches of buckets with a value, in order. A line is drawn inside a run and never across the gap between two. */
export function runs(buckets: readonly (number | null)[]): readonly Run[] {
  return stretches(buckets, (value) => value !== null);
}

/** The stretches of buckets without a value, in order. */
export function gaps(buckets: readonly (number | null)[]): readonly Run[] {
  return stretches(buckets, (value) => value === null);
}

function stretches(buckets: readonly (number | null)[], inside: (value: number | null) => boolean): readonly Run[] {
  const found: Run[] = [];
  let start: number | null = null;
  buckets.forEach((value, i) => {
    if (inside(value)) start ??= i;
    else if (start !== null) {
      found.push({ start, end: i });
      start = null;
    }
  });
  if (start !== null) found.push({ start, end: buckets.length });
  return found;
}
