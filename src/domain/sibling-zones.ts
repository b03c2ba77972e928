import { delegatedTlds } from './idn-parity.ts';
import type { Zone } from './zone.ts';

/** A country's TLD in its own script and its TLD in ASCII letters. */
export interface SiblingPair {
  readonly idn: Zone;
  readonly ascii: Zone;
  /** What makes them siblings: the country of the record or, where it names none, the registry operator. */
  readonly by: 'country' | 'operator';
}

const isCountryCode = ({ tldType }: Zone): boolean => tldType === 'cctld';

/** Zones in the root zone today that belong to the same country, or to the same registry where the record names no country (.ею and .eu). */
export function siblingsOf(zone: Zone, zones: readonly Zone[]): readonly Zone[] {
  if (!isCountryCode(zone)) return [];
  return delegatedTlds(zones).filter((other) => {
    if (other.id === zone.id || !isCountryCode(other) || other.country !== zone.country) return false;
    return zone.country !== null || (zone.operator !== null && other.operator === zone.operator);
  });
}

/** Every pair of an IDN country-code TLD with an ASCII one of the same country, by the name of the ASCII one. */
export const siblingPairs = (zones: readonly Zone[]): readonly SiblingPair[] =>
  delegatedTlds(zones)
    .filter((zone) => isCountryCode(zone) && zone.labelForm === 'idn')
    .flatMap((idn) =>
      siblingsOf(idn, zones)
        .filter(({ labelForm }) => labelForm === 'ascii')
        .map((ascii): SiblingPair => ({ idn, ascii, by: idn.country === null ? 'operator' : 'country' })),
    )
    .toSorted((a, b) =>
      a.ascii.id === b.ascii.id ? (a.idn.id < b.idn.id ? -1 : 1) : a.ascii.id < b.ascii.id ? -1 : 1,
    );
