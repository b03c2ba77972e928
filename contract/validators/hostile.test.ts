import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { answerExamples, readDocument } from '#contract/document.ts';
import { changed } from '#contract/mutations.ts';
import { breakdownRowSchema, sparkSchema } from './breakdown.ts';
import { incidentDetailSchema } from './incident.ts';
import { mapResponseSchema } from './map.ts';
import { metaSchema } from './meta.ts';
import { problemSchema } from './problem.ts';
import { changePageSchema, propagationPageSchema, serialPageSchema } from './root-zone.ts';
import { column, countColumn, instant, mapOf, openEnum, uri } from './scalar.ts';
import { sharedFatePageSchema } from './shared-fate.ts';
import { seriesResponseSchema, seriesSchema } from './series.ts';
import { slaBurnSchema, slaPageSchema } from './sla.ts';

const passes = (schema: v.GenericSchema, input: unknown): boolean => v.safeParse(schema, input).success;

const countsOf = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe('columns', () => {
  test('a column shorter or longer than window.points is refused', () => {
    const [example] = answerExamples(readDocument(), 'getFailures');
    const failed = ['series', 1, 'values', 'failed'];
    expect(passes(seriesResponseSchema, changed(example?.value, failed, countsOf(6)))).toBe(true);
    expect(passes(seriesResponseSchema, changed(example?.value, failed, countsOf(5)))).toBe(false);
    expect(passes(seriesResponseSchema, changed(example?.value, failed, countsOf(7)))).toBe(false);
  });

  test('the two columns of a small series have one length', () => {
    expect(passes(sparkSchema, { step_s: 3600, measured: [1, null], failed: [0, null] })).toBe(true);
    expect(passes(sparkSchema, { step_s: 3600, measured: [1, null], failed: [0] })).toBe(false);
  });

  test('the two columns of a burn are as long as its points', () => {
    const [example] = answerExamples(readDocument(), 'getSlaBurn');
    for (const name of ['downtime_s', 'consumed_s']) {
      expect(passes(slaBurnSchema, changed(example?.value, ['series', name], countsOf(7)))).toBe(true);
      expect(passes(slaBurnSchema, changed(example?.value, ['series', name], countsOf(6)))).toBe(false);
    }
    expect(passes(slaBurnSchema, changed(example?.value, ['series', 'points'], 8))).toBe(false);
  });

  test('a month of a verdict is a month', () => {
    const [example] = answerExamples(readDocument(), 'getSla');
    const period = (value: unknown): boolean =>
      passes(slaPageSchema, changed(example?.value, ['data', 0, 'period'], value));
    expect(['2026-07', '2026-13', '2026-00', '2026-7', 202_607].map(period)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('one wrong item anywhere spoils a column', () => {
    const wrong = fc.constantFrom('1', true, [], {}, Infinity, undefined);
    const numbers = fc.array(fc.oneof(fc.nat(), fc.constant(null)), { maxLength: 200 });
    fc.assert(
      fc.property(numbers, numbers, wrong, (before, after, item) => {
        expect(passes(column, [...before, ...after])).toBe(true);
        expect(passes(countColumn, [...before, ...after])).toBe(true);
        expect(passes(column, [...before, item, ...after])).toBe(false);
        expect(passes(countColumn, [...before, item, ...after])).toBe(false);
      }),
    );
  });

  test('counts are whole and not negative, other numbers need not be', () => {
    expect(passes(countColumn, [0, 31.2])).toBe(false);
    expect(passes(countColumn, [0, -1])).toBe(false);
    expect(passes(column, [0, 31.2, -1])).toBe(true);
  });
});

describe('open enumerations', () => {
  const level = openEnum(['region', 'country']);
  test.each([
    ['country', 'country'],
    ['continent', 'unknown'],
    ['', 'unknown'],
    ['__proto__', 'unknown'],
  ])('%j becomes %j', (input, output) => {
    expect(v.parse(level, input)).toBe(output);
  });
  test.each([7, null, undefined, true, ['country'], { country: 1 }])('%j is refused', (input) => {
    expect(passes(level, input)).toBe(false);
  });
});

describe('instants', () => {
  test.each(['2026-05-05T19:30:00Z', '1997-07-17T00:00:00Z', '2026-05-05T19:30:00.125Z'])('%s is taken', (input) => {
    expect(passes(instant, input)).toBe(true);
  });
  test.each(['2026-05-05T19:30:00', '2026-05-05T24:00:00Z', '2016-12-31T23:59:60Z', '2026-05-05T19:30:00Z\n', 0])(
    '%j is refused',
    (input) => {
      expect(passes(instant, input)).toBe(false);
    },
  );
});

describe('what falls together', () => {
  const [example] = answerExamples(readDocument(), 'getSharedFate');
  test.each([
    ['a zone with minus one server left', ['members', 0, 'servers_left'], -1],
    ['a zone without any name server', ['members', 0, 'servers_total'], 0],
    ['half a zone', ['data', 0, 'zones'], 0.5],
    ['unknown for a number that must be known', ['data', 0, 'zones_without_server'], null],
    ['a key that is a number', ['members', 1, 'other_keys', 0], 64_496],
    ['a zone id in upper case', ['members', 1, 'zone'], 'DE'],
  ])('%s is refused', (_what, path, value) => {
    expect(passes(sharedFatePageSchema, example?.value)).toBe(true);
    expect(passes(sharedFatePageSchema, changed(example?.value, path, value))).toBe(false);
  });

  test('a dimension of a later version is unknown', () => {
    const later = changed(example?.value, ['by'], 'city');
    expect(v.parse(sharedFatePageSchema, later).by).toBe('unknown');
  });
});

test('a URI has a scheme', () => {
  expect(passes(uri, 'mailto:dns@example.net')).toBe(true);
  expect(passes(uri, '/problems/not-found')).toBe(false);
});

describe('names that reach for prototypes', () => {
  test('are dropped from objects with free names', () => {
    const input: unknown = JSON.parse('{"__proto__":[1],"constructor":[2],"prototype":[3],"failed":[4]}');
    const output = v.parse(mapOf(column), input);
    expect(Object.keys(output)).toEqual(['failed']);
    expect(Object.getPrototypeOf(output)).toBe(Object.prototype);
  });

  test('do not stand in for required members', () => {
    const row = '{"key":"de","label":".de","top_kind":null,"__proto__":{"current":{"measured":1,"failed":1}}}';
    expect(passes(breakdownRowSchema, JSON.parse(row))).toBe(false);
    const series: unknown = JSON.parse('{"key":{},"source":"a","values":{},"__proto__":{"polluted":1}}');
    const output = v.parse(seriesSchema, series);
    expect(Object.keys(output)).toEqual(['key', 'source', 'values']);
    expect('polluted' in output).toBe(false);
  });
});

describe('the root zone', () => {
  const propagation = (part: object): unknown => ({
    data: [
      {
        serial: 2026112200,
        published_at: '2026-11-22T00:00:00Z',
        server: 'a.root-servers.net',
        source: 'rssac002',
        observations: 1,
        latency_median_s: null,
        ...part,
      },
    ],
    sources: [],
  });
  test.each([{ latency_p95_s: 0 }, { latency_p95_s: null, not_reported: 'no_file' }, {}])('%j is taken', (part) => {
    expect(passes(propagationPageSchema, propagation(part))).toBe(true);
  });
  test.each([
    { latency_p95_s: '9' },
    { latency_p95_s: 9.5 },
    { latency_median_s: undefined },
    { observations: -1 },
    { observations: null },
    { serial: '2026112200' },
    { not_reported: null },
    { server: 'A.ROOT-SERVERS.NET.' },
  ])('%j is refused', (part) => {
    expect(passes(propagationPageSchema, propagation(part))).toBe(false);
  });
  test('a reason that is new is unknown, and no value', () => {
    const parsed = v.parse(propagationPageSchema, propagation({ latency_p95_s: null, not_reported: 'late_file' }));
    expect(parsed.data[0]).toMatchObject({ not_reported: 'unknown', latency_p95_s: null });
  });
});

test('whatever JSON arrives, a validator answers and changes neither it nor the prototypes', () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const schemas = [
    metaSchema,
    seriesResponseSchema,
    mapResponseSchema,
    incidentDetailSchema,
    problemSchema,
    serialPageSchema,
    changePageSchema,
    propagationPageSchema,
    sharedFatePageSchema,
  ];
  fc.assert(
    fc.property(fc.json(), (json) => {
      const input: unknown = JSON.parse(json);
      for (const schema of schemas) expect(passes(schema, input)).toBe(false);
      expect(input).toEqual(JSON.parse(json));
    }),
  );
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
});
