import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRecordings } from '#reference-api/reference/recordings.ts';
import { loadReferenceData } from '#reference-api/reference/reference-data.ts';
import { fingerprintOf, INPUTS } from './fingerprint.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'servfail-inputs-'));
  await cp(new URL('../data', import.meta.url).pathname, dir, { recursive: true });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('changes with any input and with what was chosen, and with nothing else', async () => {
  const before = fingerprintOf(dir, { a: 1 });
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf(dir, { a: 1 })).toBe(before);
  expect(fingerprintOf(dir, { a: 2 })).not.toBe(before);
  for (const input of INPUTS) {
    const text = await readFile(join(dir, input), 'utf8');
    await writeFile(join(dir, input), `${text}\n`);
    expect(fingerprintOf(dir, { a: 1 }), input).not.toBe(before);
    await writeFile(join(dir, input), text);
  }
  expect(fingerprintOf(dir, { a: 1 })).toBe(before);
});

it('covers exactly the recorded files without which the store cannot be made', async () => {
  const isNeeded = async (path: string): Promise<boolean> => {
    const bytes = await readFile(join(dir, path));
    await rm(join(dir, path));
    try {
      loadReferenceData(dir);
      loadRecordings(dir);
      return false;
    } catch {
      return true;
    } finally {
      await writeFile(join(dir, path), bytes);
    }
  };
  const files = (await readdir(dir, { recursive: true })).filter((path) => /\.(csv|json)$/.test(path)).toSorted();
  const needed: string[] = [];
  for (const path of files) if (await isNeeded(path)) needed.push(path);
  expect(files.length).toBeGreaterThan(INPUTS.length);
  expect([...INPUTS].toSorted()).toEqual(needed);
});
