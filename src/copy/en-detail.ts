import { keySheet } from './en/key-sheet.ts';
import { notFound } from './en/not-found.ts';
import { palette } from './en/palette.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = {
  keySheet,
  notFound,
  palette,
};
export type DetailCopy = typeof enDetail;
