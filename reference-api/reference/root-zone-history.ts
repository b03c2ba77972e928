import type { ChangeRow } from '#contract/wire.ts';
import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';

/** One version of the root zone, as the archive stored it. */
export interface SerialRef {
  readonly serial: number;
  /** Epoch seconds at which the archive stored it: the latest that it can have been published. */
  readonly firstSeen: number;
  readonly tlds: number;
  /** TLDs with a DS record. */
  readonly signedTlds: number;
}

export type ChangeType = ChangeRow['change'];

/** What differs for a zone between a stored serial and the one stored before. */
export interface ChangeRef {
  readonly serial: number;
  /** Null for the first serial of the archive. */
  readonly previousSerial: number | null;
  /** Epoch seconds, as `SerialRef.firstSeen`. */
  readonly firstSeen: number;
  readonly zoneId: string;
  readonly change: ChangeType;
  /** Records in presentation format, as far as the archive keeps them. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** First stored sighting of a serial: the times fall on ten-minute steps. */
export const FIRST_SEEN_PRECISION_S = 600;

/** Reads rootzone/serials.csv, oldest first. */
export const parseSerials = (text: string): SerialRef[] =>
  parseCsv(text).map((row) => ({
    serial: numberOf(row, 'serial'),
    firstSeen: secondsOf(cellOf(row, 'first_seen')),
    tlds: numberOf(row, 'tlds'),
    signedTlds: numberOf(row, 'signed_tlds'),
  }));

const TYPES: readonly ChangeType[] = ['added', 'removed', 'ns', 'ds', 'dnskey', 'glue'];

/**
 * Zone of a glue record: the one below which its host is named, for there the record stands in the root zone. The hosts of the letters are
 * glue of the root itself.
 */
const zoneOfHost = (host: string): string =>
  host.endsWith('.root-servers.net') ? 'root' : host.slice(host.lastIndexOf('.') + 1);

/** One record of the file in presentation format: `2001:db8::1` of a host becomes `ns1.nic.example. AAAA 2001:db8::1`. */
function recordOf(change: ChangeType, name: string, item: string): string {
  switch (change) {
    case 'ds':
      // Key tag and algorithm; digest type and digest are not kept.
      return item.replace('/', ' ');
    case 'dnskey': {
      const [flags, algorithm, start] = item.split('/');
      // The protocol is always 3 (RFC 4034, 2.1.2). Of the key only its start is kept.
      return `${flags} 3 ${algorithm} ${start}…`;
    }
    case 'glue':
      return `${name}. ${item.includes(':') ? 'AAAA' : 'A'} ${item}`;
    default:
      return `${item}.`;
  }
}

/** Reads rootzone/changes.csv, oldest first: one row per serial, zone and type. Throws on a type or serial that it does not know. */
export function parseChanges(text: string, serials: readonly SerialRef[]): ChangeRef[] {
  const indexOf = new Map(serials.map(({ serial }, index) => [serial, index]));
  const rows = new Map<string, ChangeRef>();
  for (const row of parseCsv(text)) {
    const serial = numberOf(row, 'serial');
    const index = indexOf.get(serial);
    if (index === undefined) throw new Error(`serial ${serial} is not in serials.csv`);
    const name = cellOf(row, 'name');
    const word = cellOf(row, 'change');
    const change = TYPES.find((type) => type === word);
    if (change === undefined) throw new Error(`"${word}" is no type of change`);
    const zoneId = change === 'glue' ? zoneOfHost(name) : name;
    const records = (column: string): string[] =>
      cellOf(row, column)
        .split(' ')
        .filter((item) => item !== '')
        .map((item) => recordOf(change, name, item));
    const key = `${serial} ${zoneId} ${change}`;
    const before = rows.get(key);
    rows.set(key, {
      serial,
      previousSerial: serials[index - 1]?.serial ?? null,
      firstSeen: secondsOf(cellOf(row, 'first_seen')),
      zoneId,
      change,
      removed: [...(before?.removed ?? []), ...records('removed')],
      added: [...(before?.added ?? []), ...records('added')],
    });
  }
  return [...rows.values()];
}
