import { cause } from './en/cause.ts';
import { compare } from './en/compare.ts';
import { incidentArchive } from './en/incident-archive.ts';
import { incidentHead } from './en/incident-head.ts';
import { incidentRecord } from './en/incident-record.ts';
import { incidentYears } from './en/incident-years.ts';
import { keySheet } from './en/key-sheet.ts';
import { nameServers } from './en/name-servers.ts';
import { notFound } from './en/not-found.ts';
import { palette } from './en/palette.ts';
import { places } from './en/places.ts';
import { playback } from './en/playback.ts';
import { probeOrServer } from './en/probe-or-server.ts';
import { relatedIncidents } from './en/related-incidents.ts';
import { serverMatrix } from './en/server-matrix.ts';
import { servers } from './en/servers.ts';
import { siblings } from './en/siblings.ts';
import { siteMap } from './en/site-map.ts';
import { whatDiffers } from './en/what-differs.ts';
import { zoneFacts } from './en/zone-facts.ts';
import { zoneNetworks } from './en/zone-networks.ts';
import { zonePage } from './en/zone-page.ts';
import { zoneWords } from './en/zone-words.ts';
import { zones } from './en/zones.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = {
  cause,
  compare,
  incidentArchive,
  incidentHead,
  incidentRecord,
  incidentYears,
  keySheet,
  nameServers,
  notFound,
  palette,
  places,
  playback,
  probeOrServer,
  relatedIncidents,
  serverMatrix,
  servers,
  siblings,
  siteMap,
  whatDiffers,
  zoneFacts,
  zoneNetworks,
  zonePage,
  zoneWords,
  zones,
};
export type DetailCopy = typeof enDetail;
