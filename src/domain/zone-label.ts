import { decodePunycode } from './punycode.ts';

/** Zone ids of the contract: A-label in lower case without dots; the root is `root`. */
const ZONE_ID = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Letters, marks, digits, hyphen, middle dot and the two joiners: what a U-label may hold (RFC 5892). */
const U_LABEL = /^[\p{L}\p{M}\p{N}\-\u00b7\u200c\u200d]{1,63}$/u;

/**
 * Reads a zone as people write it (`ru`, `.RU`, `рф`, `xn--p1ai.`, `.` or `root` for the root) and gives the contract's
 * id, an A-label; null when it is none. A-labels come from the URL parser's IDNA (UTS 46), as in the address bar.
 */
export function zoneFromText(text: string): string | null {
  const t = text.trim().toLowerCase();
  if (t === '.') return 'root';
  const label = t.replace(/^\./, '').replace(/\.$/, '');
  if (ZONE_ID.test(label)) return label;
  if (!U_LABEL.test(label)) return null;
  try {
    const ascii = new URL(`http://${label}`).hostname;
    // A label of digits from another script becomes an IPv4 address: dots tell.
    return ZONE_ID.test(ascii) ? ascii : null;
  } catch {
    return null;
  }
}

/** U-label of a zone id, without dot; null when the id is not internationalised or does not decode. */
export function uLabel(zone: string): string | null {
  return zone.startsWith('xn--') ? decodePunycode(zone.slice(4)) : null;
}
