import { keySheet } from './en/key-sheet.ts';
import { notFound } from './en/not-found.ts';
import { palette } from './en/palette.ts';
import { serverMatrix } from './en/server-matrix.ts';

/**
 * Sentences of the pages behind the Overview in English: a file of their own, fetched when the first of these pages is. The other
 * languages have this type.
 */
export const enDetail = {
  keySheet,
  notFound,
  palette,
  serverMatrix,
};
export type DetailCopy = typeof enDetail;
