import { failureRatio, wilsonInterval, type Aggregate } from './aggregate.ts';
import { excludesZero, shareDifference, type ShareDifference } from './share-difference.ts';
import { spreadOf, type Spread } from './spread.ts';
import { sumAggregates } from './sum-aggregates.ts';
import type { Zone } from './zone.ts';

/** TLDs are compared with others of their type: a country's with a country's, a generic one with a generic one. */
export const PARITY_TYPES = ['cctld', 'gtld'] as const;
export type ParityType = (typeof PARITY_TYPES)[number];

/** IDN or ASCII TLDs of one type: what the record says of them, and what of their queries failed. */
export interface ParityGroup {
  readonly zones: readonly Zone[];
  /** Of the zones that have counts, added up. */
  readonly counts: Aggregate;
  /** Zones with measured queries. */
  readonly counted: number;
  readonly signed: number;
  readonly unsigned: number;
  readonly servers: Spread;
  /** Different ASes that originate the addresses of the name servers of a zone. */
  readonly networks: Spread;
  /** Years of delegation or registration. */
  readonly years: Spread;
}

export type ParityVerdict = 'worse' | 'better' | 'none' | 'unknown';

export interface Parity {
  readonly type: ParityType;
  readonly idn: ParityGroup;
  readonly ascii: ParityGroup;
  /** Share of the IDN TLDs minus share of the ASCII ones. */
  readonly gap: ShareDifference | null;
  /** Zones that fail so clearly that they alone can make the gap, the most failures first. */
  readonly troubled: readonly Zone[];
  /** The same comparison without them; null when there are none. */
  readonly rest: { readonly idn: Aggregate; readonly ascii: Aggregate; readonly gap: ShareDifference | null } | null;
}

export interface ParityRules {
  readonly degradedFrom: number;
  readonly minSample: number;
}

/** Standard errors beyond which a zone is in trouble: one such false alarm in twenty looks at all 1,439 zones. */
const CLEARLY = 4;

/** Whether IDN TLDs fail more (`worse`) or less (`better`) beyond chance; `unknown` when a side was not measured enough. */
export function verdictOf(gap: ShareDifference | null): ParityVerdict {
  if (gap === null) return 'unknown';
  if (!excludesZero(gap)) return 'none';
  return gap.difference > 0 ? 'worse' : 'better';
}

/** TLDs that are in the root zone today. */
export const delegatedTlds = (zones: readonly Zone[]): readonly Zone[] =>
  zones.filter(({ activeToMs, tldType }) => activeToMs === null && tldType !== 'root');

/**
 * IDN against ASCII TLDs of one type. `scripts` narrows the IDN side to scripts (ISO 15924), none = all. `byZone` has the counts of one
 * window of one source; a zone that is missing there was not measured.
 */
export function parityOf(
  type: ParityType,
  zones: readonly Zone[],
  byZone: ReadonlyMap<string, Aggregate>,
  scripts: readonly string[],
  rules: ParityRules,
): Parity {
  const ofType = delegatedTlds(zones).filter(({ tldType }) => tldType === type);
  const idnZones = ofType.filter(
    ({ labelForm, script }) =>
      labelForm === 'idn' && (scripts.length === 0 || (script !== null && scripts.includes(script))),
  );
  const asciiZones = ofType.filter(({ labelForm }) => labelForm === 'ascii');
  const idn = parityGroup(idnZones, byZone);
  const ascii = parityGroup(asciiZones, byZone);
  const troubled = [...idnZones, ...asciiZones]
    .filter(({ id }) => isTroubled(byZone.get(id), rules))
    .toSorted((a, b) => (byZone.get(b.id)?.failed ?? 0) - (byZone.get(a.id)?.failed ?? 0));
  return {
    type,
    idn,
    ascii,
    gap: gapOf(idn.counts, ascii.counts, rules),
    troubled,
    rest: troubled.length === 0 ? null : restOf(idnZones, asciiZones, new Set(troubled), byZone, rules),
  };
}

/** Fewer measured queries than a sample needs say nothing. */
function gapOf(idn: Aggregate, ascii: Aggregate, { minSample }: ParityRules): ShareDifference | null {
  if ((idn.measured ?? 0) < minSample || (ascii.measured ?? 0) < minSample) return null;
  return shareDifference(idn, ascii);
}

const isTroubled = (counts: Aggregate | undefined, { degradedFrom, minSample }: ParityRules): boolean => {
  if (counts === undefined || (counts.measured ?? 0) < minSample) return false;
  const [low] = wilsonInterval(counts.failed, counts.measured, CLEARLY) ?? [0];
  return low >= degradedFrom;
};

const countsOf = (zones: readonly Zone[], byZone: ReadonlyMap<string, Aggregate>): readonly Aggregate[] =>
  zones.flatMap(({ id }) => byZone.get(id) ?? []);

function restOf(
  idnZones: readonly Zone[],
  asciiZones: readonly Zone[],
  troubled: ReadonlySet<Zone>,
  byZone: ReadonlyMap<string, Aggregate>,
  rules: ParityRules,
): NonNullable<Parity['rest']> {
  const sumOfRest = (zones: readonly Zone[]): Aggregate =>
    sumAggregates(
      countsOf(
        zones.filter((zone) => !troubled.has(zone)),
        byZone,
      ),
    );
  const [idn, ascii] = [sumOfRest(idnZones), sumOfRest(asciiZones)];
  return { idn, ascii, gap: gapOf(idn, ascii, rules) };
}

/** What a list of zones adds up to. */
export function parityGroup(zones: readonly Zone[], byZone: ReadonlyMap<string, Aggregate>): ParityGroup {
  const parts = countsOf(zones, byZone);
  return {
    zones,
    counts: sumAggregates(parts),
    counted: parts.filter((part) => failureRatio(part) !== null).length,
    signed: zones.filter(({ dnssec }) => dnssec === 'signed').length,
    unsigned: zones.filter(({ dnssec }) => dnssec === 'unsigned').length,
    servers: spreadOf(zones.map(({ serverCount }) => serverCount)),
    networks: spreadOf(zones.map(({ asCount }) => asCount)),
    years: spreadOf(
      zones.map(({ activeFromMs }) => (activeFromMs === null ? null : new Date(activeFromMs).getUTCFullYear())),
    ),
  };
}
