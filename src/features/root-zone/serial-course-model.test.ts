import { expect, test } from 'vitest';
import { rootZone } from '#/copy/en/root-zone.ts';
import { serialSlots } from '#/domain/serial-course.ts';
import { DAY_MS, HOUR_MS } from '#/domain/time-window.ts';
import { courseMarks, courseSummary, courseTwin, joinedSlots, slotWords } from './serial-course-model.ts';

const WINDOW = { fromMs: 0, toMs: 3 * DAY_MS };
const serial = (hours: number, tlds: number) => ({
  serial: 2026010100 + hours,
  firstSeenMs: hours * HOUR_MS,
  tlds,
  signedTlds: 5,
  changes: 2,
});
const SERIALS = [serial(6, 10), serial(14, 11), serial(34, 11)];
const words = rootZone.course;

test('one dot per wait, the longest named; steps around their lowest and highest value, until the record ends', () => {
  const { lanes, slots } = courseMarks(WINDOW, SERIALS, 40 * HOUR_MS, words);
  expect(slots).toEqual({ count: 72, stepMs: HOUR_MS });
  expect(lanes[0]).toMatchObject({ range: [0, 24], named: { value: 20, label: 'longest: 20\u202fh' } });
  expect(lanes[0]?.points.map(({ value }) => value)).toEqual([8, 20]);
  expect(lanes[1]).toMatchObject({ range: [10, 11], untilMs: 40 * HOUR_MS });
  // A count that never moves lies in the middle.
  expect(lanes[2]).toMatchObject({ range: [4, 6], ticks: [{ value: 5, label: '5' }] });
});

test('a window without serials has lanes without marks', () => {
  const { lanes } = courseMarks(WINDOW, [], WINDOW.toMs, words);
  expect(lanes.map(({ points }) => points.length)).toEqual([0, 0, 0]);
  expect(lanes[1]?.ticks).toEqual([]);
});

test('slots under a brush are told as one', () => {
  const slots = serialSlots(WINDOW, SERIALS);
  const joined = joinedSlots(slots, 0, 34);
  expect(joined).toMatchObject({ window: { fromMs: 0, toMs: 35 * HOUR_MS }, serials: 3, longestMs: 20 * HOUR_MS });
  expect(joined === null ? '' : slotWords(joined, words)).toBe(
    '1 Jan 1970, 00:00\u202f–\u202f2 Jan 1970, 11:00 UTC: 3 serials, longest wait 20\u202fh; 11 TLDs, 5 signed, 6 changes',
  );
  expect(joinedSlots([], 0, 3)).toBeNull();
});

test('in the table what is not known is empty and what did not happen is 0', () => {
  const { rows } = courseTwin(serialSlots(WINDOW, SERIALS), words);
  expect(rows[0]?.slice(1)).toEqual(['0', '', '', '', '0']);
  expect(rows[14]?.slice(1)).toEqual(['1', '8\u202fh', '11', '5', '2']);
  expect(courseSummary(SERIALS, words)).toBe(
    '3 serials; the longest wait between two was 20\u202fh; from 10 to 11 TLDs.',
  );
});
