import { notFound } from './en/not-found.ts';
import { servers } from './en/servers.ts';
import { siteMap } from './en/site-map.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { notFound, servers, siteMap };
export type DetailCopy = typeof enDetail;
