import { domainToUnicode } from 'node:url';
import * as v from 'valibot';
import type { LabelForm, TldType } from '#contract/wire.ts';
import { cellOf, parseCsv } from './csv.ts';
import type { Delegations } from './delegations.ts';
import { secondsOf } from './instant.ts';

/** The root or a top-level domain, present or past. */
export interface ZoneRef {
  readonly ix: number;
  /** A-label in lower case, or `root`. */
  readonly id: string;
  /** With the trailing dot; the root is `.`. */
  readonly fqdn: string;
  /** null for ASCII zones. */
  readonly uLabel: string | null;
  readonly tldType: TldType;
  readonly labelForm: LabelForm;
  /** ISO 15924; null for the root and where not recorded. */
  readonly script: string | null;
  /** ISO 3166-1 alpha-2 of a country-code TLD. */
  readonly country: string | null;
  /** Registry operator: IANA's sponsor. */
  readonly operator: string | null;
  /** IANA's technical contact; no proof of who runs the name servers. */
  readonly techOperator: string | null;
  readonly dnssec: 'signed' | 'unsigned' | 'unknown';
  /** DS records of the delegation; empty = none, null = not recorded. */
  readonly ds: readonly DsRef[] | null;
  /** Empty for historic zones: their delegation is not recorded. */
  readonly serverIxs: readonly number[];
  /** Different ASes that originate the addresses of its name servers; null = none of them is known. */
  readonly asCount: number | null;
  /** Epoch seconds of the first delegation, or of the registration where that is all that is known. */
  readonly activeFrom: number | null;
  /** Epoch seconds of the removal from the root zone; null = still delegated. */
  readonly activeTo: number | null;
}

/** A DS record (RFC 4034 section 5); digests are not recorded. */
export interface DsRef {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
}

/** A zone before its name servers have numbers. */
export type ZoneSeed = Omit<ZoneRef, 'serverIxs' | 'asCount'>;

const Tld = v.object({
  tld: v.string(),
  u_label: v.string(),
  type: v.picklist(['generic', 'country-code', 'sponsored', 'generic-restricted', 'infrastructure', 'test']),
  script: v.string(),
  sponsor: v.nullable(v.string()),
  tech_operator: v.nullable(v.string()),
  created: v.nullable(v.string()),
  delegated: v.nullable(v.string()),
  country: v.nullable(v.string()),
});
type Tld = v.InferOutput<typeof Tld>;

/** Reads tld/tlds.json. Throws when the file has another shape. */
export const parseTlds = (text: string): Tld[] => v.parse(v.array(Tld), JSON.parse(text));

/** A TLD that is no longer in the root zone, and when it left (epoch seconds). */
export interface HistoricTld {
  readonly id: string;
  readonly removedAt: number;
}

/** Reads tld/historic.csv. */
export const parseHistoric = (text: string): HistoricTld[] =>
  parseCsv(text).map((row) => ({ id: cellOf(row, 'tld'), removedAt: secondsOf(cellOf(row, 'removed_at')) }));

const TYPES: Record<Tld['type'], TldType> = {
  generic: 'gtld',
  sponsored: 'gtld',
  'generic-restricted': 'gtld',
  'country-code': 'cctld',
  infrastructure: 'infrastructure',
  test: 'test',
};

const formOf = (id: string): LabelForm => (id.startsWith('xn--') ? 'idn' : 'ascii');

const rootSeed: Omit<ZoneSeed, 'ix'> = {
  id: 'root',
  fqdn: '.',
  uLabel: null,
  tldType: 'root',
  labelForm: 'ascii',
  script: null,
  country: null,
  operator: 'Internet Assigned Numbers Authority',
  techOperator: null,
  // The trust anchor is not part of the delegation file, so its empty DS list says nothing; the root is signed.
  dnssec: 'signed',
  ds: null,
  activeFrom: null,
  activeTo: null,
};

const historicSeed = ({ id, removedAt }: HistoricTld): Omit<ZoneSeed, 'ix'> => ({
  id,
  fqdn: `${id}.`,
  uLabel: formOf(id) === 'idn' ? domainToUnicode(id) : null,
  // All removals since 2023-11 are brand and generic TLDs whose agreement ended (rootzone/changes.csv).
  tldType: 'gtld',
  labelForm: formOf(id),
  script: formOf(id) === 'ascii' ? 'Latn' : null,
  country: null,
  operator: null,
  techOperator: null,
  dnssec: 'unknown',
  ds: null,
  activeFrom: null,
  activeTo: removedAt,
});

/** `key tag/algorithm/digest type`, as the delegations write it. Throws on anything else. */
const dsOf = (text: string): DsRef => {
  const [, keyTag, algorithm, digestType] = /^(\d+)\/(\d+)\/(\d+)$/.exec(text) ?? [];
  if (keyTag === undefined) throw new Error(`not a DS record: ${text}`);
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType) };
};

const tldSeed = (tld: Tld, delegations: Delegations): Omit<ZoneSeed, 'ix'> => {
  const delegation = delegations.zones[tld.tld];
  const from = tld.delegated ?? tld.created;
  return {
    id: tld.tld,
    fqdn: `${tld.tld}.`,
    uLabel: formOf(tld.tld) === 'idn' ? tld.u_label : null,
    tldType: TYPES[tld.type],
    labelForm: formOf(tld.tld),
    script: tld.script === '' ? null : tld.script,
    country: tld.country,
    operator: tld.sponsor,
    techOperator: tld.tech_operator,
    dnssec: delegation === undefined ? 'unknown' : delegation.ds.length > 0 ? 'signed' : 'unsigned',
    ds: delegation?.ds.map(dsOf) ?? null,
    activeFrom: from === null ? null : secondsOf(from),
    activeTo: null,
  };
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All zones in the order of the store: the root, then every TLD by id. */
export const buildZones = (
  tlds: readonly Tld[],
  historic: readonly HistoricTld[],
  delegations: Delegations,
): ZoneSeed[] => {
  const current = new Set(tlds.map(({ tld }) => tld));
  const seeds = [
    ...tlds.map((tld) => tldSeed(tld, delegations)),
    ...historic.filter(({ id }) => !current.has(id)).map(historicSeed),
  ];
  return [rootSeed, ...seeds.toSorted(byId)].map((seed, ix) => ({ ...seed, ix }));
};
