import type { Provenance } from './provenance.ts';

/** The root or a TLD, past or present, as the record has it. */
export interface Zone {
  /** A-label in lower case; `root`. */
  readonly id: string;
  /** Null for ASCII zones. */
  readonly uLabel: string | null;
  readonly tldType: 'root' | 'gtld' | 'cctld' | 'infrastructure' | 'test' | 'unknown';
  readonly labelForm: 'ascii' | 'idn' | 'unknown';
  /** ISO 15924. */
  readonly script: string | null;
  /** ISO 3166-1 alpha-2 of a country-code TLD. */
  readonly country: string | null;
  /** Registry operator. */
  readonly operator: string | null;
  /** Technical contact of the delegation; no proof of who runs the name servers. */
  readonly technicalOperator: string | null;
  readonly dnssec: 'signed' | 'unsigned' | 'unknown';
  /** Null when the delegation is not recorded. */
  readonly serverCount: number | null;
  /** Different ASes that originate the addresses of its name servers; null when none of them is known. */
  readonly asCount: number | null;
  /** First delegation, where known. */
  readonly activeFromMs: number | null;
  /** Removal from the root zone; null = still delegated. */
  readonly activeToMs: number | null;
}

export interface NameServer {
  readonly id: string;
  /** Root server letter. */
  readonly rsi: string | null;
  readonly operator: string | null;
  readonly anycast: boolean | null;
  readonly instances: number | null;
  readonly addresses: readonly {
    readonly ip: string;
    readonly ipVersion: 4 | 6 | 'unknown';
    /** AS that originates the address; not a place. */
    readonly originAs: number | null;
    readonly originAsName: string | null;
  }[];
}

/** A DS record in the parent (RFC 4034 section 5), without its digest. */
export interface DsRecord {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
}

export interface ZoneDetail extends Zone, Provenance {
  /** Empty = none, null = not known. */
  readonly ds: readonly DsRecord[] | null;
  readonly servers: readonly NameServer[];
}

export interface ZonesAnswer extends Provenance {
  readonly zones: readonly Zone[];
  /** Zones of all pages; null when the API does not say. */
  readonly total: number | null;
  readonly nextCursor: string | null;
}
