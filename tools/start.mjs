/** `npm start`: builds what is not built, then serves dashboard and reference API at one address (HOST, PORT). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isBuilt } from './stamp.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Servfail needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync('node_modules/vite')) {
  console.error('The dependencies are not installed: run `npm ci` first.');
  process.exit(1);
}
if (!isBuilt()) {
  // In a process of its own, whose memory is given back before the server starts.
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// The server says the address when it listens; the first time it builds its store before that, with progress.
await import(new URL('../.cache/server/main.js', import.meta.url).href);
