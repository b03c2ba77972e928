import { notFound } from './en/not-found.ts';
import { playback } from './en/playback.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { notFound, playback };
export type DetailCopy = typeof enDetail;
