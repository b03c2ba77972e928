/** What can be proved of a zone from its id alone. `idn` may be a country's or a generic one: the id does not say which. */
export type ZoneType = 'root' | 'infrastructure' | 'country' | 'idn' | 'generic';

/** Two letters are country codes (ISO 3166-1, RFC 1591 section 2), `xn--` is an A-label (RFC 5890), `arpa` is infrastructure (RFC 3172). */
export function zoneType(id: string): ZoneType {
  if (id === 'root') return 'root';
  if (id === 'arpa') return 'infrastructure';
  if (id.startsWith('xn--')) return 'idn';
  return /^[a-z]{2}$/.test(id) ? 'country' : 'generic';
}

export interface ZoneName {
  /** As readers see it, with its dot: `.ru`, `.рф`; the root is `.`. */
  readonly name: string;
  /** What one types, when it differs: the A-label without dot; `root` for the root. */
  readonly code: string | null;
}

/** Name of a zone from its id and the API's label, which may be a U-label with or without its dot, or missing. */
export function zoneName(id: string, label: string | null = null): ZoneName {
  if (id === 'root') return { name: '.', code: 'root' };
  const bare = (label ?? '').replace(/^\./, '');
  return bare === '' || bare === id ? { name: `.${id}`, code: null } : { name: `.${bare}`, code: id };
}
