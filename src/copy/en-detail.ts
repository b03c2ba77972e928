import { incidentArchive } from './en/incident-archive.ts';
import { notFound } from './en/not-found.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { incidentArchive, notFound };
export type DetailCopy = typeof enDetail;
