import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleApp, SAMPLE_NOW_S, SAMPLE_REVISION } from './sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

const get = (path: string, headers: Record<string, string> = {}) => app.request(`/api/v1${path}`, { headers });

describe('what every answer carries', () => {
  test('type, strong validator, cache rule, quota, and leave for other origins to read it', async () => {
    const { status, headers } = await get('/meta');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('etag')).toMatch(new RegExp(`^"${SAMPLE_REVISION}-[\\w-]{22}"$`));
    expect(headers.get('cache-control')).toBe('public, max-age=15, stale-while-revalidate=60, stale-if-error=600');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('ratelimit-policy')).toBe('"default";q=1000000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=60$/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('ETag, Link, Retry-After, RateLimit, RateLimit-Policy');
  });

  test('a window long gone by may be kept for a day', async () => {
    const old = await get('/incidents?from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z');
    expect(old.headers.get('cache-control')).toBe('public, max-age=86400, stale-while-revalidate=604800');
    const recent = await get('/incidents?from=2024-01-01T00:00:00Z&to=2026-08-21T00:00:00Z');
    expect(recent.headers.get('cache-control')).toContain('max-age=15');
  });
});

describe('conditional requests', () => {
  test('304 without a body for the same representation', async () => {
    const first = await get('/zones?limit=5');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/zones?limit=5', { 'If-None-Match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
    expect((await get('/zones?limit=6', { 'If-None-Match': etag })).status).toBe(200);
  });

  test('the validators of encodings differ, for they are strong', async () => {
    const plain = (await get('/zones')).headers.get('etag') ?? '';
    const zipped = (await get('/zones', { 'Accept-Encoding': 'gzip' })).headers.get('etag') ?? '';
    expect(zipped).not.toBe(plain);
    expect((await get('/zones', { 'Accept-Encoding': 'gzip', 'If-None-Match': plain })).status).toBe(200);
    expect((await get('/zones', { 'Accept-Encoding': 'gzip', 'If-None-Match': zipped })).status).toBe(304);
  });
});

describe('compression', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.5, gzip;q=0.4', 'br', brotliDecompressSync],
    ['*', 'br', brotliDecompressSync],
  ])('%s', async (accept, encoding, decompress) => {
    const plain = Buffer.from(await (await get('/zones')).arrayBuffer());
    const response = await get('/zones', { 'Accept-Encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(bytes.length).toBeLessThan(plain.length / 2);
    expect(decompress(bytes).equals(plain)).toBe(true);
  });

  test('none when the client wants none, or the answer is small', async () => {
    expect((await get('/zones', { 'Accept-Encoding': 'br;q=0' })).headers.get('content-encoding')).toBeNull();
    expect((await get('/search?q=zzzzzz', { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
  });
});

describe('methods, paths, media types', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const head = await app.request('/api/v1/zones/de', { method: 'HEAD' });
    const full = await get('/zones/de');
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(full.headers.get('etag'));
    expect(head.headers.get('content-length')).toBe(String((await full.text()).length));
    expect(await head.text()).toBe('');
  });

  test('OPTIONS says what there is', async () => {
    const response = await app.request('/api/v1/zones', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is 405', async (method) => {
    const response = await app.request('/api/v1/zones', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ type: '/problems/method-not-allowed' });
  });

  test.each([
    ['text/csv', 406],
    ['application/json;q=0, */*', 406],
    ['text/html, application/*;q=0.1', 200],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 200],
  ])('Accept: %s is %i', async (accept, status) => {
    expect((await get('/meta', { Accept: accept })).status).toBe(status);
  });

  test.each([
    ['/api/v1/failure', 'not-found'],
    ['/api/v1', 'not-found'],
    ['/api/v1/zones/', 'not-found'],
    ['/api/v1/zones/de/servers', 'not-found'],
    ['/api/v2/meta', 'not-found'],
    ['/api/v1/propagation?zone=root', 'resource-not-offered'],
    ['/api/v1/sla/burn', 'resource-not-offered'],
    ['/api/v1/exports/map', 'resource-not-offered'],
    ['/api/v1/live', 'resource-not-offered'],
  ])('%s is 404 %s', async (path, type) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: `/problems/${type}`, status: 404 });
  });
});

describe('quota', () => {
  test('counts each client alone, says how much is left, and opens again', async () => {
    let nowS = SAMPLE_NOW_S;
    const limited = await sampleApp({
      nowS: () => nowS,
      quota: { requests: 2, windowS: 60 },
      clientOf: (context) => context.req.header('x-test-client') ?? 'none',
    });
    const ask = (client: string) => limited.request('/api/v1/meta', { headers: { 'x-test-client': client } });
    expect((await ask('a')).headers.get('ratelimit')).toBe('"default";r=1;t=60');
    nowS += 20;
    expect((await ask('a')).headers.get('ratelimit')).toBe('"default";r=0;t=40');
    const refused = await ask('a');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('ratelimit')).toBe('"default";r=0;t=40');
    expect(await refused.json()).toMatchObject({ type: '/problems/rate-limited', limit: 2, requested: 3 });
    expect((await ask('b')).status).toBe(200);
    nowS += 40;
    expect((await ask('a')).status).toBe(200);
  });
});

describe('internal errors', () => {
  test('carry an occurrence and tell the log, not the client', async () => {
    const lines: string[] = [];
    let calls = 0;
    const broken = await sampleApp({
      nowS: () => {
        calls += 1;
        return calls === 1 ? SAMPLE_NOW_S : Number.NaN;
      },
      log: (line) => lines.push(line),
    });
    expect((await broken.request('/api/v1/meta')).status).toBe(200);
    const response = await broken.request('/api/v1/meta');
    expect(response.status).toBe(500);
    const text = await response.text();
    const [instance] = /urn:uuid:[\w-]{36}/.exec(text) ?? [];
    expect(instance).toBeDefined();
    expect(text).not.toContain('Invalid time');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(instance);
    expect(lines[0]).toContain('Invalid time');
  });
});
