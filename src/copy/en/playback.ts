import { formatCount, formatDuration, formatShare } from '#/copy/format.ts';
import type { PlaceLevel } from '#/domain/place.ts';

const of: Record<PlaceLevel, string> = { region: 'region', country: 'country', as: 'network' };

/** Playing the world map over the window. */
export const playback = {
  title: (time: string): string => `Where queries failed, ${time}`,
  /** `spanMs` where a frame sums up more than one bucket. */
  subtitle: (level: PlaceLevel, stepMs: number, spanMs: number | null): string =>
    spanMs === null
      ? `Failed share of queries, by ${of[level]} of the vantage point, in ${formatDuration(stepMs)}`
      : `Failed share of queries, by ${of[level]} of the vantage point. A frame sums up ${formatDuration(spanMs)}: in ${formatDuration(stepMs)} too little is measured`,
  group: 'Playback',
  play: 'Play the window',
  pause: 'Pause',
  back: 'One frame back',
  on: 'One frame on',
  whole: 'Show the whole window',
  speed: 'Speed',
  times: (speed: number): string => `${speed}×`,
  scrubber: 'Moment of the map',
  keys: 'Arrow keys go from frame to frame, Page Up and Page Down by ten, Home and End to the ends. Space plays and pauses.',
  clock: (time: string): string => `${time} UTC`,
  frame: (index: number, count: number): string => `frame ${formatCount(index + 1)} of ${formatCount(count)}`,
  frames: (count: number): string => `${formatCount(count)} frames`,
  wholeWindow: 'Whole window',
  /** What the scrubber says of a frame. */
  frameWords: (time: string, frame: string, failed: number, measured: number): string =>
    measured === 0
      ? `${time}, ${frame}: no data`
      : `${time}, ${frame}: ${formatShare(failed / measured)} failed, ${formatCount(failed)} of ${formatCount(measured)} queries`,
  summary: (time: string, sentence: string): string => `${time}: ${sentence}`,
  overWindow: (sentence: string): string => `Over the whole window: ${sentence}`,
  loading: 'Loading the frames',
  failed: 'The frames could not be loaded; the map shows the whole window.',
  retry: 'Retry',
  none: 'This source does not tell how the map went over time.',
};
