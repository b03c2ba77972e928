import type { DaySpan } from './day-axis.ts';

/** What the rows of letters draw. Days are indices into the record. */
export interface LoadRowMarks {
  readonly key: string;
  /** On the row's head: `A`. */
  readonly name: string;
  /** One count per day of the record; null = not known. */
  readonly counts: readonly (number | null)[];
  /** Upper end of the row's own scale, and how it is written. */
  readonly top: number;
  readonly topLabel: string;
  /** Days far below the usual, in runs. */
  readonly low: readonly DaySpan[];
  /** Days reported as zero. */
  readonly faulty: readonly number[];
  /** Days far above the usual. */
  readonly high: readonly { readonly day: number; readonly attack: boolean }[];
}

export interface LoadMarks {
  readonly fromMs: number;
  readonly spans: readonly DaySpan[];
  readonly rows: readonly LoadRowMarks[];
  /** Documented attacks: lines through all rows, named above. */
  readonly flags: readonly (DaySpan & { readonly label: string })[];
}

/** A cell under the hand: row and day. */
export interface LoadPlace {
  readonly row: number;
  readonly day: number;
}
