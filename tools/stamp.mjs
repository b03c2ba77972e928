/** Tells whether what `npm run build` made still fits the sources it was made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const STAMP = '.cache/build-stamp';
/** Both outputs of the build; without either it has to be made again. */
const OUTPUTS = ['dist/index.html', '.cache/server/main.js'];
/** Everything the build reads. The recorded data is read by the server itself, which keeps its own fingerprint. */
const SOURCES = [
  'src',
  'contract',
  'reference-api',
  'public',
  'tools/vite',
  'tools/build.mjs',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const isSource = (path) =>
  !path.startsWith('reference-api/data/') &&
  !path.startsWith('contract/generator/') &&
  !/\.test(-d)?\.tsx?$/.test(path);

function* filesOf(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) yield relative(root, join(entry.parentPath, entry.name));
}

/** SHA-256 over the names and contents of the sources below `root`. */
export function sourceHash(root = '.') {
  const files = SOURCES.flatMap((path) => (/\.\w+$/.test(path) ? [path] : [...filesOf(root, path)]))
    .filter((path) => isSource(path) && existsSync(join(root, path)))
    .toSorted();
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`);
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Whether dist/ and the server were built from the sources as they are now. */
export function isBuilt(root = '.') {
  const stamp = join(root, STAMP);
  return (
    OUTPUTS.every((path) => existsSync(join(root, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8').trim() === sourceHash(root)
  );
}

/** Says that the outputs were built from sources with this hash. */
export function writeStamp(hash, root = '.') {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, STAMP), `${hash}\n`);
}
