/** What a row can be grouped and filtered by, apart from the kind of failure. */
export type ColumnName = 'zone' | 'country' | 'server' | 'ipVersion' | 'transport';

/** One small number per row: an index of the reference data, or the value itself. As long as its table. */
export type Column = Uint16Array;

/**
 * Rows of outcomes in the order of their time. Kind numbers below 16 are failures, in the order of the reference data;
 * the two above are the outcomes that only sources with rows for everything have.
 */
export interface OutcomeRows {
  readonly rows: number;
  /** Start of the bucket, epoch seconds, ascending. */
  readonly time: Uint32Array;
  /** A column that the source does not have is absent. */
  readonly columns: Partial<Readonly<Record<ColumnName, Column>>>;
  readonly kind: Column;
  /** Queries of the row. */
  readonly n: Uint32Array;
}

/** The sampling scheme: queries per hour, all sent in one 5-minute slot of it. Constant in time. */
export interface DesignRows {
  readonly rows: number;
  readonly columns: Readonly<Record<ColumnName, Column>>;
  /** 0 to 11. */
  readonly slot: Column;
  readonly n: Column;
}

/** Numbers that a column can hold, exclusive: the size of a table indexed by it. */
export type ColumnSizes = Readonly<Record<ColumnName, number>>;
