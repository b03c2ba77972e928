import { expect, test } from 'vitest';
import { instantFault } from './instant-fault.ts';

test.each([
  ['2026-05-05T18:00:00Z', undefined],
  ['2026-05-05T18:00:00.25Z', undefined],
  ['2024-02-29T00:00:00Z', undefined],
  ['2026-05-05T18:00:00', 'zone'],
  ['2026-05-05T18:00:00+00:00', 'zone'],
  ['2026-02-29T00:00:00Z', 'shape'],
  ['2026-05-05T24:00:00Z', 'shape'],
  ['2026-13-01T00:00:00Z', 'shape'],
  ['2026-05-05T18:00Z', 'shape'],
  ['2026-05-05', 'shape'],
  ['1777999200', 'shape'],
  ['2026-05-05T18:00:00z', 'shape'],
])('%s: %s', (text, fault) => {
  expect(instantFault(text)).toBe(fault);
});
