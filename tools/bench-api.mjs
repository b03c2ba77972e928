/**
 * `npm run bench:api [-- http://address]`: how much the API sends for the Overview and for the lenses, and how long it takes. Without an address it
 * starts the built server. Ends with 1 when the default view or a lens asks too often, too much, or waits too long.
 */
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { freePorts, run, startServer } from './child.mjs';
import { overviewRequests, sameButNew, VIEWS } from './overview-requests.mjs';
import { lensRequests } from './lens-requests.mjs';
import { isBuilt } from './stamp.mjs';

const RUNS = 50;
const WARM_RUNS = 3;
/** Limits of docs/architecture.md for the default view. */
const MOST_REQUESTS = 8;
const MOST_BYTES = 150_000;
const MOST_MEDIAN_MS = 50;

/** One answer: `{ status, bytes, ms, plainBytes, retryAfterS }`. `bytes` are those of the body as sent. */
function ask(base, path, agent) {
  const url = new URL(`${base}/api/v1${path}`);
  const headers = { 'Accept-Encoding': 'gzip', Accept: 'application/json' };
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const asked = request(url, { agent, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => {
        const ms = performance.now() - startedMs;
        const body = Buffer.concat(parts);
        const plainBytes = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body).length : body.length;
        const retryAfterS = Number(response.headers['retry-after'] ?? 0);
        resolve({ status: response.statusCode, bytes: body.length, ms, plainBytes, retryAfterS, body });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** As `ask`, but waits when the quota is used up. Rejects when the answer is no 200. */
async function answerOf(base, path, agent) {
  const answer = await ask(base, path, agent);
  if (answer.status === 429) {
    console.log(`(waiting ${answer.retryAfterS} s for the quota)`);
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterS * 1000));
    return answerOf(base, path, agent);
  }
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}: ${answer.body}`);
  return answer;
}

/** The value below which a share of the sorted values lies. */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];

async function measure(base, path, agent) {
  const times = async (pathOf) => {
    const taken = [];
    for (let run = 0; run < RUNS; run += 1) taken.push((await answerOf(base, pathOf(run), agent)).ms);
    return taken.toSorted((a, b) => a - b);
  };
  let first = await answerOf(base, path, agent);
  for (let run = 0; run < WARM_RUNS; run += 1) first = await answerOf(base, path, agent);
  const kept = await times(() => path);
  // A new instant each time is a new question to a cache of answers and the same one to the store.
  const made = await times((run) => sameButNew(path, run + 1));
  return { path, bytes: first.bytes, plainBytes: first.plainBytes, kept, made };
}

const ms = (value) => value.toFixed(1).padStart(7);
const COLUMNS = ['   made anew: median', '     p95', '     p99', '   cached: median', '     p95'];

function line({ path, bytes, plainBytes, kept, made }) {
  const sizes = `${(bytes / 1000).toFixed(1).padStart(7)} ${(plainBytes / 1000).toFixed(0).padStart(6)}`;
  const anew = `${ms(quantile(made, 0.5)).padStart(20)} ${ms(quantile(made, 0.95))} ${ms(quantile(made, 0.99))}`;
  const cached = `${ms(quantile(kept, 0.5)).padStart(17)} ${ms(quantile(kept, 0.95))}`;
  return `${sizes} ${anew} ${cached}   ${path.length > 110 ? `${path.slice(0, 109)}…` : path}`;
}

/** The lenses, on a server that keeps no answers: what is timed is made anew each time. Gives what is over the limits. */
async function benchLenses(base) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const faults = [];
  for (const { name, path, requests } of await lensRequests(base)) {
    console.log(`\n${name}  ${path}\n   gzip  plain   made anew: median      p95   (kB, ms, ${RUNS} runs each)`);
    let bytes = 0;
    for (const asked of requests) {
      const first = await answerOf(base, asked, agent);
      bytes += first.bytes;
      const taken = [];
      for (let run = 0; run < RUNS; run += 1) taken.push((await answerOf(base, asked, agent)).ms);
      taken.sort((a, b) => a - b);
      const medianMs = quantile(taken, 0.5);
      const sizes = `${(first.bytes / 1000).toFixed(1).padStart(7)} ${(first.plainBytes / 1000).toFixed(0).padStart(6)}`;
      console.log(
        `${sizes} ${ms(medianMs).padStart(20)} ${ms(quantile(taken, 0.95)).padStart(8)}   ${asked.slice(0, 110)}`,
      );
      if (medianMs > MOST_MEDIAN_MS) faults.push(`${asked} takes ${medianMs.toFixed(1)} ms`);
    }
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB in ${requests.length} requests`);
    if (requests.length > MOST_REQUESTS)
      faults.push(`${path}: ${requests.length} requests, more than ${MOST_REQUESTS}`);
    if (bytes > MOST_BYTES) faults.push(`${path}: ${bytes} bytes of JSON, more than ${MOST_BYTES}`);
  }
  agent.destroy();
  return faults;
}

