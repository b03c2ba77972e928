/** Where a query came from. Ids as in the contract: `world`, `m49:150`, `cc:DE`, `as:3320`. */
export type PlaceLevel = 'region' | 'country' | 'as';

export interface Place {
  readonly id: string;
  readonly level: PlaceLevel | 'unknown';
  readonly name: string;
  readonly parent: string | null;
  readonly vantagePoints: number | null;
}

/** Form in links: `RU`, `m49-150`, `as3320`, `world`. */
export function placeToLink(id: string): string {
  if (id.startsWith('cc:')) return id.slice(3);
  if (id.startsWith('m49:')) return `m49-${id.slice(4)}`;
  return id.startsWith('as:') ? `as${id.slice(3)}` : id;
}

/** Reads the form of links and the contract's own; null when it is neither. Case is forgiven. */
export function placeFromLink(text: string): string | null {
  const t = text.trim();
  if (/^world$/i.test(t)) return 'world';
  const country = /^(?:cc:)?([a-z]{2})$/i.exec(t);
  if (country?.[1] !== undefined) return `cc:${country[1].toUpperCase()}`;
  const region = /^m49[-:](\d{3})$/i.exec(t);
  if (region?.[1] !== undefined) return `m49:${region[1]}`;
  const network = /^as:?(\d{1,10})$/i.exec(t);
  return network?.[1] === undefined ? null : `as:${network[1]}`;
}

/** ISO 3166-1 alpha-2 of a country id, else null. */
export const countryCode = (id: string): string | null => (id.startsWith('cc:') ? id.slice(3) : null);
