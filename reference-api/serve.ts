import { createServer, type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { API_BASE, createApp, type AppOptions } from './app.ts';
import { JSON_TYPE } from './http/json-type.ts';
import { securityHeaders } from './http/security-headers.ts';
import { StaticFiles } from './http/static-files.ts';
import type { Store } from './store/store.ts';

export interface ServerOptions extends Pick<AppOptions, 'nowS' | 'scenario' | 'quota' | 'keepAnswers'> {
  readonly store: Store;
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** The built dashboard; absent = the API alone. */
  readonly distDir?: string | undefined;
  /** Other origins the dashboard may ask for data. */
  readonly apiOrigins?: readonly string[];
  /** What `/config.json` says instead of the file of the dashboard. */
  readonly configText?: string;
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests, and resolves when the last answer is sent. */
  close(): Promise<void>;
}

/** A port that somebody else listens on; `message` says what to do about it. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Stop what listens there, or choose another one: PORT=${port + 1} npm start`);
    this.name = 'PortTakenError';
  }
}

/** API and dashboard as one app. */
export function createSite({
  store,
  distDir,
  apiOrigins = [],
  configText,
  ...options
}: Omit<ServerOptions, 'port' | 'host'>): Hono {
  const api = createApp(store, { ...options, clientOf: (context) => getConnInfo(context).remote.address ?? 'unknown' });
  const files = distDir === undefined ? undefined : new StaticFiles(distDir);
  const headers = Object.entries(securityHeaders(apiOrigins));
  const site = new Hono();
  site.use('*', async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });
  site.all('*', async (context) => {
    const { pathname } = new URL(context.req.url);
    if (configText !== undefined && pathname === '/config.json') {
      return context.body(configText, 200, { 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-cache' });
    }
    if (files === undefined || pathname === API_BASE || pathname.startsWith('/api/')) {
      return api.fetch(context.req.raw, context.env);
    }
    return files.respond(pathname, context.req.raw);
  });
  return site;
}

const CLOSE_GRACE_MS = 2000;

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Browsers keep idle connections open; those that still have an answer coming get a moment to finish.
    const force = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

/** Resolves when the server listens; rejects with `PortTakenError` when the port is in use. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error) => reject(isTaken(error) ? new PortTakenError(port) : error));
    server.listen(port, host, () => resolve());
  });
}

/** Rejects with `PortTakenError` when one of the ports is in use: to be asked before the minute that a first build takes. */
export async function assertPortsFree(ports: readonly number[], host: string): Promise<void> {
  for (const port of ports) {
    const probe = createServer();
    await listen(probe, port, host);
    await new Promise((resolve) => probe.close(resolve));
  }
}

/** Listens; rejects with `PortTakenError` when the port is in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port } = options;
  const created = createAdaptorServer({ fetch: createSite(options).fetch, hostname: host });
  if (!('closeIdleConnections' in created)) throw new Error('expected a server of HTTP/1.1');
  await listen(created, port, host);
  const address = created.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return { url: `http://${shown}:${actual}`, close: () => stop(created) };
}
