import * as fc from 'fast-check';
import { sampleReference } from '#reference-api/query/sample-reference.ts';
import { SAMPLE_FROM_S } from '#reference-api/query/sample-store.ts';
import { instantOf } from '#reference-api/reference/instant.ts';

/** Generated questions for property tests of the measurement resources. */

const list = (name: string, values: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.subarray([...values], { minLength: 1 }).map((chosen) => `&${name}=${chosen.join(',')}`),
    },
  );

/** Filters as the rest of a query string; often none. */
export const filterQueries: fc.Arbitrary<string> = fc
  .tuple(
    list(
      'zone',
      sampleReference.zones.map(({ id }) => id),
    ),
    list('tld_type', ['gtld', 'cctld']),
    fc.constantFrom('', '', '&label_form=idn'),
    list('server', ['a.nic.de', 'ns.example']),
    list('place', ['cc:DE', 'cc:AQ', 'cc:TO', 'm49:019']),
    list('kind', ['timeout', 'dnssec_bogus', 'refused']),
    list('transport', ['udp', 'tcp']),
    list('ip_version', ['4', '6']),
  )
  .map((parts) => parts.join(''));

/** `from` and `to` around the sample, anything from five minutes to a week. */
export const windowQueries: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -200, max: 1600 }), fc.integer({ min: 1, max: 2000 }))
  .map(([start, length]) => {
    const from = SAMPLE_FROM_S + start * 300;
    return `from=${instantOf(from)}&to=${instantOf(from + length * 300)}`;
  });

/** Windows of whole days, which every resource aligns alike. */
export const dayQueries: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => {
    const from = SAMPLE_FROM_S + start * 86_400;
    return `from=${instantOf(from)}&to=${instantOf(from + length * 86_400)}`;
  });

export const COLUMN_DIMENSION_NAMES = [
  'zone',
  'tld_type',
  'label_form',
  'script',
  'server',
  'operator',
  'ip_version',
  'transport',
  'region',
  'country',
] as const;
