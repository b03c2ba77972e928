import type { Copy } from '#/copy/en.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { MatrixRows, RowOrder } from '#/view-state/view-state.ts';

/** What the reader has chosen of a matrix. */
export interface MatrixChoice {
  readonly rows: MatrixRows;
  readonly level: PlaceLevel;
  /** Null = what suits the rows. */
  readonly order: RowOrder | null;
  readonly hide: readonly string[];
}

/** Sentences: those of all pages and those behind the Overview. */
export interface Words {
  readonly copy: Copy;
  readonly detail: DetailCopy;
}
