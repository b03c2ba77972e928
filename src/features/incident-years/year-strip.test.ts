import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '#/domain/incident.ts';
import { TARGET_PX, yearMarks, yearSpan, yearTicks } from './year-strip.ts';

const incident = (id: string, started: string, part: Partial<Incident> = {}): Incident => ({
  id,
  title: id,
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'critical',
  evidence: 'documented',
  startedMs: Date.parse(started),
  startedPrecision: 'day',
  endedMs: null,
  endedPrecision: null,
  durationMs: null,
  scope: { zones: [], zoneNames: [], zoneKinds: [], servers: [], places: [] },
  kinds: ['dnssec_bogus'],
  cause: null,
  references: [],
  ...part,
});
const NOW = Date.parse('2026-08-22T00:00Z');
const SPAN = yearSpan([], NOW);

describe('yearSpan', () => {
  test('whole years from 1997 to that of the data, and wider where an incident lies outside', () => {
    expect(SPAN).toEqual({ fromMs: Date.UTC(1997, 0), toMs: Date.UTC(2027, 0) });
    expect(yearSpan([incident('a', '1994-03-01'), incident('b', '2028-01-01')], NOW)).toEqual({
      fromMs: Date.UTC(1994, 0),
      toMs: Date.UTC(2029, 0),
    });
  });
});

describe('yearMarks', () => {
  test('an incident without a known end is a mark at its start', () => {
    const { marks } = yearMarks([incident('a', '2012-01-01')], SPAN, 3000);
    expect(marks[0]).toMatchObject({ row: 0, level: 4, family: 'wrong', width: TARGET_PX });
    expect(marks[0]?.bar.width).toBe(3);
    expect((marks[0]?.left ?? 0) + (marks[0]?.bar.left ?? 0)).toBeCloseTo(1500, 0);
  });

  test('one that lasted for years is as long as it was', () => {
    const long = incident('a', '2010-01-01', { endedMs: Date.UTC(2012, 0), endedPrecision: 'minute' });
    const { marks } = yearMarks([long], SPAN, 3000);
    expect(marks[0]?.width).toBeCloseTo(200, 0);
  });

  test('marks too near to each other take rows', () => {
    const { marks, rows } = yearMarks([incident('b', '2012-01-02'), incident('a', '2012-01-01')], SPAN, 600);
    expect(marks.map((mark) => [mark.incident.id, mark.row])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(rows).toBe(2);
  });

  test('no two targets overlap, and none sticks out', () => {
    const dates = fc.array(fc.integer({ min: SPAN.fromMs, max: NOW }), { maxLength: 40 });
    fc.assert(
      fc.property(dates, fc.integer({ min: 300, max: 1600 }), (starts, width) => {
        const { marks } = yearMarks(
          starts.map((startedMs, i) => ({ ...incident(String(i), '2000-01-01'), startedMs })),
          SPAN,
          width,
        );
        expect(marks).toHaveLength(starts.length);
        for (const [i, a] of marks.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.left + a.width).toBeLessThanOrEqual(width + 0.001);
          for (const b of marks.slice(i + 1)) {
            if (a.row === b.row) expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
          }
        }
      }),
    );
  });

  test('no room, no marks', () => {
    expect(yearMarks([incident('a', '2012-01-01')], SPAN, 0)).toEqual({ marks: [], rows: 0 });
  });
});

describe('yearTicks', () => {
  test('round years with room for their labels', () => {
    expect(
      yearTicks(SPAN, 1376)
        .map(({ year }) => year)
        .slice(0, 3),
    ).toEqual([1998, 2000, 2002]);
    expect(yearTicks(SPAN, 330).map(({ year }) => year)).toEqual([2000, 2010, 2020]);
  });
});
