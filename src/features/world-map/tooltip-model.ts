import { formatChange, formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import type { Copy } from '#/copy/en.ts';
import { failureRatio, ratioChange, wilsonInterval } from '#/domain/aggregate.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { familyCounts, isFailureKind, type KindFamily } from '#/domain/failure-kind.ts';
import { countryCode } from '#/domain/place.ts';
import type { FailureBin } from '#/domain/failure-bin.ts';
import type { CellState } from '#/domain/cell-state.ts';
import type { RatedRow } from './map-rows.ts';

export interface TooltipModel {
  readonly id: string;
  readonly name: string;
  /** `KZ`; null for places that have none. */
  readonly code: string | null;
  readonly share: string;
  readonly state: CellState;
  readonly bin: FailureBin | null;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly change: Change | null }[];
  /** One sentence: why there is no value, or how it mostly fails. */
  readonly sentence: string;
}

interface Change {
  readonly text: string;
  readonly direction: 'better' | 'worse' | 'same';
}

/** Words of the tooltip as far as the map's own answer goes. */
export function tooltipModel(
  rated: RatedRow,
  { windowMs, minSample }: { readonly windowMs: number; readonly minSample: number },
  copy: Copy,
): TooltipModel {
  const { row, state, ratio, bin } = rated;
  const { current, previous, place } = row;
  const { tip } = copy.worldMap;
  const before = previous === null ? null : failureRatio(previous);
  const line = (label: string, value: string, change: Change | null = null) => ({ label, value, change });
  const lines = [
    line(tip.failed, `${formatCount(current.failed)} / ${formatCount(current.measured)}`),
    ...(ratio === null ? [] : [line(tip.interval, formatInterval(wilsonInterval(current.failed, current.measured)))]),
    ...(before === null
      ? []
      : [line(tip.previous(windowMs), formatShare(before), changeOf(ratioChange(current, previous), copy))]),
    line(tip.vantagePoints, formatCount(current.vantagePoints ?? place.vantagePoints)),
  ];
  return {
    id: place.id,
    name: place.name,
    code: countryCode(place.id),
    share: ratio === null ? copy.words.state[state] : formatShare(ratio),
    state,
    bin,
    lines,
    sentence: sentenceOf(rated, minSample, copy),
  };
}

function changeOf(change: number | null, { worldMap: { tip } }: Copy): Change | null {
  if (change === null) return null;
  const text = formatChange(change);
  return { text: tip.change(text), direction: text.startsWith('±') ? 'same' : change > 0 ? 'worse' : 'better' };
}

function sentenceOf({ row, state }: RatedRow, minSample: number, { worldMap: { tip }, words }: Copy): string {
  switch (state) {
    case 'no_data':
      return tip.why.no_data;
    case 'not_applicable':
      return tip.why.not_applicable;
    case 'stale':
      return tip.why.stale;
    case 'low_sample':
      return tip.why.low_sample(minSample);
    case 'fault':
      return row.current.excluded === null ? words.state.fault : tip.why.fault(row.current.excluded);
    default:
      if (row.topKind !== null) return tip.mostly(words.kind[row.topKind]);
      // Of a moment the kinds are not known.
      return (row.current.failed ?? 0) > 0 ? '' : tip.nothingFailed;
  }
}

/** What a second answer adds: how it fails and how it went. */
export interface CourseModel {
  /** Parts that add up to 1, in the order of the families; empty when nothing failed or the kinds are not known. */
  readonly parts: readonly { readonly family: KindFamily; readonly share: number }[];
  /** Failed share per bucket; null where nothing was measured. */
  readonly buckets: readonly (number | null)[];
  /** `80 % wrong content`; null when the kinds are not known. */
  readonly sentence: string | null;
}

export function courseModel({ series, points }: SeriesAnswer, copy: Copy): CourseModel {
  const kinds = series.flatMap(({ key, failed }) => {
    const kind = key['kind'];
    if (typeof kind !== 'string' || !isFailureKind(kind)) return [];
    return [{ kind, failed: failed.reduce<number>((sum, n) => sum + (n ?? 0), 0) }];
  });
  const families = familyCounts(kinds);
  const all = families.reduce((sum, { failed }) => sum + failed, 0);
  const largest = families.toSorted((a, b) => b.failed - a.failed)[0];
  return {
    parts: families.map(({ family, failed }) => ({ family, share: failed / all })),
    buckets: Array.from({ length: points }, (_, i) => bucketRatio(series, i)),
    sentence:
      largest === undefined
        ? null
        : copy.worldMap.tip.shareOfKind(largest.failed / all, copy.words.family[largest.family]),
  };
}

/** Series by kind share one denominator (CONTRACT.md section 3) and their failed counts add up. */
function bucketRatio(series: SeriesAnswer['series'], i: number): number | null {
  const measured = series.find((s) => (s.measured[i] ?? null) !== null)?.measured[i] ?? null;
  const counts = series.map((s) => s.failed[i] ?? null).filter((n) => n !== null);
  if (measured === null || measured === 0 || counts.length === 0) return null;
  return counts.reduce((sum, n) => sum + n, 0) / measured;
}
