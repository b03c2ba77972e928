/** `npm run build`: the dashboard into dist/, precompressed; its server and reference API into .cache/server/. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { sourceHash, writeStamp } from './stamp.mjs';

/** What shrinks. Fonts and pictures are dense already. */
const TEXT = /\.(html|js|css|json|svg|txt|webmanifest)$/;
/** Below this a compressed copy is not worth its header. */
const SMALLEST_BYTES = 860;
/** Whoever runs the site may edit it in place, and a compressed copy of the old text would be served. */
const EDITABLE = 'config.json';

/** Writes a `.br` and a `.gz` beside every text file of `folder` that they make smaller; returns how many files got them. */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name) && entry.name !== EDITABLE)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/.vite/'));
  const written = await Promise.all(
    files.map(async (file) => {
      const plain = await readFile(file);
      if (plain.length < SMALLEST_BYTES) return 0;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
      return 1;
    }),
  );
  return written.reduce((sum, one) => sum + one, 0);
}

async function main() {
  const startedMs = performance.now();
  const hash = sourceHash();
  // So that after a build that fails nobody takes an older one for it.
  for (const path of ['.cache/build-stamp', '.cache/chunks.json']) await rm(path, { force: true });
  console.log('Building the dashboard');
  await build({ logLevel: 'warn' });
  const compressed = await precompress('dist');
  console.log('Building the reference API');
  await build({ logLevel: 'warn', build: { ssr: 'reference-api/main.ts' } });
  writeStamp(hash);
  console.log(`Built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s; ${compressed} files precompressed`);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await main().catch((error) => {
    // The text of the bundler names file and line; the stack of its own code says nothing more.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
