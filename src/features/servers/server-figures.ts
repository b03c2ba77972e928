import { formatCount, formatShare } from '#/copy/format.ts';
import type { Copy } from '#/copy/en.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { durationMs } from '#/domain/time-window.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { countedFigures, type CountingRules } from './counted-row.ts';
import type { ServerStory } from './server-story.ts';
import type { LoadedCounts } from './use-counts.ts';

/** Four figures: what fails, which zones, against before, how sure. Null while they are not known. */
export function serverFigures(
  loaded: LoadedCounts | null,
  story: ServerStory | null,
  rules: CountingRules,
  { detail, copy }: { readonly detail: DetailCopy; readonly copy: Copy },
): readonly FigureItem[] {
  const { page } = detail.servers;
  const blank = (key: keyof typeof page.figure): FigureItem => ({
    key,
    label: page.figure[key],
    value: null,
    unit: null,
    trouble: false,
    lines: ['', ''],
  });
  if (loaded?.total === null || loaded === null || story === null)
    return [blank('what'), blank('where'), blank('before'), blank('sure')];
  const { counts, ratio, trouble, interval, change } = countedFigures(loaded.total, rules);
  const windowMs = durationMs(loaded.window);
  const inTrouble = loaded.rows.filter((row) => row.trouble);
  const highest = loaded.rows.filter(({ bin }) => bin !== null).toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
  const isAll = loaded.rows.length === loaded.totalRows;
  const said = story.ratio !== null;
  const before = loaded.total.previous === null ? null : failureRatio(loaded.total.previous);
  return [
    {
      ...blank('what'),
      value: said ? formatShare(ratio) : page.unknown,
      trouble: said && trouble,
      lines: [
        page.counts(counts.failed, counts.measured),
        story.topKind === null ? (said ? page.nothingFailed : '') : page.mostly(copy.words.kind[story.topKind]),
      ],
    },
    {
      ...blank('where'),
      value: formatCount(loaded.totalRows),
      unit: page.zones(loaded.totalRows),
      lines: [
        isAll && said ? page.inTrouble(inTrouble.length, rules.degradedFrom) : '',
        isAll && highest !== undefined && highest.ratio !== null && loaded.totalRows > 1
          ? page.highest(zoneName(highest.key, highest.label).name, highest.ratio)
          : '',
      ],
    },
    {
      ...blank('before'),
      value: !said || change === null ? page.unknown : page.change(change),
      unit: !said || change === null ? null : page.points,
      lines:
        story.against === null
          ? [page.nothingBefore, '']
          : [page.previous(before, windowMs), page.clear[story.against]],
    },
    {
      ...blank('sure'),
      value: interval === null || !said ? page.unknown : page.half((interval[1] - interval[0]) / 2),
      unit: interval === null || !said ? null : page.points,
      lines: [
        interval === null ? '' : page.interval(interval),
        counts.vantagePoints === null ? page.vantageUnknown : page.vantagePoints(counts.vantagePoints),
      ],
    },
  ];
}
