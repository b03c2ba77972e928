import { cause } from './en/cause.ts';
import { incidentHead } from './en/incident-head.ts';
import { incidentRecord } from './en/incident-record.ts';
import { notFound } from './en/not-found.ts';
import { relatedIncidents } from './en/related-incidents.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = {
  cause,
  incidentHead,
  incidentRecord,
  notFound,
  relatedIncidents,
};
export type DetailCopy = typeof enDetail;
