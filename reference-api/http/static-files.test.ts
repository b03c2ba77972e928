import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StaticFiles } from './static-files.ts';

const SCRIPT = 'export const answer = 42;\n'.repeat(100);
const BUILT = brotliCompressSync(SCRIPT);
let root = '';
let files: StaticFiles;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'static-'));
  const dist = join(root, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'config.json'), '{}');
  writeFileSync(join(dist, 'config.json.gz'), gzipSync('{"old":true}'));
  writeFileSync(join(dist, 'assets/app-1a2b.js'), SCRIPT);
  writeFileSync(join(dist, 'assets/app-1a2b.js.br'), BUILT);
  files = new StaticFiles(dist);
});
afterAll(() => rmSync(root, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  files.respond(path, new Request('http://x/', { headers, method }));

describe('static files', () => {
  test('pages of the dashboard are its entry, asked for anew each time', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/zones/de',
      '/servers/c.root-servers.net',
      '/incidents/2026-05-05-de-dnssec',
    ]) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await get('/config.json')).headers.get('cache-control')).toBe('no-cache');
  });

  test('hashed assets are kept for good', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(SCRIPT);
  });

  test('what the build compressed is sent as it is, the rest is compressed here', async () => {
    const br = await get('/assets/app-1a2b.js', { 'Accept-Encoding': 'br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(Buffer.from(await br.arrayBuffer()).equals(BUILT)).toBe(true);
    const gzip = await get('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  test('a configuration edited in place is seen, and no old compressed copy of it is sent', async () => {
    const path = join(root, 'dist', 'config.json');
    const text = JSON.stringify({ api: 'https://api.example'.repeat(100) });
    expect(await (await get('/config.json')).text()).toBe('{}');
    writeFileSync(path, text);
    utimesSync(path, new Date(2_000_000_000_000), new Date(2_000_000_000_000));
    const response = await get('/config.json', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(text);
    writeFileSync(path, '{}');
  });

  test('304 for the same file', async () => {
    const etag = (await get('/config.json')).headers.get('etag') ?? '';
    expect((await get('/config.json', { 'If-None-Match': etag })).status).toBe(304);
  });

  test.each([
    '/assets/gone.js',
    '/servers/x/gone.js',
    '/servers/..%2f..%2fsecret.txt',
    '/favicon.ico',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '/assets/..%2F..%2Fsecret.txt',
  ])('%s is 404', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  test('read only', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });
});
