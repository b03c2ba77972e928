import { expect, it } from 'vitest';
import { parseResolverSnapshots } from './resolver-snapshots.ts';

it('adds the resolvers that are down to those with some failed checks', () => {
  const text =
    'snapshot,country,resolvers,fail_pct_24h,fully_down,degraded,dnssec_validating\n2026-02-04T16:24:36Z,AE,20,17.667,1,16,4\n';
  expect(parseResolverSnapshots(text)).toEqual([
    { at: Date.UTC(2026, 1, 4, 16, 24, 36) / 1000, country: 'AE', resolvers: 20, failed: 17 },
  ]);
});

it('refuses a count that is no number', () => {
  expect(() =>
    parseResolverSnapshots('snapshot,country,resolvers,fully_down,degraded\n2026-02-04T16:24:36Z,AE,,1,2\n'),
  ).toThrow('resolvers');
});
