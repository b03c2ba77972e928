import { failureRatio, type Aggregate } from '#/domain/aggregate.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { differenceTone, type DifferenceTone, type ToneBorders } from '#/domain/difference-tone.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';
import type { Place } from '#/domain/place.ts';
import { shareDifference, type ShareDifference } from '#/domain/share-difference.ts';

/** One side of a place. */
export interface PlaceSide {
  readonly counts: Aggregate;
  readonly state: CellState;
  readonly ratio: number | null;
  readonly bin: FailureBin | null;
}

export interface ComparedPlace {
  readonly place: Place;
  readonly a: PlaceSide;
  readonly b: PlaceSide;
  /** Null when either side has no share that may be coloured. */
  readonly found: ShareDifference | null;
  readonly tone: DifferenceTone | null;
  /** State of the difference: that of the side that lacks a share, A first. */
  readonly state: CellState;
}

export interface MapRules {
  readonly thresholds: Thresholds;
  readonly borders: ToneBorders;
  readonly minSample: number;
}

/** Places of both answers, by size of difference, those without one last. A place that one answer leaves out has no data there. */
export function comparedPlaces(a: MapAnswer, b: MapAnswer, rules: MapRules): readonly ComparedPlace[] {
  const other = new Map(b.rows.map((row) => [row.place.id, row.current]));
  const size = ({ found }: ComparedPlace): number => (found === null ? -1 : Math.abs(found.difference));
  return a.rows
    .flatMap(({ place, current }) => {
      const there = other.get(place.id);
      return there === undefined ? [] : [comparedPlace(place, current, there, rules)];
    })
    .toSorted((x, y) => size(y) - size(x) || x.place.name.localeCompare(y.place.name, 'en'));
}

function comparedPlace(place: Place, here: Aggregate, there: Aggregate, rules: MapRules): ComparedPlace {
  const [a, b] = [sideOf(here, rules), sideOf(there, rules)];
  const found = a.bin === null || b.bin === null ? null : shareDifference(here, there);
  const state = a.bin === null ? a.state : b.bin === null ? b.state : 'value';
  return { place, a, b, found, tone: found === null ? null : differenceTone(found, rules.borders), state };
}

function sideOf(counts: Aggregate, { thresholds, minSample }: MapRules): PlaceSide {
  const state = cellState(counts, { minSample });
  const ratio = failureRatio(counts);
  return { counts, state, ratio, bin: hasColour(state) && ratio !== null ? failureBin(ratio, thresholds) : null };
}
