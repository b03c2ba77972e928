import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised by hand when code changes what is built from the same inputs, parameters and table layout. */
const CODE_VERSION = 1;

/** The recorded files that the store is made from. */
export const INPUTS = [
  'atlas2017/country-outcomes.csv',
  'geo/countries.csv',
  'incidents/incidents.json',
  'resolvers2026/country-failure.csv',
  'rootservers/operators.json',
  'rootservers/sites.csv',
  'rootzone/changes.csv',
  'rootzone/delegations.json',
  'rootzone/serials.csv',
  'rssac002/load-time.csv',
  'rssac002/rcode-volume.csv',
  'rssac002/responses-2026.csv',
  'rssac002/traffic-volume-flags.csv',
  'rssac002/traffic-volume.csv',
  'rssac002/unique-sources-2026.csv',
  'tld/historic.csv',
  'tld/name-servers-asn.csv',
  'tld/tlds.json',
] as const;

/** SHA-256, in hex, over the inputs, what was chosen (any JSON value) and the version of the code. */
export const fingerprintOf = (dataDir: string, chosen: unknown): string => {
  const hash = createHash('sha256').update(`${CODE_VERSION}\n${JSON.stringify(chosen)}\n`);
  for (const path of INPUTS) {
    hash.update(`${path}\n`).update(readFileSync(join(dataDir, path)));
  }
  return hash.digest('hex');
};
