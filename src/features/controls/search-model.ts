import type { SearchHit } from '#/api/search.ts';
import type { FilterName } from '#/view-state/transitions.ts';

/** Filter that a hit can set; null for an incident, which sets a window, and for what this version does not know. */
export function filterOfHit(hit: Pick<SearchHit, 'type'>): Extract<FilterName, 'zone' | 'place' | 'server'> | null {
  return hit.type === 'zone' || hit.type === 'place' || hit.type === 'server' ? hit.type : null;
}

/** Row that an arrow key leads to; from the field (-1) down to the first and up to the last, round and round. */
export function movedRow(row: number, key: string, rows: number): number | null {
  if (rows === 0) return null;
  if (key === 'ArrowDown') return row >= rows - 1 ? 0 : row + 1;
  if (key === 'ArrowUp') return row <= 0 ? rows - 1 : row - 1;
  return null;
}

/**
 * Hits with the zone that the same keys write on the other keyboard layout (`ha` is `рф`): first, unless the text as typed is a zone
 * itself. Without hits as typed, all that the other layout finds.
 */
export function withOtherLayout<Hit extends Pick<SearchHit, 'type' | 'id' | 'label'>>(
  typed: readonly Hit[],
  q: string,
  other: readonly Hit[],
  swapped: string,
): readonly Hit[] {
  if (typed.length === 0) return other;
  const isZone = (hit: Hit, text: string): boolean => hit.type === 'zone' && hit.label.replace(/^\./, '') === text;
  const meant = other.filter((hit) => isZone(hit, swapped));
  const rest = typed.filter((hit) => !meant.some(({ id }) => id === hit.id));
  const exact = rest.filter((hit) => isZone(hit, q.toLowerCase()));
  return [...exact, ...meant, ...rest.filter((hit) => !exact.includes(hit))];
}
