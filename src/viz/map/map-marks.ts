import type { CellState } from '#/domain/cell-state.ts';
import type { DifferenceTone } from '#/domain/difference-tone.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import type { PlaceLevel } from '#/domain/place.ts';

/** What one place looks like on a map and what it is called. Computed by the feature; renderers compute nothing from it. */
export interface MapPlace {
  /** Id of the contract: `cc:DE`, `m49:150`, `as:3320`. */
  readonly id: string;
  readonly name: string;
  /** Place in which one without a shape of its own is drawn; null when it has none. */
  readonly parent: string | null;
  readonly state: CellState;
  /** Bin of the failure scale; null for the states that have no colour. */
  readonly bin: FailureBin | null;
  /** Step of the scale of signed differences, instead of a bin. The SVG draws it; a map of differences has no other renderer. */
  readonly tone?: DifferenceTone;
  /** Failed share as text for the label on the map; null when it has none to show. */
  readonly share: string | null;
  /** Accessible name with the numbers in it. */
  readonly words: string;
  /** Faded, because a legend entry or a selection asks for others. */
  readonly dimmed: boolean;
}

export interface MapMarks {
  readonly level: PlaceLevel;
  /** By failed share, highest first, then the places without one: the order of Home, End, Page Up and Page Down. */
  readonly places: readonly MapPlace[];
  /** Ids of chosen places; may be of another level than the places. */
  readonly selected: readonly string[];
  /** Ids of the places whose name and share are written on the map. */
  readonly labelled: readonly string[];
}

/** What a renderer of a map is looking at: `zoom` 0 = the whole world fills the width, each step doubles; degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

export const MIN_ZOOM = 0;
export const MAX_ZOOM = 6;

/** A place under the pointer or the keyboard cursor. Pixels from the top left of the map. */
export interface Pointed {
  readonly id: string;
  readonly by: 'mouse' | 'touch' | 'keyboard';
  /** The pointer, or the label point of the place under the keyboard cursor. */
  readonly x: number;
  readonly y: number;
  /** Room the place takes on the map, cut at the map's edges. */
  readonly box: Box;
}

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];
