import { failureRatio, ratioChange, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import { cellState, hasColour, type CellState } from '#/domain/cell-state.ts';
import { departure } from '#/domain/departure.ts';
import { failureBin, type FailureBin, type Thresholds } from '#/domain/failure-bin.ts';
import type { Place } from '#/domain/place.ts';
import { rankInterval, type RankInterval } from '#/domain/rank-interval.ts';

/** A place with what its counts say. Shares are ratios. */
export interface PlaceRow {
  readonly place: Place;
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
  readonly state: CellState;
  /** Also of a low sample, which has a share but neither colour nor rank. */
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  readonly bin: FailureBin | null;
  readonly trouble: boolean;
  readonly change: number | null;
  readonly departure: 'worse' | 'better' | null;
  /** Among the places with a share that is no low sample. */
  readonly rank: RankInterval | null;
  readonly vantagePoints: number | null;
}

export interface PlaceRules {
  readonly thresholds: Thresholds;
  readonly minSample: number;
  readonly degradedFrom: number;
}

export function placeRows(answer: Pick<MapAnswer, 'rows'>, rules: PlaceRules): readonly PlaceRow[] {
  const { thresholds, minSample, degradedFrom } = rules;
  const rated = answer.rows.map((row) => ({ row, state: cellState(row.current, { minSample }) }));
  const ranked = rated.filter(({ state }) => hasColour(state)).map(({ row }) => row);
  return rated.map(({ row, state }) => {
    const { place, current, previous } = row;
    const ratio = failureRatio(current);
    const coloured = hasColour(state) && ratio !== null;
    const peers = ranked.filter((peer) => peer !== row).map((peer) => peer.current);
    return {
      place,
      current,
      previous,
      state,
      ratio,
      interval: wilsonInterval(current.failed, current.measured),
      bin: coloured ? failureBin(ratio, thresholds) : null,
      trouble: coloured && ratio >= degradedFrom,
      change: ratioChange(current, previous),
      departure: departure(current, previous, degradedFrom),
      rank: coloured ? rankInterval(current, peers) : null,
      vantagePoints: current.vantagePoints ?? place.vantagePoints,
    };
  });
}

export const PLACE_SORTS = ['key', 'ratio', 'failed', 'measured'] as const;
export type PlaceSort = (typeof PLACE_SORTS)[number];
export interface PlaceOrder {
  readonly by: PlaceSort;
  readonly descending: boolean;
}

/** In order; what has no value to sort by comes last either way, by name. A low sample has no share to be sorted by. */
export function sortedPlaces(rows: readonly PlaceRow[], { by, descending }: PlaceOrder): readonly PlaceRow[] {
  const byName = (a: PlaceRow, b: PlaceRow): number => a.place.name.localeCompare(b.place.name, 'en');
  if (by === 'key') return rows.toSorted((a, b) => (descending ? byName(b, a) : byName(a, b)));
  const value = (row: PlaceRow): number | null => {
    if (by === 'measured') return row.current.measured === 0 ? null : row.current.measured;
    return row.bin === null ? null : by === 'failed' ? row.current.failed : row.ratio;
  };
  return rows.toSorted((a, b) => {
    const [va, vb] = [value(a), value(b)];
    if (va !== null && vb !== null) return (descending ? vb - va : va - vb) || byName(a, b);
    if (va !== null || vb !== null) return va === null ? 1 : -1;
    return Number(a.ratio === null) - Number(b.ratio === null) || byName(a, b);
  });
}

/** Places whose name or code begins a word with the text. */
export function foundPlaces(rows: readonly PlaceRow[], text: string): readonly PlaceRow[] {
  const wanted = folded(text);
  if (wanted === '') return rows;
  return rows.filter(({ place }) =>
    ` ${folded(place.name)} ${folded(place.id.replace(/^\w+:/, ''))}`.includes(` ${wanted}`),
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLocaleLowerCase('en');
