/** Starts other programs of the project and waits for them. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

// Programs run in groups of their own, which a Ctrl-C does not reach; ending by `exit` lets the handlers below end them.
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
  process.once(signal, () => process.exit(code));

/** How long a program that was asked to end may take before it is made to. */
const GRACE_MS = 5000;

/** Kills a program with all that it started; harmless when it is gone. */
function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Runs a program with its output on the console; resolves to its exit code, 124 when it took longer than `timeoutS` and was
 * stopped, 127 when it could not be started.
 */
export function run(command, args, { env = {}, timeoutS = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, detached: true });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      console.error(`${command} ${args.join(' ')} took longer than ${timeoutS} s and was stopped`);
      killGroup(child, 'SIGTERM');
      setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS).unref();
    }, timeoutS * 1000);
    const stop = () => killGroup(child, 'SIGTERM');
    process.once('exit', stop);
    const end = (code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve(late ? 124 : code);
    };
    child.once('error', () => end(127));
    child.once('close', (code, signal) => {
      if (signal !== null && !late) console.error(`${command} was ended by ${signal}`);
      end(code ?? 1);
    });
  });
}

const canListen = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The first of `count` free ports in a row. Rejects when there are none. */
export async function freePorts(count) {
  for (let base = 18_400; base < 60_000; base += count) {
    const free = [];
    for (let port = base; port < base + count; port += 1) free.push(await canListen(port));
    if (free.every(Boolean)) return base;
  }
  throw new Error(`No ${count} free ports in a row`);
}

const SERVER = '.cache/server/main.js';

/**
 * Starts the built server and waits until it says its address. Returns `{ pid, startMs, stop }`. Rejects when it ends, or when
 * it has not said so within `timeoutS` (the first start builds the store).
 */
export function startServer({ args = [], env = {}, timeoutS = 300 }) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [SERVER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOST: '127.0.0.1', ...env },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(kill, GRACE_MS);
    await ended;
    clearTimeout(timer);
    process.off('exit', kill);
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error(`The server did not say its address within ${timeoutS} s`));
    }, timeoutS * 1000);
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code}`));
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      for (let end = said.indexOf('\n'); end >= 0; end = said.indexOf('\n')) {
        const line = said.slice(0, end);
        said = said.slice(end + 1);
        console.log(line);
        if (!line.startsWith('Servfail: http')) continue;
        clearTimeout(timer);
        resolve({ pid: child.pid, startMs: performance.now() - startedMs, stop });
      }
    });
  });
}
