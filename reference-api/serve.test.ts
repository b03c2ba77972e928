import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configuredOrigins } from './http/configured-origins.ts';
import { unreachableConfig } from './http/scenarios/unreachable.ts';
import { SAMPLE_NOW_S, sampleStore } from './sample-app.ts';
import { assertPortsFree, PortTakenError, startServer, type RunningServer, type ServerOptions } from './serve.ts';

let distDir = '';
let options: ServerOptions;
let server: RunningServer;

beforeAll(async () => {
  distDir = mkdtempSync(join(tmpdir(), 'dist-'));
  writeFileSync(join(distDir, 'index.html'), '<!doctype html><title>Dashboard</title>');
  options = {
    store: await sampleStore(),
    port: 0,
    host: '127.0.0.1',
    distDir,
    apiOrigins: ['https://api.example'],
    nowS: () => SAMPLE_NOW_S,
    log: () => {},
  };
  server = await startServer(options);
});
afterAll(async () => {
  await server.close();
  rmSync(distDir, { recursive: true });
});

describe('the server', () => {
  test('answers the API and the dashboard on one port', async () => {
    const meta = await fetch(`${server.url}/api/v1/meta`);
    expect(await meta.json()).toMatchObject({ product: { name: 'Servfail' } });
    const page = await fetch(`${server.url}/zones/de?from=x`);
    expect(await page.text()).toContain('<title>Dashboard');
    expect((await fetch(`${server.url}/api/other`)).status).toBe(404);
  });

  test('compresses over the wire what the client can read', async () => {
    const response = await fetch(`${server.url}/api/v1/zones`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ total: expect.any(Number) });
  });

  test.each(['/', '/api/v1/meta', '/api/v1/nothing', '/gone.js'])('%s has the security headers', async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self' https://api.example; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  test('can be told another config.json, and lets the dashboard ask where that says', async () => {
    const configText = unreachableConfig(65_000);
    const apiOrigins = configuredOrigins(configText);
    expect(apiOrigins).toEqual(['http://127.0.0.1:65000']);
    const other = await startServer({ ...options, configText, apiOrigins });
    const response = await fetch(`${other.url}/config.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self' http://127.0.0.1:65000;");
    expect(await response.json()).toEqual({ apiBaseUrl: 'http://127.0.0.1:65000/api/v1' });
    await other.close();
    expect((await fetch(`${server.url}/config.json`)).status).toBe(404);
  });

  test('HEAD, OPTIONS and 304 over the wire', async () => {
    const head = await fetch(`${server.url}/api/v1/zones/de`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect((await fetch(`${server.url}/api/v1/zones/de`, { method: 'OPTIONS' })).status).toBe(204);
    const again = await fetch(`${server.url}/api/v1/zones/de`, {
      headers: { 'If-None-Match': head.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('says which port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ ...options, port })).rejects.toThrow(PortTakenError);
    await expect(startServer({ ...options, port })).rejects.toThrow(`Port ${port} is taken`);
    await expect(assertPortsFree([port], '127.0.0.1')).rejects.toThrow(PortTakenError);
    await assertPortsFree([0], '127.0.0.1');
  });

  test('closes: the port is free again', async () => {
    const other = await startServer(options);
    const port = Number(new URL(other.url).port);
    expect((await fetch(`${other.url}/api/v1/meta`)).status).toBe(200);
    await other.close();
    const third = await startServer({ ...options, port });
    await third.close();
  });
});
