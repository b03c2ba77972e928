import type { LoadReport, RootChange, RootSerial } from './root-zone.ts';
import { rootLetter } from './site.ts';

/** The life of a TLD in the root zone since it was added, as far as the record goes. */
export interface AddedTld {
  readonly zone: string;
  readonly addition: RootChange;
  /** Signed in the serial that added it; `later` with the change that signed it; unknown when neither can be told. */
  readonly signing:
    | { readonly when: 'at_once' }
    | { readonly when: 'later'; readonly change: RootChange }
    | { readonly when: 'unknown' };
  /** What changed after the addition, oldest first. */
  readonly later: readonly RootChange[];
  /** Letters that are recorded to have loaded the serial of the addition. */
  readonly loadedBy: readonly { readonly letter: string; readonly seconds: number }[];
}

/** TLDs that were added, newest first. */
export const addedZones = (changes: readonly RootChange[]): readonly string[] => [
  ...new Set(changes.filter(({ type }) => type === 'added').map(({ zone }) => zone)),
];

/** Null when the record has no addition of the zone. Changes newest first, serials oldest first. */
export function addedTld(
  zone: string,
  changes: readonly RootChange[],
  serials: readonly RootSerial[],
  reports: readonly LoadReport[],
): AddedTld | null {
  const addition = changes.find((change) => change.zone === zone && change.type === 'added');
  if (addition === undefined) return null;
  const later = changes.filter((change) => change.zone === zone && change.seenMs > addition.seenMs).toReversed();
  return {
    zone,
    addition,
    signing: signingOf(addition, later, changes, serials),
    later,
    loadedBy: reports.flatMap(({ serial, server, operatorP95S, outsideMedianS }) => {
      const letter = rootLetter(server);
      const seconds = operatorP95S ?? outsideMedianS;
      return serial !== addition.serial || letter === null || seconds === null ? [] : [{ letter, seconds }];
    }),
  };
}

/** A zone that left, or a DS set that grew or shrank without an exchange, may have changed how many are signed. */
const mayMoveSigned = ({ type, added, removed }: RootChange): boolean =>
  type === 'removed' || type === 'unknown' || (type === 'ds' && (added.length === 0 || removed.length === 0));

/**
 * An addition does not repeat its DS records. It came signed when the signed TLDs grew by as many as were added and nothing else in that serial
 * could have moved their number.
 */
function signingOf(
  addition: RootChange,
  later: readonly RootChange[],
  changes: readonly RootChange[],
  serials: readonly RootSerial[],
): AddedTld['signing'] {
  const first = later.find(({ type }) => type === 'ds');
  if (first !== undefined && first.removed.length === 0) return { when: 'later', change: first };
  const index = serials.findIndex(({ serial }) => serial === addition.serial);
  const after = serials[index]?.signedTlds ?? null;
  const before = serials[index - 1]?.signedTlds ?? null;
  if (index < 1 || after === null || before === null) return { when: 'unknown' };
  const inSerial = changes.filter(({ serial }) => serial === addition.serial);
  const additions = inSerial.filter(({ type }) => type === 'added').length;
  return !inSerial.some(mayMoveSigned) && after - before === additions ? { when: 'at_once' } : { when: 'unknown' };
}
