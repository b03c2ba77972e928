import { failuresQuery } from '#/api/failures.ts';
import { useApi } from '#/api/use-api.ts';
import { formatChange, formatInstant, formatShare } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { useView } from '#/view-state/use-view.ts';
import { PAIR_HEIGHT, PairChart } from '#/viz/chart/pair-chart.tsx';
import { bucketOver, overlaps, type PairMarks } from '#/viz/chart/pair-marks.ts';
import styles from './compare-table.module.css';
import { pairBuckets } from './pair-buckets.ts';
import { useBoth, useSideNames } from './use-sides.ts';

const MOST_POINTS = 96;

/** Both courses on one axis. */
export function CompareCourse(): React.ReactElement {
  const client = useApi();
  const { compare } = useDetailCopy();
  const { scope } = useView();
  const names = useSideNames();
  const load = useBoth(({ question, offer }) =>
    failuresQuery(client, question, { groupBy: [], maxPoints: Math.min(MOST_POINTS, offer.limits.maxPoints) }),
  );
  const minSample = loadedValue(scope)?.offer.minSample ?? 0;
  const answers = loadedValue(load);
  const marks: PairMarks | null =
    answers === null
      ? null
      : {
          a: pairBuckets(answers.a, minSample),
          b: pairBuckets(answers.b, minSample),
          spanMs: Math.max(
            answers.a.window.toMs - answers.a.window.fromMs,
            answers.b.window.toMs - answers.b.window.fromMs,
          ),
        };
  const startA = answers?.a.window.fromMs ?? 0;
  const startB = answers?.b.window.fromMs ?? 0;
  const shares = (ms: number): readonly [number | null, number | null] => [
    marks === null ? null : (bucketOver(marks.a, ms)?.ratio ?? null),
    marks === null ? null : (bucketOver(marks.b, ms)?.ratio ?? null),
  ];
  const peak = (side: 'a' | 'b'): number | null =>
    marks === null
      ? null
      : marks[side].reduce<number | null>(
          (best, { ratio }) => (ratio !== null && ratio > (best ?? -1) ? ratio : best),
          null,
        );
  const twin = (): TwinTable => ({
    caption: compare.twin.caption,
    columns: [
      { key: 'at', label: compare.twin.at, numeric: false },
      ...(startA === startB ? [] : [{ key: 'atB', label: compare.twin.atB, numeric: false }]),
      { key: 'a', label: compare.twin.a, numeric: true },
      { key: 'b', label: compare.twin.b, numeric: true },
      { key: 'd', label: compare.twin.difference, numeric: true },
    ],
    rows: (marks?.a ?? []).map(({ fromMs }) => {
      const [a, b] = shares(fromMs);
      return [
        formatInstant(startA + fromMs),
        ...(startA === startB ? [] : [formatInstant(startB + fromMs)]),
        formatShare(a),
        formatShare(b),
        formatChange(a === null || b === null ? null : a - b),
      ];
    }),
  });
  return (
    <Panel
      id="course"
      title={compare.courseTitle}
      subtitle={compare.courseSubtitle}
      load={load}
      minHeight={PAIR_HEIGHT + 32}
      provenance={({ a }) => a}
      summary={() => compare.courseSummary(names?.a ?? '', names?.b ?? '', [peak('a'), peak('b')])}
      twin={twin}
    >
      {() =>
        marks === null ? null : (
          <>
            <PairChart
              marks={marks}
              axis={{ fromMs: startA, toMs: startA + marks.spanMs }}
              label={compare.courseLabel}
              names={{ a: compare.side('A', names?.a ?? ''), b: compare.side('B', names?.b ?? '') }}
              words={(ms) => compare.courseAt(startA + ms, startB + ms, shares(ms), startA === startB)}
            />
            {overlaps(marks).length === 0 ? <p className={styles.note}>{compare.stepsDiffer}</p> : null}
          </>
        )
      }
    </Panel>
  );
}
