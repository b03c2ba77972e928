import { formatChange, formatClock, formatCount, formatDate, formatShare, EN_DASH } from '#/copy/format.ts';
import type { ShareCounts } from '#/domain/selection-difference.ts';
import type { TimeWindow } from '#/domain/time-window.ts';

const dimension = {
  country: 'Place',
  server: 'Server',
  kind: 'Kind of failure',
  transport: 'Transport',
  ip_version: 'IP version',
  operator: 'Operator',
  script: 'Script',
};

const counts = ({ part, whole }: ShareCounts): string => `${formatCount(part)} / ${formatCount(whole)}`;
const share = ({ part, whole }: ShareCounts): string => formatShare(whole === 0 ? null : part / whole);
const span = ({ fromMs, toMs }: TimeWindow): string =>
  `${formatDate(fromMs)}, ${formatClock(fromMs)}${EN_DASH}${formatDate(toMs) === formatDate(fromMs) ? '' : `${formatDate(toMs)}, `}${formatClock(toMs)} UTC`;

export const whatDiffers = {
  title: 'What is different here?',
  subtitle: 'Failed share in the selection, minus that in the rest of the window',
  hint: 'Drag on the matrix to choose some cells: what fails differently there shows here.',
  dimension,
  selected: (window: TimeWindow, rows: number | null): string =>
    `Selected: ${span(window)}${rows === null ? '' : `, ${rows === 1 ? '1 row' : `${formatCount(rows)} rows`}`}`,
  overall: (selection: ShareCounts, rest: ShareCounts): string =>
    `${counts(selection)} failed there (${share(selection)}), ${counts(rest)} in the rest (${share(rest)}).`,
  gone: 'The selected rows are not among the rows of this view.',
  tooMany: (most: number): string => `More than ${formatCount(most)} rows are selected; choose fewer to compare them.`,
  most: 'Ordered by how unevenly the difference falls on their values.',
  clear: 'Clear the selection',
  points: (difference: number): string => `${formatChange(difference)} pp`,
  pair: (selection: ShareCounts, rest: ShareCounts): string => `${share(selection)} against ${share(rest)}`,
  counts: (selection: ShareCounts, rest: ShareCounts): string => `${counts(selection)} against ${counts(rest)}`,
  /** What a row says to those who hear it. */
  row: (name: string, difference: number, selection: ShareCounts, rest: ShareCounts, filters: boolean): string =>
    `${name}: ${formatChange(difference)} percentage points; ${counts(selection)} in the selection, ${counts(rest)} in the rest${filters ? '. Filter by it' : ''}`,
  none: (compared: number): string =>
    compared === 0
      ? 'Too few samples on one side to compare.'
      : `None of ${formatCount(compared)} compared values differs for certain.`,
  more: (n: number): string => `${formatCount(n)} more in the table`,
  ofKinds: 'share of failures',
  ofQueries: 'failed share',
  rule: (points: number): string =>
    `Called different: the 95 % interval, widened for all values compared (Bonferroni), excludes zero, and the difference is at least ${formatCount(points)} percentage point.`,
  summary: (first: string | null): string =>
    first === null ? 'Nothing differs for certain in the selection.' : `What differs most: ${first}.`,
  twin: {
    caption: 'The selection against the rest, by dimension and value',
    columns: {
      dimension: 'By',
      value: 'Value',
      selection: 'Selection',
      selectionShare: 'Share',
      rest: 'Rest',
      restShare: 'Share',
      difference: 'Difference, pp',
      interval: 'Interval, pp',
      different: 'Different',
    },
    yes: 'yes',
    no: 'not for certain',
  },
};
