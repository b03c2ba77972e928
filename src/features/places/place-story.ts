import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatShare } from '#/copy/format.ts';
import { coverage, failureRatio, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import { cellState, hasColour } from '#/domain/cell-state.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { RankInterval } from '#/domain/rank-interval.ts';
import { excludesZero, shareDifference } from '#/domain/share-difference.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';

/** What the top of the page about a place is told from. */
export interface PlaceFacts {
  readonly name: string;
  readonly isWorld: boolean;
  readonly level: PlaceLevel;
  readonly current: Aggregate;
  readonly previous: Aggregate | null;
  readonly vantagePoints: number | null;
  readonly rank: RankInterval | null;
  /** Of the world: the region that fails most. */
  readonly highest: { readonly name: string; readonly ratio: number } | null;
  readonly spanMs: number;
  readonly minSample: number;
  readonly degradedFrom: number;
}

export interface PlaceStory {
  readonly title: string;
  readonly calm: string | null;
  readonly figures: readonly FigureItem[];
}

type Words = DetailCopy['places'];

export const placeStory = (facts: PlaceFacts, words: Words): PlaceStory => ({
  ...sentences(facts, words),
  figures: figures(facts, words),
});

function sentences(facts: PlaceFacts, { title, calm }: Words): Pick<PlaceStory, 'title' | 'calm'> {
  const { name, current, previous, minSample, vantagePoints, rank, level, highest } = facts;
  const ratio = failureRatio(current);
  switch (cellState(current, { minSample })) {
    case 'no_data':
      return { title: title.noData(name), calm: vantagePoints === 0 ? calm.noVantage : calm.noData };
    case 'fault':
      return { title: title.fault(name), calm: calm.fault(current.excluded) };
    case 'low_sample':
      return { title: title.lowSample(name), calm: calm.lowSample(current.failed, current.measured, minSample) };
    case 'not_applicable':
      return { title: title.notApplicable(name), calm: null };
    default: {
      const share = facts.isWorld ? title.shareWorld(ratio ?? 0) : title.share(name, ratio ?? 0);
      const before = previous === null ? null : failureRatio(previous);
      const beside = highest === null ? null : calm.highest(highest.name, highest.ratio);
      return {
        title: `${share}${title.against(courseOf(current, previous), before, facts.spanMs)}`,
        calm: rank === null ? beside : calm.rank(rank, level),
      };
    }
  }
}

/** How a share moved: beyond chance, or not. */
function courseOf(current: Aggregate, previous: Aggregate | null): 'worse' | 'better' | 'same' | 'unknown' {
  const found = previous === null ? null : shareDifference(current, previous);
  if (found === null) return 'unknown';
  if (!excludesZero(found)) return 'same';
  return found.difference > 0 ? 'worse' : 'better';
}

function figures(facts: PlaceFacts, { figure }: Words): readonly FigureItem[] {
  const { current, previous, rank, level, minSample, degradedFrom, spanMs, vantagePoints, highest } = facts;
  const ratio = failureRatio(current);
  const interval = wilsonInterval(current.failed, current.measured);
  const isValue = hasColour(cellState(current, { minSample }));
  const found = previous === null ? null : shareDifference(current, previous);
  const covered = coverage(current);
  const share: FigureItem = {
    key: 'share',
    label: figure.share,
    value: ratio === null ? figure.none : formatShare(ratio),
    unit: null,
    trouble: isValue && (ratio ?? 0) >= degradedFrom,
    lines: [figure.counts(current.failed, current.measured), ...(interval === null ? [] : [figure.interval(interval)])],
  };
  const standing: FigureItem = facts.isWorld
    ? {
        key: 'where',
        label: figure.where,
        value: highest?.name ?? figure.none,
        unit: null,
        trouble: false,
        lines: highest === null ? [] : [formatShare(highest.ratio)],
      }
    : {
        key: 'rank',
        label: figure.rank,
        value: rank === null ? figure.none : figure.rankValue(rank),
        unit: rank === null ? null : figure.rankUnit(rank, level),
        trouble: false,
        lines: rank === null ? [figure.notRanked, figure.notRankedWhy] : [figure.rankLine],
      };
  const change: FigureItem = {
    key: 'change',
    label: figure.change,
    value: found === null ? figure.none : figure.points(found.difference),
    unit: found === null ? null : figure.pp,
    trouble: false,
    lines: found === null ? [figure.nothingBefore] : [figure.on(spanMs), figure.pointsInterval(found.interval)],
  };
  const sure: FigureItem = {
    key: 'sure',
    label: figure.sure,
    value: vantagePoints === null ? figure.none : vantagePoints.toLocaleString('en'),
    unit: vantagePoints === null ? null : figure.vantage(vantagePoints),
    trouble: false,
    lines: [
      ...(vantagePoints === null ? [figure.vantageUnknown] : []),
      covered === null ? figure.coverageUnknown : figure.coverage(covered),
    ],
  };
  return [share, standing, change, sure];
}
