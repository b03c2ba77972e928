import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const bytes = (file: string): Buffer => readFileSync(new URL(file, import.meta.url));

test('the generated types were made from the present openapi.yaml', () => {
  const sha256 = createHash('sha256').update(bytes('./openapi.yaml')).digest('hex');
  const [firstLine] = bytes('./generated/openapi.ts').toString('utf8').split('\n');
  expect(firstLine).toBe(`// openapi.yaml sha256 ${sha256}`);
});
