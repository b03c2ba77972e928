import { sortedPlaces, type PlaceRow } from './place-rows.ts';

/** Neighbours shown at either side of the place. */
const BESIDE = 4;

/** The place between those of its own region that are next to it by failed share, highest first. Alone when its region has no other. */
export function nearestNeighbours(rows: readonly PlaceRow[], own: PlaceRow): readonly PlaceRow[] {
  const region = sortedPlaces(
    rows.filter((row) => row.bin !== null && row.place.parent === own.place.parent),
    { by: 'ratio', descending: true },
  );
  const at = region.indexOf(own);
  const from = Math.max(0, Math.min(at - BESIDE, region.length - 2 * BESIDE - 1));
  return region.slice(from, from + 2 * BESIDE + 1);
}
