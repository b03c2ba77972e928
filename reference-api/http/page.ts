/** Rows `[offset, offset + limit)` of a list with the offsets of its neighbours, as the Link header needs them. */
export function pageOf<Row>(
  rows: readonly Row[],
  offset: number,
  limit: number,
): { rows: Row[]; page: { next?: number; prev?: number } } {
  const next = offset + limit;
  return {
    rows: rows.slice(offset, next),
    page: {
      ...(next < rows.length ? { next } : {}),
      ...(offset > 0 ? { prev: Math.max(0, offset - limit) } : {}),
    },
  };
}
