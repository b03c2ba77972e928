import { describe, expect, test } from 'vitest';
import { UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import type { BreakdownTotal } from '#/domain/answers.ts';
import type { Incident } from '#/domain/incident.ts';
import { enDetail } from '#/copy/en-detail.ts';
import { serverStory } from './server-story.ts';

const DAY = 86_400_000;
const WINDOW = { fromMs: 10 * DAY, toMs: 16 * DAY };
const RULES = { minSample: 20, degradedFrom: 0.01, failingFrom: 0.1, nowMs: 1000 * DAY };

const total = (failed: number | null, measured: number | null, before: number | null = 20): BreakdownTotal => ({
  current: { ...UNKNOWN_AGGREGATE, failed, measured },
  previous: before === null ? null : { ...UNKNOWN_AGGREGATE, failed: before, measured: 10_000 },
  kinds: failed === null || failed === 0 ? [] : [{ kind: 'timeout', failed }],
  topKind: failed === null || failed === 0 ? null : 'timeout',
  spark: null,
});

const incident = (part: Partial<Incident>): Incident => ({
  id: 'x',
  title: 'An old zone',
  summary: '',
  impact: null,
  status: 'resolved',
  severity: 'minor',
  evidence: 'documented',
  startedMs: 11 * DAY,
  startedPrecision: 'day',
  endedMs: 12 * DAY,
  endedPrecision: 'day',
  durationMs: null,
  scope: { zones: ['root'], zoneNames: [], zoneKinds: [], servers: ['c.root-servers.net'], places: [] },
  kinds: ['stale_zone', 'timeout'],
  cause: null,
  references: [],
  ...part,
});

describe('the counts decide what is said first', () => {
  test.each([
    [5000, 10_000, 'failing', 'worse'],
    [300, 10_000, 'degraded', 'worse'],
    [19, 10_000, 'few', 'same'],
    [0, 10_000, 'none', 'same'],
  ] as const)('%i of %i is %s', (failed, measured, status, against) => {
    expect(serverStory(total(failed, measured), WINDOW, [], RULES)).toMatchObject({ status, against });
  });

  test('less than before is said when the time before was degraded', () => {
    expect(serverStory(total(20, 10_000, 4000), WINDOW, [], RULES).against).toBe('better');
  });

  test.each([
    [null, 0, 'no_data'],
    [1, 5, 'low_sample'],
  ] as const)('%s of %i is %s and has no share', (failed, measured, status) => {
    const story = serverStory(total(failed, measured), WINDOW, [], RULES);
    expect(story).toMatchObject({ status, ratio: null, against: null });
    expect(enDetail.servers.page.calm({ ...story, mostly: null, windowMs: DAY })).toBeNull();
  });

  test('nothing before is nothing to compare with', () => {
    expect(serverStory(total(19, 10_000, null), WINDOW, [], RULES).against).toBeNull();
  });
});

describe('incidents that name the server', () => {
  test('come first where the counts are calm, with the kinds that nobody counted', () => {
    const story = serverStory(total(19, 10_000), WINDOW, [incident({})], RULES);
    expect(story.status).toBe('incident');
    expect(story.notCounted).toEqual(['stale_zone']);
  });

  test('do not hide that it is failing', () => {
    expect(serverStory(total(5000, 10_000), WINDOW, [incident({})], RULES).status).toBe('failing');
  });

  test.each([
    [{ startedMs: 1 * DAY, endedMs: 9 * DAY - 1 }, 0],
    [{ startedMs: 1 * DAY, endedMs: 9 * DAY }, 0],
    [{ startedMs: 1 * DAY, endedMs: 10 * DAY }, 1],
    [{ startedMs: 16 * DAY, endedMs: 17 * DAY }, 0],
    [{ startedMs: 1 * DAY, endedMs: null }, 0],
    [{ startedMs: 1 * DAY, endedMs: null, status: 'confirmed' as const }, 1],
    [{ startedMs: 12 * DAY, endedMs: null }, 1],
  ])('%o: %i in the window; an end that nobody wrote down is not an open one', (part, count) => {
    expect(serverStory(total(19, 10_000), WINDOW, [incident(part)], RULES).named).toHaveLength(count);
  });
});
