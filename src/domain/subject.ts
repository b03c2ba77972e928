import { placeFromLink, placeToLink } from './place.ts';
import { zoneFromText } from './zone-label.ts';

/** What a page is about, when it is about one thing. Ids are the contract's. */
export interface Subject {
  readonly type: 'zone' | 'server' | 'place' | 'incident';
  readonly id: string;
}

const FOLDERS: Readonly<Record<Subject['type'], string>> = {
  zone: '/zones/',
  server: '/servers/',
  place: '/places/',
  incident: '/incidents/',
};

/** Path of the page about it, in the one canonical form: `/zones/xn--p1ai`, `/places/m49-150`. */
export const subjectPath = ({ type, id }: Subject): string =>
  `${FOLDERS[type]}${encodeURIComponent(type === 'place' ? placeToLink(id) : id)}`;

/** What a path is about, as people write it: `/zones/рф`, `/zones/RU.`, `/places/ru`. Null when it is no page about one thing. */
export function subjectOfPath(path: string): Subject | null {
  const match = /^\/(zone|server|place|incident)s\/([^/]+)\/?$/.exec(path);
  const text = decoded(match?.[2] ?? '');
  if (match === null || text === null || text === '') return null;
  switch (match[1]) {
    case 'zone':
      return { type: 'zone', id: zoneFromText(text) ?? text };
    case 'server':
      return { type: 'server', id: text.toLowerCase().replace(/\.$/, '') };
    case 'place':
      return { type: 'place', id: placeFromLink(text) ?? text };
    default:
      return { type: 'incident', id: text };
  }
}

/** Null when the percent signs mean nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** True when an API could know it: an id of the contract's form. */
export function isWellFormed({ type, id }: Subject): boolean {
  if (type === 'zone') return zoneFromText(id) === id;
  if (type === 'place') return placeFromLink(id) === id;
  if (type === 'server') return /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9])?$/.test(id);
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) && id !== 'summary';
}
