import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { rawRequest } from './raw-request.ts';
import { SCENARIOS, urlOf } from './scenario.ts';

const site = urlOf('healthy');

/** Path of the last script that the page starts with: our own code, after what it needs. */
async function entryScript(): Promise<string> {
  const { body } = await rawRequest(site, '/');
  const scripts = [...body.toString().matchAll(/<script type="module"[^>]* src="(\/assets\/[^"]+\.js)"/g)];
  return scripts.at(-1)?.[1] ?? 'no entry script in index.html';
}

test('says what the page may load, and from nobody else', async () => {
  for (const path of ['/', '/api/v1/meta', '/no-such-page', '/no-such-file.js', await entryScript()]) {
    const { headers } = await rawRequest(site, path);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    for (const part of ["script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
      expect(policy.split('; '), path).toContain(part);
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('answers for what the API does not have with a problem', async () => {
  const { status, headers, body } = await rawRequest(site, '/api/v1/nothing-here');
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(body.toString())).toMatchObject({ type: '/problems/not-found', status: 404 });
});

test('serves the configuration so that a change is seen at once', async () => {
  const { status, headers, body } = await rawRequest(site, '/config.json', { 'Accept-Encoding': 'gzip, br' });
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body.toString())).toMatchObject({ apiBaseUrl: '/api/v1' });
});

for (const path of [
  '/../package.json',
  '/assets/../../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%5c..%5cpackage.json',
  '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/%00/package.json',
]) {
  test(`gives nothing from outside of its folder for ${path}`, async () => {
    const { status, body } = await rawRequest(site, path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('dependencies');
  });
}

test('sends scripts as they were compressed at build time, for good', async () => {
  const path = await entryScript();
  const plain = await rawRequest(site, path, { 'Accept-Encoding': 'identity' });
  const brotli = await rawRequest(site, path, { 'Accept-Encoding': 'gzip, br' });
  const gzip = await rawRequest(site, path, { 'Accept-Encoding': 'gzip' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  expect(brotli.body.equals((await rawRequest(site, `${path}.br`)).body)).toBe(true);
  for (const { headers } of [plain, brotli, gzip])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(brotli.headers['vary']).toContain('Accept-Encoding');
});

test('opens the page for every address of a page, and 404 for files that are not there', async () => {
  const { body } = await rawRequest(site, '/');
  const page = await rawRequest(site, '/zones/xn--p1ai?from=now-24h');
  expect(page.status).toBe(200);
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.body.equals(body)).toBe(true);
  expect((await rawRequest(site, '/assets/no-such-file.js')).status).toBe(404);
});

test('plays every scenario on a port of its own', async () => {
  for (const scenario of SCENARIOS) {
    const { status } = await rawRequest(urlOf(scenario), '/api/v1/openapi.json');
    expect(status, scenario).toBe(200);
  }
  const map = '/api/v1/map?level=country&from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';
  expect((await rawRequest(site, map)).status).toBe(200);
  expect((await rawRequest(urlOf('unavailable'), map)).status).toBe(503);
});
