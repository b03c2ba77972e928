import type { LensCopy } from '#/copy/en-lens.ts';
import { formatCount, formatDuration } from '#/copy/format.ts';
import type { LoadSpread } from '#/domain/load-spread.ts';
import type { ChangesAnswer, SerialsAnswer } from '#/domain/root-zone.ts';
import { longestWait, serialWaits } from '#/domain/serial-course.ts';
import { DAY_MS } from '#/domain/time-window.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';

type Words = LensCopy['rootZone']['figure'];

/** Null = not there yet; `none` = the API has none for this window. */
export interface RootZoneFacts {
  readonly spread: LoadSpread | 'none' | null;
  readonly serials: SerialsAnswer | 'none' | null;
  readonly changes: ChangesAnswer | 'none' | null;
}

/** Serials a day between the first and the last one; null with fewer than two. */
export function serialsPerDay({ serials }: Pick<SerialsAnswer, 'serials'>): number | null {
  const first = serials[0]?.firstSeenMs;
  const last = serials.at(-1)?.firstSeenMs;
  if (first === undefined || last === undefined || last <= first) return null;
  return ((serials.length - 1) * DAY_MS) / (last - first);
}

/** How fast, how often, how seldom at most, and how much: the four figures beside the headline. */
export function rootZoneFigures({ spread, serials, changes }: RootZoneFacts, words: Words): readonly FigureItem[] {
  return [loaded(spread, words), published(serials, words), waited(serials, words), changed(changes, words)];
}

const figure = (
  key: string,
  label: string,
  value: string | null,
  lines: readonly string[],
  unit: string | null = null,
): FigureItem => ({ key, label, value, unit, trouble: false, lines });

/** Nothing is known yet, or nothing is recorded: never 0. */
const without = (key: string, label: string, fact: 'none' | null, words: Words): FigureItem =>
  fact === null ? figure(key, label, null, ['']) : figure(key, label, '—', [words.none]);

function loaded(spread: RootZoneFacts['spread'], words: Words): FigureItem {
  if (spread === null || spread === 'none') return without('loaded', words.loaded, spread, words);
  const { t50, t95, t100 } = spread;
  if (t50 === null || t95 === null || t100 === null) return without('loaded', words.loaded, 'none', words);
  const lines = [words.loadedLine(t95, t100), words.loadedOf(spread.loads)];
  return figure('loaded', words.loaded, formatDuration(t50 * 1000), lines);
}

function published(answer: RootZoneFacts['serials'], words: Words): FigureItem {
  if (answer === null || answer === 'none') return without('serials', words.serials, answer, words);
  const { serials } = answer;
  const rate = serialsPerDay(answer);
  const fromMs = serials[0]?.firstSeenMs ?? 0;
  const lines = [words.serialsLine(serials.length), words.serialsSpan(fromMs, serials.at(-1)?.firstSeenMs ?? fromMs)];
  return rate === null
    ? figure('serials', words.serials, formatCount(serials.length), lines.slice(1))
    : figure('serials', words.serials, rate.toFixed(1), lines, words.perDay);
}

function waited(answer: RootZoneFacts['serials'], words: Words): FigureItem {
  if (answer === null || answer === 'none') return without('wait', words.wait, answer, words);
  const longest = longestWait(serialWaits(answer.serials));
  if (longest === null) return without('wait', words.wait, 'none', words);
  const lines = [words.waitLine(longest.serial), words.waitPrecision(answer.precisionMs)].filter((line) => line !== '');
  return figure('wait', words.wait, formatDuration(longest.waitMs), lines);
}

function changed(answer: RootZoneFacts['changes'], words: Words): FigureItem {
  if (answer === null || answer === 'none') return without('changes', words.changes, answer, words);
  const { changes, total } = answer;
  const zones = new Set(changes.map(({ zone }) => zone)).size;
  return figure('changes', words.changes, formatCount(total ?? changes.length), [words.changesLine(zones)]);
}
