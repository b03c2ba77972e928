import { formatDate } from '#/copy/format.ts';
import { formatMany, formatRoundMany } from '#/copy/many.ts';
import type { load as English } from '#/copy/en/load.ts';
import { timesUsual } from '#/domain/high-days.ts';
import { dayAt, dayMsOf, type LetterRecord } from '#/domain/root-load.ts';
import { usualLoad } from '#/domain/usual-load.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import type { ViewState } from '#/view-state/view-state.ts';
import type { DaySpan } from '#/viz/load/day-axis.ts';
import type { LoadMarks, LoadPlace, LoadRowMarks } from '#/viz/load/load-marks.ts';
import type { ShownLoad } from './use-load.ts';

type Copy = typeof English;

const within = (spans: readonly DaySpan[], day: number): boolean =>
  spans.some(({ from, to }) => day >= from && day < to);

/** Letters that reported their queries on any day of the window. */
export const reporting = ({ record, spans }: ShownLoad): readonly LetterRecord[] =>
  record.letters.filter(({ queries }) =>
    spans.some(({ from, to }) => queries.slice(from, to).some((count) => count !== null)),
  );

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The first round number that is not below. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}

/** Consecutive days as runs. */
export function runsOf(days: readonly number[]): readonly DaySpan[] {
  const runs: { from: number; to: number }[] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === day) last.to = day + 1;
    else runs.push({ from: day, to: day + 1 });
  }
  return runs;
}

const faultyDays = ({ caveats }: LetterRecord): number[] =>
  caveats.flatMap((caveat, day) => (caveat === 'faulty' ? [day] : []));

function rowMarks(shown: ShownLoad, letter: LetterRecord, copy: Copy): LoadRowMarks {
  const { spans, unusual, high } = shown;
  const own = unusual.filter(({ server }) => server === letter.server);
  const highest = new Set(own.filter(({ kind }) => kind === 'high').map(({ day }) => day));
  const usualDays = letter.queries.flatMap((count, day) =>
    count !== null && within(spans, day) && !highest.has(day) ? [count] : [],
  );
  const top = roundUp(Math.max(0, ...usualDays));
  return {
    key: letter.server,
    name: copy.letter(letter.letter),
    counts: letter.queries,
    top,
    topLabel: usualDays.length === 0 ? '' : formatRoundMany(top),
    low: runsOf(own.filter(({ kind }) => kind === 'low').map(({ day }) => day)),
    faulty: faultyDays(letter).filter((day) => within(spans, day)),
    high: [...highest].map((day) => ({
      day,
      attack: high.some((one) => one.day === day && one.attacks.length > 0),
    })),
  };
}

export function loadMarks(shown: ShownLoad, copy: Copy): LoadMarks {
  const { record, spans, high } = shown;
  return {
    fromMs: record.fromMs,
    spans,
    // One that never reported has a row of its own too: a row that is not there would hide it.
    rows: record.letters.map((letter) => rowMarks(shown, letter, copy)),
    // Days that follow each other share their flag.
    flags: runsOf(high.filter(({ attacks }) => attacks.length > 0).map(({ day }) => day)).map(({ from, to }) => ({
      from,
      to,
      label: copy.odd.run(dayMsOf(record, from), dayMsOf(record, to - 1)),
    })),
  };
}

/** The row and day that is looked at: what the address says, else where the highest day of a documented attack is, else the highest of any. */
export function pickedPlace(shown: ShownLoad, { letter, atMs }: Pick<ViewState, 'letter' | 'atMs'>): LoadPlace {
  const { record, spans, high } = shown;
  const { letters } = record;
  const told = [...high].toSorted(
    (a, b) =>
      Number(b.attacks.length > 0) - Number(a.attacks.length > 0) ||
      Math.max(...b.letters.map(timesUsual)) - Math.max(...a.letters.map(timesUsual)),
  )[0];
  const asked = atMs === null ? null : dayAt(record, atMs);
  const day = asked !== null && within(spans, asked) ? asked : (told?.day ?? (spans.at(-1)?.to ?? 1) - 1);
  const striking = shown.unusual
    .filter((one) => one.day === day && one.kind === 'high')
    .toSorted((a, b) => timesUsual(b) - timesUsual(a))[0]?.letter;
  const wanted = letter ?? striking ?? told?.letters[0]?.letter;
  const row = letters.findIndex((one) => one.letter === wanted);
  return { row: Math.max(0, row), day };
}

const known = new WeakMap<LetterRecord, readonly (number | null)[]>();
/** What is usual for a letter, by day; counted once. */
export function usualOf(letter: LetterRecord): readonly (number | null)[] {
  const found = known.get(letter) ?? usualLoad(letter.queries);
  known.set(letter, found);
  return found;
}

export function placeWords(shown: ShownLoad, { row, day }: LoadPlace, copy: Copy): string {
  const letter = shown.record.letters[row];
  const dayMs = dayMsOf(shown.record, day);
  if (letter === undefined) return formatDate(dayMs);
  if (letter.caveats[day] === 'faulty') return copy.rows.zero(copy.server(letter.letter), dayMs);
  const count = letter.queries[day] ?? null;
  const usual = usualOf(letter)[day] ?? null;
  const times = count === null || usual === null || usual === 0 ? null : count / usual;
  return copy.rows.place(copy.server(letter.letter), dayMs, count, times);
}

export const medianOf = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? null : ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** Eighteen thousand days are told by letter and year. */
export function recordTwin(shown: ShownLoad, copy: Copy): TwinTable {
  const { twin } = copy.rows;
  const { record, spans, unusual } = shown;
  const yearOf = (day: number): number => new Date(dayMsOf(record, day)).getUTCFullYear();
  const rows = reporting(shown).flatMap((letter) => {
    const days = letter.queries.flatMap((count, day) => (within(spans, day) && count !== null ? [{ count, day }] : []));
    const own = unusual.filter(({ server }) => server === letter.server);
    const faulty = faultyDays(letter).filter((day) => within(spans, day));
    return [...new Set(days.map(({ day }) => yearOf(day)))].map((year) => {
      const inYear = days.filter(({ day }) => yearOf(day) === year);
      const most = inYear.reduce((best, one) => (one.count > best.count ? one : best));
      const count = (kind: 'high' | 'low'): number =>
        own.filter((one) => one.kind === kind && yearOf(one.day) === year).length;
      return [
        copy.letter(letter.letter),
        String(year),
        String(inYear.length),
        formatMany(medianOf(inYear.map((one) => one.count))),
        formatMany(most.count),
        formatDate(dayMsOf(record, most.day)),
        String(count('high')),
        String(count('low')),
        String(faulty.filter((day) => yearOf(day) === year).length),
      ];
    });
  });
  const numeric = ['days', 'median', 'most', 'high', 'low', 'faulty'];
  const columns = ['letter', 'year', 'days', 'median', 'most', 'mostOn', 'high', 'low', 'faulty'] as const;
  return {
    caption: twin.caption,
    columns: columns.map((key) => ({ key, label: twin[key], numeric: numeric.includes(key) })),
    rows,
  };
}
