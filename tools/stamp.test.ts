import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceHash } from './stamp.mjs';

test.each(['absolute', 'relative'])('a changed source changes the hash, %s', (how) => {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  const root = how === 'absolute' ? folder : '.';
  const before = process.cwd();
  process.chdir(folder);
  try {
    mkdirSync('src/app', { recursive: true });
    writeFileSync('src/app/main.tsx', 'one');
    const first = sourceHash(root);
    writeFileSync('src/app/main.tsx', 'two');
    expect(sourceHash(root)).not.toBe(first);
    writeFileSync('src/app/main.test.tsx', 'a test is no source');
    const second = sourceHash(root);
    writeFileSync('src/app/main.test.tsx', 'another');
    expect(sourceHash(root)).toBe(second);
  } finally {
    process.chdir(before);
  }
});
