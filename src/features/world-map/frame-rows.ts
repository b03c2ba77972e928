import { failureRatio, UNKNOWN_AGGREGATE } from '#/domain/aggregate.ts';
import { hasColour } from '#/domain/cell-state.ts';
import { failureBin } from '#/domain/failure-bin.ts';
import { frameCell, frameWindow, type Frames } from './frames.ts';
import type { RatedRow, RatingRules } from './map-rows.ts';

/**
 * The places of the map as they were in a frame. In the order given, which is that of the whole window: elements stay where they are
 * in the document and only change their colour.
 */
export function frameRows(
  places: readonly RatedRow[],
  frames: Frames,
  index: number,
  { thresholds, completeUntilMs }: Pick<RatingRules, 'thresholds'> & { readonly completeUntilMs: number | null },
): readonly RatedRow[] {
  const isBehind = completeUntilMs !== null && frameWindow(frames, index).toMs > completeUntilMs;
  return places.map(({ row }) => {
    const { place } = row;
    const cell = frameCell(frames, index, place.id);
    const measured = cell?.measured ?? 0;
    const failed = measured === 0 ? null : (cell?.failed ?? null);
    const current = { ...UNKNOWN_AGGREGATE, measured, failed };
    const state = cell?.state ?? 'no_data';
    const ratio = failureRatio(current);
    const frameRow = { place, current, previous: null, topKind: null };
    if (!hasColour(state) || ratio === null) return { row: frameRow, state, ratio, bin: null };
    return { row: frameRow, state: isBehind ? 'stale' : state, ratio, bin: failureBin(ratio, thresholds) };
  });
}
