import { formatChange, formatCount, formatInterval, formatShare, formatWindow } from '#/copy/format.ts';
import type { Copy } from '#/copy/en.ts';
import { failureRatio, ratioChange, wilsonInterval } from '#/domain/aggregate.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import { CELL_STATES, type CellState } from '#/domain/cell-state.ts';
import type { FailureBin, Thresholds } from '#/domain/failure-bin.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { MapMarks, MapPlace } from '#/viz/map/map-marks.ts';
import { isOf, ranked, type LegendKey, type RatedRow } from './map-rows.ts';

/** Places whose name and share are written on the map, at most (DESIGN.md section 6). */
const MOST_LABELS = 3;

const BINS: readonly FailureBin[] = [0, 1, 2, 3, 4, 5];

interface Choice {
  readonly level: PlaceLevel;
  readonly selected: readonly string[];
  /** Legend entry to which the reader has narrowed the map; null = none. */
  readonly only: LegendKey | null;
}

const isTrouble = ({ bin }: RatedRow): boolean => bin !== null && bin >= 2;

/** What the renderers draw. */
export function mapMarks(rows: readonly RatedRow[], { level, selected, only }: Choice, copy: Copy): MapMarks {
  return {
    level,
    selected,
    places: rows.map((rated) => mapPlace(rated, only, copy)),
    labelled: ranked(rows.filter((rated) => isTrouble(rated) && (only === null || isOf(rated, only))))
      .slice(0, MOST_LABELS)
      .map(({ row }) => row.place.id),
  };
}

function mapPlace(rated: RatedRow, only: LegendKey | null, copy: Copy): MapPlace {
  const { row, state, ratio, bin } = rated;
  return {
    id: row.place.id,
    name: row.place.name,
    parent: row.place.parent,
    state,
    bin,
    share: bin === null ? null : formatShare(ratio),
    words: placeWords(rated, copy),
    dimmed: only !== null && !isOf(rated, only),
  };
}

function placeWords({ row, state, ratio }: RatedRow, { worldMap, words }: Copy): string {
  const { name } = row.place;
  const { failed, measured } = row.current;
  if (ratio === null || failed === null || measured === null) return worldMap.placeState(name, words.state[state]);
  const numbers = worldMap.placeWords(name, failed, measured, ratio);
  return state === 'value' || state === 'zero' ? numbers : worldMap.placeStateWords(numbers, words.state[state]);
}

export interface LegendModel {
  readonly thresholds: Thresholds;
  /** Places in each bin, from zero to the highest. */
  readonly bins: readonly number[];
  /** The states that occur, and how often. Zero is the first bin. */
  readonly states: readonly { readonly state: Exclude<CellState, 'value' | 'zero'>; readonly count: number }[];
}

export function legendModel(rows: readonly RatedRow[], thresholds: Thresholds): LegendModel {
  const states = CELL_STATES.flatMap((state) => {
    const count = rows.filter((rated) => rated.state === state).length;
    return state === 'zero' || count === 0 ? [] : [{ state, count }];
  });
  return { thresholds, bins: BINS.map((bin) => rows.filter((rated) => rated.bin === bin).length), states };
}

/** The map as a table: every place of the answer, in the map's own order. */
export function mapTwin(rows: readonly RatedRow[], answer: MapAnswer, level: PlaceLevel, copy: Copy): TwinTable {
  const { column, caption } = copy.worldMap;
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  return {
    caption: caption(level, formatWindow(answer.window)),
    columns: [
      { key: 'place', label: column.place, numeric: false },
      numeric('share', column.share),
      numeric('failed', column.failed),
      numeric('measured', column.measured),
      numeric('interval', column.interval),
      numeric('previous', column.previous),
      numeric('change', column.change),
      numeric('vantage', column.vantagePoints),
      { key: 'state', label: column.state, numeric: false },
    ],
    rows: rows.map(({ row, state, ratio }) => {
      const { current, previous } = row;
      return [
        row.place.name,
        formatShare(ratio),
        formatCount(current.failed),
        formatCount(current.measured),
        formatInterval(wilsonInterval(current.failed, current.measured)),
        formatShare(previous === null ? null : failureRatio(previous)),
        formatChange(ratioChange(current, previous)),
        formatCount(current.vantagePoints ?? row.place.vantagePoints),
        copy.words.state[state],
      ];
    }),
  };
}

/** The same of a moment: there is nothing to compare it with. */
export function frameTwin(
  rows: readonly RatedRow[],
  frame: { readonly window: TimeWindow },
  level: PlaceLevel,
  copy: Copy,
): TwinTable {
  const { column, caption } = copy.worldMap;
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  return {
    caption: caption(level, formatWindow(frame.window)),
    columns: [
      { key: 'place', label: column.place, numeric: false },
      numeric('share', column.share),
      numeric('failed', column.failed),
      numeric('measured', column.measured),
      numeric('interval', column.interval),
      { key: 'state', label: column.state, numeric: false },
    ],
    rows: rows.map(({ row, state, ratio }) => [
      row.place.name,
      formatShare(ratio),
      formatCount(row.current.failed),
      formatCount(row.current.measured),
      formatInterval(wilsonInterval(row.current.failed, row.current.measured)),
      copy.words.state[state],
    ]),
  };
}

/** The sentence that stands for the map. */
export function mapSummary(
  rows: readonly RatedRow[],
  answer: Pick<MapAnswer, 'total'>,
  { level, selected, thresholds }: Pick<Choice, 'level' | 'selected'> & { readonly thresholds: Thresholds },
  copy: Copy,
): string {
  const inTrouble = rows.filter(isTrouble);
  const said = ({ row, ratio }: RatedRow) => ({
    name: row.place.name,
    ratio,
    failed: row.current.failed,
    measured: row.current.measured,
  });
  return copy.worldMap.summary({
    level,
    measured: rows.filter(({ row }) => (row.current.measured ?? 0) > 0).length,
    all: rows.length,
    above: inTrouble.length,
    threshold: String(thresholds[0]),
    totalRatio: answer.total === null ? null : failureRatio(answer.total),
    highest: inTrouble.slice(0, MOST_LABELS).map(said),
    chosen: rows.filter(({ row }) => selected.includes(row.place.id)).map(said),
  });
}
