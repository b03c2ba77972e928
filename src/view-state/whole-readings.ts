import { DAY_MS } from '#/domain/time-window.ts';
import { moment, wordOf, type Reading } from './reading.ts';
import { ROOT_LETTERS, type OwnCapacity } from './view-state.ts';
import { MOST_QPS } from './what-if.ts';

/** Reader of a whole number from `least` to `most`, without sign or exponent. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): Reading<number> => {
    const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { value, bad: [] } : { value: null, bad: [{ text, reason: 'not_whole' }] };
  };

/** First instant of the UTC day that a text names. */
export function dayStart(text: string): Reading<number> {
  const { value, bad } = moment(text);
  return value === null ? { value, bad } : { value: Math.floor(value / DAY_MS) * DAY_MS, bad };
}
export const writeDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const letterFrom = wordOf(ROOT_LETTERS);

/** `a:5000000`: a letter and its capacity in queries per second. */
export function capacityFrom(text: string): OwnCapacity | null {
  const [name = '', rate = '', ...rest] = text.split(':');
  const letter = letterFrom(name);
  const { value } = wholeNumber(1, MOST_QPS)(rate);
  return letter === null || value === null || rest.length > 0 ? null : { letter, qps: value };
}

/** Reader of capacities; of a letter named twice the last one counts. */
export function capacities(text: string): Reading<readonly OwnCapacity[]> {
  const parts = text.split(',').map((part) => ({ part, own: capacityFrom(part.trim()) }));
  const bad = parts
    .filter(({ own }) => own === null)
    .map(({ part }) => ({ text: part, reason: 'not_capacity' as const }));
  const byLetter = new Map(parts.flatMap(({ own }) => (own === null ? [] : [[own.letter, own] as const])));
  const value = [...byLetter.values()].toSorted((a, b) => a.letter.localeCompare(b.letter));
  return value.length === 0 ? { value: null, bad } : { value, bad };
}
export const writeCapacities = (own: readonly OwnCapacity[]): string | null =>
  own.length === 0 ? null : own.map(({ letter, qps }) => `${letter}:${qps}`).join(',');
