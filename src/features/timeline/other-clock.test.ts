import { expect, it } from 'vitest';
import { otherClock } from './other-clock.ts';

it('writes the time of day with its zone', () => {
  const clock = otherClock('Europe/Moscow');
  expect(clock?.(Date.parse('2024-01-30T16:55Z'))).toBe('19:55 GMT+3');
  expect(clock?.(Date.parse('2024-01-30T21:00Z'))).toBe('00:00 GMT+3');
});

it('has nothing to add to UTC, to no zone, or to one that does not exist', () => {
  expect(otherClock('UTC')).toBeNull();
  expect(otherClock(null)).toBeNull();
  expect(otherClock('Mars/Olympus')).toBeNull();
});
