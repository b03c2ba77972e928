import type { Series } from './answers.ts';
import type { Filters } from './question.ts';

/** Key of a row of the matrix as links write it: `a.nic.de`, `a.nic.de/6`, a zone, a place. */
export function rowKey({ key }: Series): string {
  const { server, ip_version: version, zone } = key;
  if (typeof server === 'string') return version === undefined || version === null ? server : `${server}/${version}`;
  const id = zone ?? key['country'] ?? key['region'] ?? key['as'] ?? key['place'];
  return id === undefined || id === null ? '' : String(id);
}

/** Keys from one row to another in the order of the rows, whichever is first; null when one of the two is not there. */
export function keysBetween(rows: readonly string[], first: string, last: string): readonly string[] | null {
  const [a, b] = [rows.indexOf(first), rows.indexOf(last)];
  return a < 0 || b < 0 ? null : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/**
 * The filters that let through the selected rows. Addresses become servers and IP versions, so a selection that ends between the two addresses of
 * a server has both.
 */
export function filtersOfRows(
  rows: 'server' | 'server_address' | 'zone' | 'place',
  keys: readonly string[],
): Partial<Filters> {
  switch (rows) {
    case 'server':
      return { server: keys };
    case 'zone':
      return { zone: keys };
    case 'place':
      return { place: keys };
    case 'server_address': {
      const versions = ([4, 6] as const).filter((version) => keys.some((key) => key.endsWith(`/${version}`)));
      return { server: [...new Set(keys.map((key) => key.replace(/\/[46]$/, '')))], ipVersion: versions };
    }
  }
}
