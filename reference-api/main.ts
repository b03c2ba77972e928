import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configuredOrigins } from './http/configured-origins.ts';
import { DEFAULT_QUOTA, type Quota } from './http/rate-limit.ts';
import { SCENARIO_NAMES } from './http/scenarios/scenario.ts';
import { unreachableConfig } from './http/scenarios/unreachable.ts';
import { assertPortsFree, PortTakenError, startServer, type RunningServer, type ServerOptions } from './serve.ts';
import { sourcesOf } from './query/sources.ts';
import { openStore } from './store/store.ts';

/** The process behind `npm start`: builds the store when needed, then serves the API and the dashboard. Folders are those of the working directory. */

const DEFAULT_PORT = 8353;

/** Requests per minute in scenario mode: browser tests ask far more often than a reader does. */
const TEST_RATE = 1_000_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function portOf(text: string | undefined, name: string): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a port number, not "${text}"`);
  return port;
}

/** `RATE_LIMIT`: requests per minute of one client. */
function quotaOf(text: string | undefined, isTest: boolean): Quota {
  if (text === undefined) return isTest ? { requests: TEST_RATE, windowS: 60 } : DEFAULT_QUOTA;
  const requests = Number(text);
  if (!Number.isInteger(requests) || requests < 1)
    throw new Error(`RATE_LIMIT must be a positive number, not "${text}"`);
  return { requests, windowS: 60 };
}

/**
 * The first port of `--scenarios BASEPORT`: the healthy server there, then one port for each scenario in their order, then a dashboard whose API
 * would be on the port after that, where nobody listens.
 */
function scenarioBase(args: readonly string[]): number | undefined {
  const at = args.indexOf('--scenarios');
  if (at < 0) return undefined;
  const base = args[at + 1];
  if (base === undefined) throw new Error('--scenarios needs a port number');
  return portOf(base, '--scenarios');
}

/** The port after all that are served. */
const closedPort = (base: number): number => base + SCENARIO_NAMES.length + 2;

function scenarioSites(base: number): Pick<ServerOptions, 'port' | 'scenario' | 'configText' | 'apiOrigins'>[] {
  const configText = unreachableConfig(closedPort(base));
  return [
    ...SCENARIO_NAMES.map((scenario, i) => ({ scenario, port: base + 1 + i })),
    { configText, apiOrigins: configuredOrigins(configText), port: base + 1 + SCENARIO_NAMES.length },
  ];
}

async function main(): Promise<void> {
  const { env } = process;
  const dataDir = resolve(env.DATA_DIR ?? 'reference-api/data');
  const cacheDir = resolve(env.CACHE_DIR ?? '.cache');
  const distDir = resolve(env.DIST_DIR ?? 'dist');
  const configFile = join(distDir, 'config.json');
  const base = scenarioBase(process.argv.slice(2));
  const port = base ?? portOf(env.PORT, 'PORT');
  const host = env.HOST ?? '127.0.0.1';
  const sites = base === undefined ? [] : scenarioSites(base);
  const closedPorts = base === undefined ? [] : [closedPort(base)];
  await assertPortsFree([port, ...sites.map((site) => site.port), ...closedPorts], host);
  const store = await openStore({ dataDir, cacheDir: join(cacheDir, 'store'), log: say });
  // Reads the tables into memory now, so that the first reader does not wait for it.
  await sourcesOf(store);
  const common: Omit<ServerOptions, 'port'> = {
    store,
    host,
    distDir: existsSync(distDir) ? distDir : undefined,
    apiOrigins: existsSync(configFile) ? configuredOrigins(readFileSync(configFile, 'utf8')) : [],
    nowS: () => Math.floor(Date.now() / 1000),
    log: (line) => process.stderr.write(`${line}\n`),
    quota: quotaOf(env.RATE_LIMIT, base !== undefined),
    keepAnswers: env.ANSWER_CACHE !== 'off',
  };
  const servers: RunningServer[] = [await startServer({ ...common, port })];
  for (const site of sites) servers.push(await startServer({ ...common, ...site }));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void Promise.all(servers.map((server) => server.close())).then(() => {
      store.connection.closeSync();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  say(`Servfail: ${servers[0]?.url}`);
}

main().catch((error: unknown) => {
  const expected = error instanceof PortTakenError;
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : error.stack) : String(error)}\n`);
  process.exit(1);
});
