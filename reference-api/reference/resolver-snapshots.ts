import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';

/** One row of resolvers2026/country-failure.csv. */
export interface ResolverSnapshot {
  /** Epoch seconds of the snapshot. */
  readonly at: number;
  /** ISO 3166-1 alpha-2, or `XK`. */
  readonly country: string;
  /** Open resolvers listed. */
  readonly resolvers: number;
  /** Those of them with any failed check in the 24 hours before: fully down or degraded. */
  readonly failed: number;
}

export const parseResolverSnapshots = (text: string): ResolverSnapshot[] =>
  parseCsv(text).map((row) => ({
    at: secondsOf(cellOf(row, 'snapshot')),
    country: cellOf(row, 'country'),
    resolvers: numberOf(row, 'resolvers'),
    failed: numberOf(row, 'fully_down') + numberOf(row, 'degraded'),
  }));
