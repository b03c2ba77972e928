import type { Hono } from 'hono';
import { parse } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/validators/problem.ts';
import { sampleApp } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

async function problemOf(path: string) {
  const response = await app.request(`/api/v1${path}`);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const json: unknown = await response.json();
  const problem = parse(problemSchema, json);
  expect(problem).toEqual(json);
  expect(problem.status).toBe(response.status);
  return { ...problem, type: problem.type.replace('/problems/', '') };
}

describe('class 1: unknown', () => {
  test('names each one, with the nearest that exists', async () => {
    const problem = await problemOf('/incidents?zones=de&colour=red&from=nonsense');
    expect(problem.type).toBe('unknown-parameter');
    expect(problem.errors).toEqual([
      { parameter: 'zones', detail: 'unknown parameter', suggestion: 'zone' },
      { parameter: 'colour', detail: 'unknown parameter' },
    ]);
  });

  test('a parameter of another operation is unknown, also where there is none at all', async () => {
    expect((await problemOf('/zones/de?limit=10')).type).toBe('unknown-parameter');
    expect((await problemOf('/meta?zone=de')).type).toBe('unknown-parameter');
    expect((await problemOf('/incidents?level=country')).type).toBe('unknown-parameter');
  });
});

describe('class 2: repeated, missing', () => {
  test('a repeated list suggests the list', async () => {
    const problem = await problemOf('/incidents?zone=de&zone=ru');
    expect(problem.type).toBe('repeated-parameter');
    expect(problem.errors).toEqual([{ parameter: 'zone', detail: 'given 2 times', suggestion: 'zone=de,ru' }]);
  });

  test('what is required', async () => {
    expect(await problemOf('/search')).toMatchObject({
      type: 'missing-parameter',
      errors: [{ parameter: 'q', detail: 'required' }],
    });
    expect((await problemOf('/incidents/summary')).type).toBe('missing-parameter');
  });
});

describe('class 3: type, enum, range, pattern, length', () => {
  test.each([
    ['/incidents?zone=', 'zone', 'empty', undefined],
    ['/incidents?zone=de,', 'zone', 'empty list member', undefined],
    ['/incidents?zone=%D1%80%D1%84', 'zone', 'not an A-label', 'xn--p1ai'],
    ['/incidents?zone=DE', 'zone', 'not in lower case', 'de'],
    ['/incidents?zone=de.', 'zone', 'has a trailing dot', 'de'],
    ['/incidents?zone=.', 'zone', undefined, 'root'],
    ['/incidents?zone=example.com', 'zone', 'not a TLD; names below a TLD have no zone id', undefined],
    ['/incidents?server=A.Root-Servers.NET.', 'server', 'not in lower case', 'a.root-servers.net'],
    ['/incidents?place=de', 'place', 'not world, m49:NNN, cc:AA or as:N', 'cc:DE'],
    ['/incidents?limit=201', 'limit', 'more than 200', '200'],
    ['/incidents?limit=0', 'limit', 'less than 1', '1'],
    ['/incidents?limit=ten', 'limit', 'not an integer', undefined],
    ['/zones?limit=501', 'limit', 'more than 500', '500'],
    ['/incidents?severity_min=majr', 'severity_min', undefined, 'major'],
    ['/incidents?q=x', 'q', 'shorter than 2 characters', undefined],
    ['/incidents?kind=timeout,timeout', 'kind', 'a value is given twice', 'timeout'],
    ['/incidents?from=yesterday', 'from', undefined, undefined],
    ['/incidents?from=2026-02-30T00:00:00Z', 'from', undefined, undefined],
    ['/incidents?cursor=', 'cursor', 'empty', undefined],
    ['/zones?script=latn', 'script', undefined, undefined],
    ['/places?level=as', 'level', 'not offered; offered are region country', undefined],
    ['/zones/%D1%80%D1%84', 'zone', 'not an A-label', 'xn--p1ai'],
    ['/zones/DE', 'zone', 'not in lower case', 'de'],
    ['/incidents/x', 'id', 'not an incident id', undefined],
  ])('%s', async (path, parameter, detail, suggestion) => {
    const problem = await problemOf(path);
    expect(problem.type).toBe('invalid-parameter');
    const [error] = problem.errors ?? [];
    expect(error?.parameter).toBe(parameter);
    if (detail !== undefined) expect(error?.detail).toBe(detail);
    expect(error?.suggestion).toBe(suggestion);
  });

  test('all offending parameters at once', async () => {
    const problem = await problemOf('/incidents?zone=DE,RU&limit=999&sort=newest');
    expect(problem.errors?.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['zone', 'DE'],
      ['zone', 'RU'],
      ['sort', 'newest'],
      ['limit', '999'],
    ]);
  });

  test('a list beyond its length', async () => {
    const names = Array.from({ length: 51 }, (_, i) => `zone${i}`).join(',');
    expect(await problemOf(`/incidents?zone=${names}`)).toMatchObject({
      type: 'invalid-parameter',
      errors: [{ parameter: 'zone', detail: '51 values; at most 50' }],
    });
  });
});

