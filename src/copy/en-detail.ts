import { notFound } from './en/not-found.ts';
import { incidentYears } from './en/incident-years.ts';
import { nameServers } from './en/name-servers.ts';
import { zoneFacts } from './en/zone-facts.ts';
import { zonePage } from './en/zone-page.ts';
import { zoneWords } from './en/zone-words.ts';
import { zones } from './en/zones.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { notFound, incidentYears, nameServers, zoneFacts, zonePage, zoneWords, zones };
export type DetailCopy = typeof enDetail;
