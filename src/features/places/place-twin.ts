import type { Copy } from '#/copy/en.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatChange, formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { PlaceRow } from './place-rows.ts';
import type { LoadedPlaces } from './use-place-rows.ts';

/** Places as a plain table, in the order given. */
export function placeTwin(
  rows: readonly PlaceRow[],
  { level, window }: LoadedPlaces,
  { worldMap, words }: Copy,
  places: DetailCopy['places'],
): TwinTable {
  const { column } = worldMap;
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  return {
    caption: places.caption(level, window),
    columns: [
      { key: 'place', label: column.place, numeric: false },
      numeric('share', column.share),
      numeric('failed', column.failed),
      numeric('measured', column.measured),
      numeric('interval', column.interval),
      numeric('change', column.change),
      { key: 'rank', label: places.column.rank, numeric: false },
      numeric('vantage', column.vantagePoints),
      { key: 'state', label: column.state, numeric: false },
    ],
    rows: rows.map(({ place, current, ratio, interval, change, rank, vantagePoints, state }) => [
      place.name,
      formatShare(ratio),
      formatCount(current.failed),
      formatCount(current.measured),
      formatInterval(interval),
      formatChange(change),
      rank === null ? '' : places.rankWords(rank),
      formatCount(vantagePoints),
      words.state[state],
    ]),
  };
}
