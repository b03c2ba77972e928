import { formatCount, formatDuration, formatShare } from '#/copy/format.ts';
import type { CellState } from '#/domain/cell-state.ts';
import type { PlaceLevel } from '#/domain/place.ts';

const one: Record<PlaceLevel, string> = { region: 'region', country: 'country', as: 'network' };
const many: Record<PlaceLevel, string> = { region: 'regions', country: 'countries', as: 'networks' };
const counted = (n: number, level: PlaceLevel): string => `${formatCount(n)} ${n === 1 ? one[level] : many[level]}`;

/** A place in the summary sentence; shares and changes are ratios. */
interface Said {
  readonly name: string;
  readonly ratio: number | null;
  readonly failed: number | null;
  readonly measured: number | null;
}

export const worldMap = {
  title: 'Where queries fail',
  subtitle: (level: PlaceLevel): string => `Failed share of queries, by ${one[level]} of the vantage point`,
  levels: 'Places shown',
  level: { region: 'Region', country: 'Country', as: 'Network' } satisfies Record<PlaceLevel, string>,
  dimension: 'places',
  list: (level: PlaceLevel): string => `World map, ${many[level]} by failed share`,
  zoom: 'Zoom of the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show the whole world',

  /** Accessible name of a place with a share. */
  placeWords: (name: string, failed: number, measured: number, ratio: number): string =>
    `${name}: ${formatShare(ratio)}, ${formatCount(failed)} of ${formatCount(measured)} failed`,
  placeState: (name: string, state: string): string => `${name}: ${state.toLocaleLowerCase('en')}`,
  placeStateWords: (words: string, state: string): string => `${words}, ${state.toLocaleLowerCase('en')}`,

  legend: 'Legend; choose an entry to see only its places',
  thresholds: 'Colour thresholds',
  threshold: (n: number): string => `Threshold ${n} of 4, failed share`,
  places: (n: number, level: PlaceLevel): string => counted(n, level),
  bin: (range: string, n: number, level: PlaceLevel): string => `${range}: ${counted(n, level)}`,
  binZero: '0',
  /** Percentages as text without unit. */
  binBetween: (low: string, high: string): string => `${low} to ${high}\u202f%`,
  binAbove: (low: string): string => `over ${low}\u202f%`,
  percent: (text: string): string => `${text}\u202f%`,
  tooSmall: 'Too small to fill',
  showAll: 'Show all places',

  column: {
    place: 'Place',
    share: 'Failed share',
    failed: 'Failed',
    measured: 'Measured',
    interval: '95\u202f% interval',
    previous: 'Previous',
    change: 'Change, pp',
    vantagePoints: 'Vantage points',
    state: 'State',
  },
  caption: (level: PlaceLevel, window: string): string => `Failed share by ${one[level]}, ${window}`,

  tip: {
    failed: 'Failed / measured',
    interval: '95\u202f% interval',
    previous: (lengthMs: number): string => `Previous ${formatDuration(lengthMs)}`,
    change: (change: string): string => `${change}\u202fpp`,
    vantagePoints: 'Vantage points',
    mostly: (kind: string): string => `Mostly: ${kind}`,
    shareOfKind: (share: number, kind: string): string => `${formatShare(share, 0)} ${kind.toLocaleLowerCase('en')}`,
    nothingFailed: 'Nothing failed',
    why: {
      no_data: 'No data: nothing was measured here in this window',
      low_sample: (least: number): string => `Low sample: fewer than ${formatCount(least)} queries measured`,
      fault: (excluded: number | null): string => `Measurement fault: ${formatCount(excluded)} queries set aside`,
      not_applicable: 'Not applicable here',
      stale: 'The source is behind: this is older than the window',
    } satisfies Partial<Record<CellState, unknown>>,
    course: 'Course of the failed share over the window',
    choose: (name: string): string => `Show only ${name}`,
    unchoose: 'Show all places again',
    close: 'Close',
  },

  /** Stands for the map. */
  summary: (said: {
    readonly level: PlaceLevel;
    readonly measured: number;
    readonly all: number;
    readonly above: number;
    readonly threshold: string;
    readonly totalRatio: number | null;
    readonly highest: readonly Said[];
    readonly chosen: readonly Said[];
  }): string => {
    const { level, measured, all, above, threshold, totalRatio, highest, chosen } = said;
    const whole = totalRatio === null ? '' : `Worldwide ${formatShare(totalRatio)} of queries failed. `;
    const coverage = `${counted(measured, level)} of ${formatCount(all)} measured, ${formatCount(above)} at ${threshold}\u202f% or above.`;
    const top =
      highest.length === 0 ? '' : ` Highest: ${highest.map((p) => `${p.name} ${formatShare(p.ratio)}`).join(', ')}.`;
    const picked = chosen
      .map(
        (p) => ` Chosen: ${p.name}, ${formatShare(p.ratio)}, ${formatCount(p.failed)} of ${formatCount(p.measured)}.`,
      )
      .join('');
    return `${whole}${coverage}${top}${picked}`;
  },
};
