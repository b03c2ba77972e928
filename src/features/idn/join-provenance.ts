import type { Provenance } from '#/domain/provenance.ts';

/** A picture of two sources: the record, and who counted the queries of the window. */
export const joinProvenance = (record: Provenance, counted: Provenance | null): Provenance =>
  counted === null
    ? record
    : {
        ...counted,
        sources: [...record.sources, ...counted.sources],
        warnings: [...record.warnings, ...counted.warnings],
      };
