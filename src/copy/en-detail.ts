import { compare } from './en/compare.ts';
import { notFound } from './en/not-found.ts';
import { places } from './en/places.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = { compare, notFound, places };
export type DetailCopy = typeof enDetail;
