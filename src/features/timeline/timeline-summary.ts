import type { Copy } from '#/copy/en.ts';
import { coverageWords } from '#/copy/en/coverage.ts';
import { formatCount, formatShare } from '#/copy/format.ts';
import type { SeriesAnswer } from '#/domain/answers.ts';
import { FAMILIES, type KindFamily } from '#/domain/failure-kind.ts';
import { DAY_MS, durationMs } from '#/domain/time-window.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { bucketCounts, type BucketCounts } from './bucket-counts.ts';
import { bucketCoverage, lowCoverageMs } from './coverage.ts';
import type { TimelineModel } from './timeline-model.ts';

/** What the summary sentence says, in numbers. */
export interface TimelineFacts {
  readonly measured: number;
  readonly failed: number;
  /** The bucket with the highest share, low samples aside; null when nothing failed. */
  readonly peak: { readonly index: number; readonly ratio: number; readonly family: KindFamily | null } | null;
  /** Median share over the buckets with data. */
  readonly usual: number | null;
  readonly gapMs: number;
}

export function timelineFacts({ buckets, marks }: TimelineModel): TimelineFacts {
  const usable = buckets.flatMap((bucket, index) => {
    const { measured, failed } = bucket;
    const state = marks.buckets[index]?.state;
    return measured === null || failed === null || state === 'gap' || state === 'fault'
      ? []
      : [{ bucket, index, state, ratio: failed / measured, measured, failed }];
  });
  const sure = usable.filter(({ state }) => state === 'value');
  const highest = (sure.length > 0 ? sure : usable).reduce<(typeof usable)[number] | null>(
    (best, one) => (one.ratio > (best?.ratio ?? 0) ? one : best),
    null,
  );
  const ratios = usable.map((one) => one.ratio).toSorted((a, b) => a - b);
  return {
    measured: usable.reduce((sum, one) => sum + one.measured, 0),
    failed: usable.reduce((sum, one) => sum + one.failed, 0),
    peak: highest === null ? null : { index: highest.index, ratio: highest.ratio, family: mainFamily(highest.bucket) },
    usual: ratios[Math.floor((ratios.length - 1) / 2)] ?? null,
    gapMs: marks.buckets
      .filter(({ state }) => state === 'gap' || state === 'fault')
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  };
}

/** Family with most failures in the bucket; the lower one in the stack of equals. */
function mainFamily(bucket: BucketCounts): KindFamily | null {
  return FAMILIES.reduce<KindFamily | null>((best, family) => {
    const failed = bucket.families.get(family) ?? 0;
    return failed > (best === null ? 0 : (bucket.families.get(best) ?? 0)) ? family : best;
  }, null);
}

/** Failed share of a whole answer over its known buckets; null when nothing was measured. */
export function overallRatio(answer: SeriesAnswer): number | null {
  let measured = 0;
  let failed = 0;
  for (const bucket of bucketCounts(answer)) {
    if (bucket.measured === null || bucket.failed === null) continue;
    measured += bucket.measured;
    failed += bucket.failed;
  }
  return measured === 0 ? null : failed / measured;
}

/** The sentence that stands for the picture: how much, when it was highest, of what, and how that compares. */
export function timelineSummary(
  model: TimelineModel,
  before: { readonly label: string; readonly answer: SeriesAnswer } | null,
  minCoverage: number,
  copy: Copy,
): string {
  const { peak, usual, gapMs, measured, failed } = timelineFacts(model);
  const { marks, byKind } = model;
  const bucket = peak === null ? undefined : marks.buckets[peak.index];
  const said = copy.timeline.summary({
    window: marks.window,
    measured,
    failed,
    peak:
      peak === null || bucket === undefined
        ? null
        : {
            time: copy.timeline.bucketTime(
              { fromMs: bucket.startMs, toMs: bucket.endMs },
              durationMs(marks.window) > DAY_MS,
            ),
            ratio: peak.ratio,
          },
    family: peak?.family === null || peak?.family === undefined || !byKind ? null : copy.words.family[peak.family],
    usual,
    before: before === null ? null : overallRatio(before.answer),
    beforeLabel: before?.label ?? '',
    gapMs,
  });
  const lowMs = lowCoverageMs(model.buckets, marks.coverage?.marks ?? null);
  return lowMs === 0 ? said : `${said} ${coverageWords.belowFor(minCoverage, lowMs)}`;
}

const numeric = (key: string, label: string): TwinTable['columns'][number] => ({ key, label, numeric: true });

/** The picture as rows: one per bucket, families in columns, the state in words. */
export function timelineTwin({ marks, buckets, families, byKind }: TimelineModel, copy: Copy): TwinTable {
  const { timeline, words } = copy;
  const shown = byKind ? families : [];
  const hasCoverage = marks.coverage !== null;
  return {
    caption: timeline.twin.caption(marks.window),
    columns: [
      { key: 'time', label: timeline.twin.time, numeric: false },
      numeric('measured', timeline.twin.measured),
      numeric('failed', timeline.twin.failed),
      numeric('share', timeline.twin.share),
      ...shown.map((family) => numeric(family, words.family[family])),
      ...(hasCoverage ? [numeric('coverage', coverageWords.column)] : []),
      { key: 'state', label: timeline.twin.state, numeric: false },
    ],
    rows: buckets.map((bucket, i) => {
      const { measured, failed } = bucket;
      const state = marks.buckets[i]?.state ?? 'gap';
      const known = state !== 'gap' && state !== 'fault';
      const ratio = known && measured !== null && failed !== null ? failed / measured : null;
      const notes = marks.readout(i).notes.join('; ');
      return [
        timeline.bucketTime({ fromMs: bucket.startMs, toMs: bucket.endMs }, true),
        formatCount(measured),
        formatCount(known ? failed : null),
        formatShare(ratio),
        ...shown.map((family) => formatCount(known ? (bucket.families.get(family) ?? 0) : null)),
        ...(hasCoverage ? [formatShare(bucketCoverage(bucket), 1)] : []),
        notes === '' ? timeline.twin.complete : notes,
      ];
    }),
  };
}
