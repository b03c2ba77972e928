// Writes public/geometry/*.json: node tools/build-geometry.mjs. With --check it writes nothing and fails when a file is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildWorld } from './geometry/world.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}public/geometry`;
const check = process.argv.includes('--check');

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(buildWorld(`${root}reference-api/data/geo/countries.csv`))) {
  const file = `${folder}/${name}`;
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what tools/build-geometry.mjs makes of its inputs: run it and commit the result.`);
    process.exitCode = 1;
  }
  console.log(`geometry/${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
}
