/** Bands of capacity to start from; each letter can be given its own. */
export const CAPACITY_BANDS = ['low', 'middle', 'high'] as const;
export type CapacityBand = (typeof CAPACITY_BANDS)[number];
