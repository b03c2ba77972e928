import type { ColumnDimension } from '#reference-api/query/dimensions.ts';

/** The value of a key as series write it: the IP version is a number, everything else text. */
export const keyValue = (dimension: ColumnDimension, key: string | null): string | number | null =>
  key !== null && dimension === 'ip_version' ? Number(key) : key;
