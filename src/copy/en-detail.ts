import { notFound } from './en/not-found.ts';
import { probeOrServer } from './en/probe-or-server.ts';
import { whatDiffers } from './en/what-differs.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { notFound, probeOrServer, whatDiffers };
export type DetailCopy = typeof enDetail;
