import { excludesZero, type ShareDifference } from './share-difference.ts';

/** Steps of the scale of signed differences: three of less failure, none beyond chance, three of more failure. */
export const DIFFERENCE_TONES = ['b3', 'b2', 'b1', '0', 'w1', 'w2', 'w3'] as const;
export type DifferenceTone = (typeof DIFFERENCE_TONES)[number];

/** Borders between the steps at either side, in percentage points. */
export type ToneBorders = readonly [number, number];

/** Step of a difference. What chance may explain is neutral, however large it looks. A difference on a border belongs to the stronger step. */
export function differenceTone(found: ShareDifference, borders: ToneBorders): DifferenceTone {
  if (!excludesZero(found)) return '0';
  const points = Math.abs(found.difference) * 100;
  const worse = found.difference > 0;
  if (points < borders[0]) return worse ? 'w1' : 'b1';
  if (points < borders[1]) return worse ? 'w2' : 'b2';
  return worse ? 'w3' : 'b3';
}
