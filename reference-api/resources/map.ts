import type { Aggregate, MapResponse, MapRow } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { oneBucket } from '#reference-api/query/buckets.ts';
import { columnGroups, passingMembers, unattributedGroup } from '#reference-api/query/dimensions.ts';
import { groupingBy } from '#reference-api/query/groups.ts';
import { kindSumsOf, sumsOfAll, sumsOfGroup } from '#reference-api/query/window-sums.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import { aggregateOf, UNKNOWN_AGGREGATE } from './aggregate-row.ts';
import { previousWindow } from './compare-window.ts';
import { topKind } from './kind-counts.ts';
import { readMeasurementRequest, refuseSecondSource, sourceRefs } from './measurement-request.ts';
import { alignWindow, finestCommonStepS, readWindow } from './measurement-window.ts';
import { OFFERED_RESOURCES } from './offering.ts';
import { allPlaces } from './places.ts';

/** `/map`: one aggregate per place, as seen from that place; what has no place is in `unplaced`. */
export const mapHandler: Handler<MapResponse> = async (params, context) => {
  const level = params.text('level') === 'region' ? 'region' : 'country';
  const request = await readMeasurementRequest(params, context, [{ parameter: 'level', dimension: level }], false);
  const { reference, selection, sources } = request;
  const source = refuseSecondSource(request);
  const limit = OFFERED_RESOURCES.find(({ resource }) => resource === 'map')?.max_window_s ?? null;
  const asked = readWindow(params, context.nowS, limit);
  const window = alignWindow(asked, finestCommonStepS(sources, asked));
  const groups = columnGroups(reference, level);
  const grouping = groupingBy(groups);
  const counts = source.count({
    selection,
    grouping,
    buckets: oneBucket(window.fromS, window.toS),
    kinds: 'window',
  });
  const isCompared = params.text('compare') === 'previous';
  const previous = previousWindow(window);
  const previousBuckets = isCompared ? previous.bucketsOf(source) : null;
  const before =
    previousBuckets === null ? null : source.count({ selection, grouping, buckets: previousBuckets, kinds: 'none' });
  const previousOf = (group: number): Aggregate | null => {
    if (before === null) return UNKNOWN_AGGREGATE;
    const sums = sumsOfGroup(before, group);
    return sums.expected === 0 ? null : aggregateOf(sums);
  };

  const places = new Map(allPlaces(reference).map((place) => [place.id, place]));
  const passing = passingMembers(reference, groups, selection);
  const data = groups.members.flatMap(({ key }, group): MapRow[] => {
    const place = places.get(key);
    if (place === undefined || passing[group] !== 1) return [];
    return [
      {
        place,
        current: aggregateOf(sumsOfGroup(counts, group)),
        ...(isCompared ? { previous: previousOf(group) } : {}),
        top_kind: topKind(kindSumsOf(counts, group)),
      },
    ];
  });
  const unplaced = sumsOfGroup(counts, unattributedGroup(groups));
  return {
    body: {
      from: instantOf(window.fromS),
      to: instantOf(window.toS),
      complete_until: instantOf(source.completeUntilS),
      level,
      compare: isCompared ? 'previous' : 'none',
      ...(isCompared ? { previous_from: instantOf(previous.fromS) } : {}),
      data,
      ...(unplaced.expected > 0 ? { unplaced: aggregateOf(unplaced) } : {}),
      total: aggregateOf(sumsOfAll(counts)),
      sources: sourceRefs(context, sources),
      ...(asked.warnings.length > 0 ? { warnings: [...asked.warnings] } : {}),
    },
    window: { fromS: window.fromS, toS: window.toS },
  };
};
