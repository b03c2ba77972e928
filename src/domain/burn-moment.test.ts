import { expect, test } from 'vitest';
import { burnMoment, momentAfter } from './burn-moment.ts';

const ms = (iso: string): number => Date.parse(iso);
const october = { fromMs: ms('2021-10-01T00:00Z'), toMs: ms('2021-11-01T00:00Z') };
const club = { startedMs: ms('2021-10-07T11:00Z'), endedMs: ms('2021-10-07T13:25Z') };
const later = ms('2026-08-22T00:00Z');

test('looks from an hour after the end, or some hours after a start without an end', () => {
  expect(momentAfter(club)).toBe(ms('2021-10-07T15:00Z'));
  expect(momentAfter({ ...club, endedMs: null })).toBe(ms('2021-10-07T18:00Z'));
});

test('the last incident of the window, else its end, and never what is yet to come', () => {
  const earlier = { startedMs: ms('2021-10-02T00:00Z'), endedMs: ms('2021-10-02T01:00Z') };
  const outside = { startedMs: ms('2021-11-01T00:00Z'), endedMs: null };
  expect(burnMoment([club, earlier, outside], october, later)).toBe(ms('2021-10-07T15:00Z'));
  expect(burnMoment([outside], october, later)).toBe(october.toMs);
  expect(burnMoment([], october, ms('2021-10-20T00:00Z'))).toBe(ms('2021-10-20T00:00Z'));
});
