import type { PlaceLevel } from '#/domain/place.ts';
import type { Subject } from '#/domain/subject.ts';
import { withFilter, withLevel, withRows } from '#/view-state/transitions.ts';
import type { CellSelection, ViewState } from '#/view-state/view-state.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import type { CellRange } from '#/viz/matrix/matrix-marks.ts';

/** What decides where a step into a row leads. */
export interface StepGround {
  /** What the page is about; its filter always holds. */
  readonly page: Subject | null;
  readonly levels: readonly PlaceLevel[];
  readonly hasServers: boolean;
}

/**
 * One step into a row: a server is seen from everywhere, by region where the API has them; a region by its countries; a country or network is where the
 * servers are looked at from. Null where there is nothing to step into: a zone has a page of its own.
 */
export function stepInto(view: ViewState, into: Subject, ground: StepGround): ViewState | null {
  const { page, levels, hasServers } = ground;
  if (into.type === 'server') {
    const [widest] = levels;
    if (widest === undefined) return null;
    const narrowed = page?.type === 'server' && page.id === into.id ? view : withFilter(view, 'server', [into.id]);
    return withLevel(withRows(narrowed, 'place'), widest);
  }
  if (into.type !== 'place' || page?.type === 'place') return null;
  const seen = { ...withFilter(view, 'place', [into.id]), hide: [], sel: null };
  if (into.id.startsWith('m49:') && levels.includes('country')) return withLevel(seen, 'country');
  return hasServers ? withRows(seen, 'server_address') : seen;
}

/** A rectangle of cells as links say it. */
export function selectionOf(
  range: CellRange,
  columns: readonly TimeWindow[],
  keys: readonly string[],
): CellSelection | null {
  const [from, to] = [columns[range.firstColumn], columns[range.lastColumn]];
  const [first, last] = [keys[range.firstRow], keys[range.lastRow]];
  if (from === undefined || to === undefined || first === undefined || last === undefined) return null;
  return { fromMs: from.fromMs, toMs: to.toMs, rows: { first, last } };
}

/** The cells that a selection means among these rows and columns; null when none of its time or neither of its rows is here. */
export function rangeOf(
  selection: CellSelection | null,
  columns: readonly TimeWindow[],
  keys: readonly string[],
): CellRange | null {
  if (selection === null) return null;
  const { fromMs, toMs, rows } = selection;
  const firstColumn = columns.findIndex((column) => column.toMs > fromMs);
  const lastColumn = columns.findLastIndex((column) => column.fromMs < toMs);
  if (firstColumn === -1 || lastColumn === -1 || firstColumn > lastColumn) return null;
  if (rows === null) return { firstRow: 0, lastRow: keys.length - 1, firstColumn, lastColumn };
  const [first, last] = [keys.indexOf(rows.first), keys.indexOf(rows.last)];
  if (first === -1 && last === -1) return null;
  // One of them may be hidden or left out now.
  const ends = [first === -1 ? last : first, last === -1 ? first : last];
  return { firstRow: Math.min(...ends), lastRow: Math.max(...ends), firstColumn, lastColumn };
}
