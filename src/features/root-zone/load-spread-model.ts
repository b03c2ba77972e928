import type { LensCopy } from '#/copy/en-lens.ts';
import { formatDate, formatDuration } from '#/copy/format.ts';
import type { LetterLoads, LoadSpread } from '#/domain/load-spread.ts';
import type { Offer, Threshold } from '#/domain/offer.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { DotRow } from '#/viz/dots/dot-rows.tsx';

type Words = LensCopy['rootZone']['spread'];

/** Published limit of publication latency of a single root server, as the API cites it; null when it does not. */
export const latencyThreshold = ({ thresholds }: Pick<Offer, 'thresholds'>): Threshold | null =>
  thresholds.find(
    ({ profile, parameter, unit }) =>
      profile === 'rssac047_rsi' && parameter === 'publication_latency_median_min' && unit === 'min',
  ) ?? null;

/** One row a letter. `limitS`: what took longer is drawn as late; null = nothing is. */
export const letterRows = (spread: LoadSpread, limitS: number | null, words: Words): readonly DotRow[] =>
  spread.letters.map(({ letter, loads, missing }) => ({
    key: letter,
    label: letter.toUpperCase(),
    dots: loads.map(({ serial, seconds }) => ({
      key: String(serial),
      seconds,
      late: limitS !== null && seconds > limitS,
    })),
    note: words.note(loads.length, missing),
    state: loads.length > 0 ? 'reported' : missing.length > 0 ? 'silent' : 'unknown',
    words: words.words(letter, loads, missing),
  }));

/** Loads longer than the limit, the longest first, in words. */
export const lateLoads = ({ letters }: LoadSpread, limitS: number, words: Words): readonly string[] =>
  letters
    .flatMap(({ letter, loads }) => loads.map((load) => ({ ...load, letter })))
    .filter(({ seconds }) => seconds > limitS)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ letter, serial, seconds }) => words.lateLoad(letter, serial, seconds));

const isSilent = ({ missing }: LetterLoads): boolean => missing.length > 0;
const isUnknown = ({ loads, missing }: LetterLoads): boolean => loads.length === 0 && missing.length === 0;

/** Who did not report, and who was not looked up; empty lines are left out. */
export function silenceLines({ letters }: LoadSpread, words: Words): readonly string[] {
  const silent = letters.filter(isSilent).map(({ letter, missing }) => words.silentName(letter, missing));
  const unknown = letters.filter(isUnknown).map(({ letter }) => letter);
  return [
    ...(silent.length === 0 ? [] : [words.silentNames(silent)]),
    ...(unknown.length === 0 ? [] : [words.notLookedUp(unknown)]),
  ];
}

/** The three places of the distribution that are named. */
export const namedTimes = ({ t50, t95, t100 }: LoadSpread, words: Words) =>
  [
    { key: 't50', seconds: t50, label: words.t50, mark: words.mark.t50 },
    { key: 't95', seconds: t95, label: words.t95, mark: words.mark.t95 },
    { key: 't100', seconds: t100, label: words.t100, mark: words.mark.t100 },
  ].flatMap(({ seconds, ...rest }) =>
    seconds === null ? [] : [{ ...rest, seconds, value: formatDuration(seconds * 1000) }],
  );

export function spreadSummary(spread: LoadSpread, words: Words): string {
  const { loads, t50, slowest } = spread;
  const lines = silenceLines(spread, words).join(' ');
  if (t50 === null || slowest === null) return lines;
  return words.summary(
    loads,
    formatDuration(t50 * 1000),
    words.lateLoad(slowest.letter, slowest.serial, slowest.seconds),
    lines,
  );
}

/** Every figure, and every day without one. An empty cell is no figure; 0 is a reported zero. */
export function spreadTwin({ letters }: LoadSpread, words: Words, letterName: (letter: string) => string): TwinTable {
  const { column } = words;
  return {
    caption: words.caption,
    columns: [
      { key: 'letter', label: column.letter, numeric: false },
      { key: 'serial', label: column.serial, numeric: false },
      { key: 'day', label: column.day, numeric: false },
      { key: 'seconds', label: column.seconds, numeric: true },
      { key: 'report', label: column.report, numeric: false },
    ],
    rows: letters.flatMap(({ letter, loads, missing }) => [
      ...loads.map(({ serial, dayMs, seconds }) => [
        letterName(letter),
        String(serial),
        formatDate(dayMs),
        String(seconds),
        words.reported,
      ]),
      ...missing.map(({ dayMs, reason }) => [letterName(letter), '', formatDate(dayMs), '', words.reason(reason)]),
    ]),
  };
}
