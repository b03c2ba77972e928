import type { Provenance } from './provenance.ts';

/** A version of the root zone, as an archive first saw it. */
export interface RootSerial {
  readonly serial: number;
  /** The latest that it can have been published. */
  readonly firstSeenMs: number;
  readonly tlds: number | null;
  /** TLDs with a DS record. */
  readonly signedTlds: number | null;
  /** Zones and types of change in this serial. */
  readonly changes: number | null;
}

export interface SerialsAnswer extends Provenance {
  /** Oldest first. */
  readonly serials: readonly RootSerial[];
  /** How often the archive looked; null when it does not say. */
  readonly precisionMs: number | null;
  /** Serials of the window that did not come along: the oldest ones. 0 = all came. */
  readonly notLoaded: number;
}

export type ChangeType = 'added' | 'removed' | 'ns' | 'ds' | 'dnskey' | 'glue';

/** What differs for a zone between a serial and the one seen before. */
export interface RootChange {
  readonly serial: number;
  /** Serials between the two were not seen; null = not known. */
  readonly previousSerial: number | null;
  readonly seenMs: number;
  readonly zone: string;
  readonly type: ChangeType | 'unknown';
  /** One line, plain text of the API. */
  readonly summary: string;
  /** Records in presentation format. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ChangesAnswer extends Provenance {
  /** Newest first. */
  readonly changes: readonly RootChange[];
  /** All that match; null when the API does not say. */
  readonly total: number | null;
}

/** Why a letter has no figure for a serial. */
export type NotReported = 'no_file' | 'no_serials' | 'no_value' | 'unknown';

/** How long a server took to load a serial, as one source has it. */
export interface LoadReport {
  readonly serial: number;
  /** Day or instant of publication, as exact as the source has it. */
  readonly publishedMs: number;
  /** Server id. */
  readonly server: string;
  /** An operator's own 95th percentile, in seconds; null = none. */
  readonly operatorP95S: number | null;
  /** Median of outside measurements, in seconds; null = none. Another measure: never on one scale with the former. */
  readonly outsideMedianS: number | null;
  /** Null when there is a figure. */
  readonly notReported: NotReported | null;
}

export interface LoadReportsAnswer extends Provenance {
  /** Oldest serial first, then by server. */
  readonly reports: readonly LoadReport[];
}