describe('class 4: window', () => {
  test.each([
    ['from=2026-05-06T00:00:00Z&to=2026-05-05T00:00:00Z', ['from', 'to']],
    ['from=2026-05-06T00:00:00Z&to=2026-05-06T00:00:00Z', ['from', 'to']],
    ['from=2026-05-05T00:00:00%2B02:00&to=2026-05-06T00:00:00', ['from', 'to']],
    ['from=2026-11-23T12:00:01Z', ['from']],
  ])('%s', async (query, parameters) => {
    const problem = await problemOf(`/incidents?${query}`);
    expect(problem.type).toBe('invalid-window');
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
  });

  test('an end in the future is no fault', async () => {
    expect((await app.request('/api/v1/incidents?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z')).status).toBe(200);
  });
});

describe('class 6: unknown things', () => {
  test.each([
    ['/zones/exmaple', 'unknown-zone', 'zone', undefined],
    ['/zones/berlni', 'unknown-zone', 'zone', 'berlin'],
    ['/incidents?zone=de,berlni', 'unknown-zone', 'zone', 'berlin'],
    ['/incidents?server=n.root-servers.net', 'unknown-server', 'server', 'a.root-servers.net'],
    ['/incidents?place=cc:XX', 'unknown-place', 'place', undefined],
    ['/incidents?place=cc:ZZ', 'unknown-place', 'place', undefined],
    ['/incidents?place=as:3320', 'unknown-place', 'place', undefined],
    ['/incidents?source=atlas', 'unknown-source', 'source', undefined],
    ['/incidents/inc_00000000', 'unknown-incident', 'id', undefined],
    ['/incidents/2026-05-05-de-dnsec', 'unknown-incident', 'id', '2026-05-05-de-dnssec'],
  ])('%s', async (path, type, parameter, suggestion) => {
    const problem = await problemOf(path);
    expect(problem).toMatchObject({ type, status: 404 });
    expect(problem.errors?.[0]?.parameter).toBe(parameter);
    expect(problem.errors?.[0]?.suggestion).toBe(suggestion);
  });

  test('name servers that only reports know can be asked for', async () => {
    const response = await app.request('/api/v1/incidents?server=1.1.1.1');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ total: 4 });
  });
});

describe('the first failing class answers', () => {
  const FAULTS = [
    ['colour=red', 'unknown-parameter'],
    ['zone=de&zone=de', 'repeated-parameter'],
    ['sort=newest', 'invalid-parameter'],
    ['from=2027-01-01T00:00:00Z', 'invalid-window'],
    ['source=nobody', 'unknown-source'],
  ];
  test.each(
    FAULTS.map(([, type], i) => [
      FAULTS.slice(i)
        .map(([query]) => query)
        .join('&'),
      type,
    ]),
  )('%s', async (query, type) => {
    expect((await problemOf(`/incidents?${query}`)).type).toBe(type);
  });
});
