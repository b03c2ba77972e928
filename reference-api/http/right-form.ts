import { domainToASCII } from 'node:url';
import type { IdKind } from './contract-operations.ts';

const noDot = (text: string): string => (text.length > 1 && text.endsWith('.') ? text.slice(0, -1) : text);

function zoneForm(value: string): string {
  const bare = noDot(value.startsWith('.') && value.length > 1 ? value.slice(1) : value);
  if (bare === '.') return 'root';
  return domainToASCII(bare.normalize('NFC'));
}

function placeForm(value: string): string {
  const lower = value.toLowerCase();
  if (/^[a-z]{2}$/.test(lower)) return `cc:${lower.toUpperCase()}`;
  if (/^cc:[a-z]{2}$/.test(lower)) return `cc:${lower.slice(3).toUpperCase()}`;
  if (/^\d{3}$/.test(lower)) return `m49:${lower}`;
  return lower;
}

/** The right way to write an identifier that is in the wrong form (U-label, upper case, trailing dot...); undefined = no idea. */
export function rightForm(id: IdKind, value: string, pattern: RegExp): string | undefined {
  const form = id === 'zone' ? zoneForm(value) : id === 'place' ? placeForm(value) : noDot(value.toLowerCase());
  return form !== value && pattern.test(form) ? form : undefined;
}

/** Why an identifier has the wrong form, in the words of the contract's examples. */
export function formFault(id: IdKind, value: string): string {
  if (id === 'zone') {
    if (/[^\u0020-\u007e]/.test(value)) return 'not an A-label';
    if (noDot(value).includes('.')) return 'not a TLD; names below a TLD have no zone id';
  }
  if (id === 'zone' || id === 'server') {
    if (value !== value.toLowerCase()) return 'not in lower case';
    if (value.endsWith('.')) return 'has a trailing dot';
  }
  if (id === 'place') return 'not world, m49:NNN, cc:AA or as:N';
  return id === 'incident' ? 'not an incident id' : `not a ${id} id`;
}
