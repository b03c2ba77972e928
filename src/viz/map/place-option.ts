import type { MapPlace } from './map-marks.ts';

/** What the layers need to make places options of one list. */
export interface OptionWiring {
  readonly selected: readonly string[];
  /** The one place that the Tab key reaches; arrow keys move it. */
  readonly tabStop: string | null;
}

/** A place is an option of a list in which several can be chosen: named, counted, and one of them in the tab order. */
export const placeOption = ({
  place,
  rank,
  count,
  isSelected,
  isTabStop,
}: {
  readonly place: MapPlace;
  readonly rank: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}) => ({
  role: 'option',
  'aria-label': place.words,
  'aria-selected': isSelected,
  'aria-posinset': rank + 1,
  'aria-setsize': count,
  'data-place': place.id,
  tabIndex: isTabStop ? 0 : -1,
});