/** Resident memory of a process in MB, or null where the system does not tell. */
function memoryMb(pid) {
  try {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? null : Math.round(Number(kb) / 1024);
  } catch {
    return null;
  }
}

async function bench(base, pid, lensesOf) {
  if (pid !== null) console.log(`memory after start: ${memoryMb(pid) ?? '?'} MB`);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const faults = [];
  for (const view of VIEWS) {
    const requests = overviewRequests(view);
    console.log(`\n${view.name}  ${view.path}\n   gzip  plain ${COLUMNS.join('')}   (kB, ms, ${RUNS} runs each)`);
    let bytes = 0;
    for (const path of requests) {
      const measured = await measure(base, path, agent);
      bytes += measured.bytes;
      console.log(line(measured));
      const medianMs = quantile(measured.made, 0.5);
      if (view.name === 'default' && medianMs > MOST_MEDIAN_MS) faults.push(`${path} takes ${medianMs.toFixed(1)} ms`);
    }
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB in ${requests.length} requests`);
    if (view.name !== 'default') continue;
    if (requests.length > MOST_REQUESTS) faults.push(`${requests.length} requests, more than ${MOST_REQUESTS}`);
    if (bytes > MOST_BYTES) faults.push(`${bytes} bytes of JSON, more than ${MOST_BYTES}`);
  }
  agent.destroy();
  faults.push(...(await lensesOf()));
  if (pid !== null) console.log(`\nmemory at the end: ${memoryMb(pid) ?? '?'} MB`);
  console.log(faults.length === 0 ? '\nWithin the limits.' : `\nOver the limits:\n  ${faults.join('\n  ')}`);
  return faults.length === 0 ? 0 : 1;
}

async function main() {
  const [address] = process.argv.slice(2);
  // A server that somebody else runs may keep its answers: then those are what is timed.
  if (address !== undefined) return bench(new URL(address).origin, null, () => benchLenses(new URL(address).origin));
  if (!isBuilt() && (await run(process.execPath, ['tools/build.mjs'])) !== 0) return 1;
  const port = await freePorts(2);
  const start = () => startServer({ env: { PORT: String(port), RATE_LIMIT: '1000000' } });
  // The very first start builds the store; the one that is timed finds it.
  await (await start()).stop();
  const server = await start();
  try {
    console.log(`cold start: ${(server.startMs / 1000).toFixed(2)} s`);
    return await bench(`http://127.0.0.1:${port}`, server.pid, async () => {
      const env = { PORT: String(port + 1), RATE_LIMIT: '1000000', ANSWER_CACHE: 'off' };
      const fresh = await startServer({ env });
      try {
        return await benchLenses(`http://127.0.0.1:${port + 1}`);
      } finally {
        await fresh.stop();
      }
    });
  } finally {
    await server.stop();
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
