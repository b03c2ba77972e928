import { type LetterRecord, type LoadRecord } from '#/domain/root-load.ts';
import type { DaySpan } from '#/viz/load/day-axis.ts';

/** Days of which any letter's responses are known, oldest first. */
export const responseDays = ({ letters, days }: LoadRecord): readonly number[] =>
  Array.from({ length: days }, (_, day) => day).filter((day) =>
    letters.some(({ responses }) => (responses[day] ?? null) !== null),
  );

/** Responses of a day over the letters that reported them. */
export function responsesOn(
  { letters }: LoadRecord,
  day: number,
): { readonly responses: number; readonly letters: number } {
  const known = letters.flatMap(({ responses }) => responses[day] ?? []);
  return { responses: known.reduce((sum, count) => sum + count, 0), letters: known.length };
}

/** The last day of the spans of which responses are known; null when there is none. */
export const lastResponseDay = (record: LoadRecord, spans: readonly DaySpan[]): number | null =>
  responseDays(record).findLast((day) => spans.some(({ from, to }) => day >= from && day < to)) ?? null;

/** Responses by queries of a letter on a day; null where either is not known. */
export function answeredOn({ queries, responses }: LetterRecord, day: number): number | null {
  const [received, sent] = [queries[day] ?? null, responses[day] ?? null];
  return received === null || sent === null || received === 0 ? null : sent / received;
}
