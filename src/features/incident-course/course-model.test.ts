import { describe, expect, test } from 'vitest';
import { anIncident, anUpdate } from '#/domain/an-incident.fixture.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { courseAxis, courseEntries } from './course-model.ts';

const at = Date.parse;
const told = (part: Partial<IncidentDetail> = {}): readonly (readonly [string, string, string | null])[] =>
  courseEntries(anIncident(part)).map(({ role, precision, text }) => [role, precision, text]);

describe('the course of an incident', () => {
  test('an entry at the start or the end tells of it and is as sure as it is', () => {
    expect(told()).toEqual([
      ['before', 'day', 'Additional key'],
      ['start', 'hour', 'Zone switches to the new key'],
      ['end', 'hour', 'Signatures made with the old key are back'],
    ]);
  });
  test('start and end stand alone where the log is silent', () => {
    expect(told({ updates: [anUpdate('2024-01-30T17:00Z', 'confirmed', 'x')] })).toEqual([
      ['start', 'hour', null],
      ['during', 'minute', 'x'],
      ['end', 'hour', null],
    ]);
    expect(told({ updates: [], endedMs: null, endedPrecision: null })).toEqual([['start', 'hour', null]]);
  });
  test('seconds do not part an entry from the start', () => {
    const updates = [anUpdate('2024-01-30T15:20:44Z', 'confirmed', 'hold')];
    expect(told({ updates })[0]).toEqual(['start', 'hour', 'hold']);
  });
  test('an end known to the day comes after what was logged on that day', () => {
    const updates = [
      anUpdate('2015-08-18T19:30Z', 'confirmed', 'first'),
      anUpdate('2015-08-19T19:00Z', 'resolved', 'second'),
    ];
    const ziggo = {
      startedMs: at('2015-08-18T19:30Z'),
      endedMs: at('2015-08-19T00:00Z'),
      endedPrecision: 'day',
    } as const;
    expect(told({ ...ziggo, updates }).map(([role, , text]) => [role, text])).toEqual([
      ['start', 'first'],
      ['during', 'second'],
      ['end', null],
    ]);
  });
  test('what was logged after the end is after it', () => {
    const updates = [anUpdate('2024-01-30T20:00Z', 'resolved', 'report')];
    expect(told({ updates }).at(-1)).toEqual(['after', 'minute', 'report']);
  });
  test('a detection that the log does not tell of is an entry of its own', () => {
    const detected = courseEntries(anIncident({ detectedMs: at('2024-01-30T15:35Z') })).find(
      (entry) => entry.isDetection,
    );
    expect(detected).toMatchObject({ role: 'during', number: 3, text: null });
    expect(courseEntries(anIncident({ detectedMs: at('2024-01-30T15:20Z') })).some((entry) => entry.isDetection)).toBe(
      false,
    );
  });
  test('numbers count from one in the order of time', () => {
    expect(courseEntries(anIncident()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('the axis', () => {
  const axisOf = (part: Partial<IncidentDetail> = {}) => {
    const incident = anIncident(part);
    return courseAxis(incident, courseEntries(incident), at('2024-02-01Z'));
  };
  test('is that of the incident; what lies far before it stands at its end', () => {
    const axis = axisOf();
    expect(axis?.marks.map(({ isBeyond }) => isBeyond)).toEqual([true, false, false]);
    expect(axis?.marks[0]?.at).toBe(0);
    expect(axis?.bar).toMatchObject({ isOpen: false });
    expect(axis?.bar.from).toBeCloseTo(axis?.marks[1]?.at ?? 0, 10);
    expect(axis?.bar.to).toBeCloseTo(axis?.marks[2]?.at ?? 0, 10);
  });
  test('marks that would cover each other stand in rows', () => {
    const updates = ['16:00', '16:02', '16:04', '17:30'].map((clock) => anUpdate(`2024-01-30T${clock}Z`, 'confirmed'));
    const axis = axisOf({ updates });
    expect(axis?.marks.map(({ row }) => row)).toEqual([0, 0, 1, 2, 0, 0]);
    expect(axis?.rows).toBe(3);
  });
  test('an end that is not known fades', () => {
    const updates = [anUpdate('2024-01-30T16:00Z', 'confirmed')];
    expect(axisOf({ updates, endedMs: null, endedPrecision: null })?.bar).toMatchObject({ isOpen: true, to: 1 });
  });
  test('one moment alone needs none', () => {
    expect(axisOf({ updates: [], endedMs: null, endedPrecision: null })).toBeNull();
  });
});
