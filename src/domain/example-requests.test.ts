import { expect, test } from 'vitest';
import { exampleRequest } from './example-requests.ts';

const window = { fromMs: Date.UTC(2026, 4, 5, 18), toMs: Date.UTC(2026, 4, 6) };
const coverage = { fromMs: Date.UTC(2013, 9, 1), toMs: Date.UTC(2019, 10, 6, 12) };
const path = (resource: string, covered: typeof coverage | null = coverage): string | undefined =>
  exampleRequest(resource, { window, coverageOf: () => covered })?.path;

test('measurements are asked for where the page would open', () => {
  expect(path('map')).toBe('/map?level=country&from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z');
});

test('records are asked for at the end of what they cover, on whole days', () => {
  expect(path('load')).toBe('/load?from=2019-10-08T00:00:00Z&to=2019-11-07T00:00:00Z');
  expect(path('sla')).toContain('period=2019-10');
  expect(path('serials', null)).toContain('from=2026-05-05T18:00:00Z');
});

test('what no single GET shows has no example', () => {
  expect(path('live')).toBeUndefined();
  expect(path('something new')).toBeUndefined();
});
