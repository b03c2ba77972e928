import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { thenLoad, toLoadState } from '#/api/load-state.ts';
import { mapQuery } from '#/api/map.ts';
import { useApi } from '#/api/use-api.ts';
import type { Copy } from '#/copy/en.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { formatChange, formatShare } from '#/copy/format.ts';
import type { MapAnswer } from '#/domain/answers.ts';
import type { Thresholds } from '#/domain/failure-bin.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { excludesZero } from '#/domain/share-difference.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { offeredLevels, refusal, shownLevel, withoutPlaces } from '#/view-state/map-question.ts';
import { withCamera, withLevel } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { loadGeometry } from '#/viz/map/load-geometry.ts';
import type { Camera, MapMarks, MapPlace } from '#/viz/map/map-marks.ts';
import { SwipeMapView } from '#/viz/map/swipe-map-view.tsx';
import type { WorldGeometry } from '#/viz/map/world-geometry.ts';
import { CompareLegend } from './compare-legend.tsx';
import { comparedPlaces, type ComparedPlace } from './compare-map-rows.ts';
import { useBoth } from './use-sides.ts';

type Mode = 'swipe' | 'a' | 'b' | 'difference';
const DIVIDER: Readonly<Record<Mode, number | null>> = { swipe: 50, a: 100, b: 0, difference: null };

/** Both sides on one map, parted by a divider, or their difference. */
export function CompareMap(): React.ReactElement {
  const client = useApi();
  const copy = useCopy();
  const { compare } = useDetailCopy();
  const { view, change, scope } = useView();
  const [mode, setMode] = useState<Mode>('swipe');
  const known = loadedValue(scope);
  const level = shownLevel(known, view.level);
  const levels = known === null ? [] : offeredLevels(known);
  const answers = useBoth(
    ({ question }) => mapQuery(client, withoutPlaces(question), { level }),
    (side) => refusal(side, level, copy.worldMap.dimension),
  );
  const geometry = useQuery({
    queryKey: ['geometry', 'world'],
    queryFn: ({ signal }) => loadGeometry('world', signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const both = loadedValue(answers);
  const shapes = geometry.data;
  const minSample = known?.offer.minSample ?? 0;
  const { thr } = view;
  const rows = useComparedPlaces(both?.a ?? null, both?.b ?? null, thr, minSample);
  const load = thenLoad(answers, ({ a }) =>
    thenLoad(toLoadState(geometry), (world): LoadState<{ readonly world: WorldGeometry; readonly a: typeof a }> => ({
      state: 'ready',
      value: { world, a },
    })),
  );
  const count = (passes: (row: ComparedPlace) => boolean): number => rows.filter(passes).length;
  return (
    <Panel
      id="differ"
      title={compare.mapTitle}
      subtitle={compare.mapSubtitle}
      load={load}
      minHeight={480}
      modes={
        <>
          <Segmented
            label={compare.mapModes}
            options={(['swipe', 'a', 'b', 'difference'] as const).map((value) => ({
              value,
              label: compare.mode[value],
            }))}
            value={mode}
            onChange={setMode}
          />
          {levels.length < 2 ? null : (
            <Segmented
              label={compare.levels}
              options={levels.map((value) => ({ value, label: copy.worldMap.level[value] }))}
              value={level}
              onChange={(next) => change(withLevel(view, next), 'push')}
            />
          )}
        </>
      }
      provenance={({ a }) => a}
      summary={() =>
        compare.mapSummary(
          count(({ tone }) => tone?.startsWith('w') === true),
          count(({ tone }) => tone?.startsWith('b') === true),
          count(({ tone }) => tone === '0'),
        )
      }
      twin={() => ({
        caption: compare.mapTwin.caption,
        columns: [
          { key: 'place', label: compare.mapTwin.place, numeric: false },
          { key: 'a', label: compare.column.a, numeric: true },
          { key: 'ca', label: copy.worldMap.tip.failed, numeric: true },
          { key: 'b', label: compare.column.b, numeric: true },
          { key: 'cb', label: copy.worldMap.tip.failed, numeric: true },
          { key: 'd', label: compare.column.change, numeric: true },
          { key: 'i', label: compare.column.interval, numeric: true },
          { key: 'state', label: copy.worldMap.column.state, numeric: false },
        ],
        rows: rows.map(({ place, a, b, found, state }) => [
          place.name,
          formatShare(a.ratio),
          compare.counts(a.counts.failed, a.counts.measured),
          formatShare(b.ratio),
          compare.counts(b.counts.failed, b.counts.measured),
          formatChange(found?.difference ?? null),
          found === null ? '—' : compare.pointsInterval(found.interval),
          copy.words.state[state],
        ]),
      })}
    >
      {() =>
        shapes === undefined ? null : (
          <Picture key={mode} rows={rows} world={shapes} mode={mode} level={level} borders={[thr[0], thr[1]]} />
        )
      }
    </Panel>
  );
}

function useComparedPlaces(
  a: MapAnswer | null,
  b: MapAnswer | null,
  thresholds: Thresholds,
  minSample: number,
): readonly ComparedPlace[] {
  return useMemo(
    () =>
      a === null || b === null
        ? []
        : comparedPlaces(a, b, { thresholds, borders: [thresholds[0], thresholds[1]], minSample }),
    [a, b, thresholds, minSample],
  );
}

interface PictureProps {
  readonly rows: readonly ComparedPlace[];
  readonly world: WorldGeometry;
  readonly mode: Mode;
  readonly level: MapMarks['level'];
  readonly borders: readonly [number, number];
}

function Picture({ rows, world, mode, level, borders }: PictureProps): React.ReactElement {
  const copy = useCopy();
  const { compare } = useDetailCopy();
  const { view, change } = useView();
  const marks = useMemo(() => {
    const of = (side: 'a' | 'b' | 'difference'): MapMarks => ({
      level,
      selected: view.place,
      places: rows.map((row) => mapPlace(row, side, copy, compare)),
      labelled: [],
    });
    return { a: of(mode === 'difference' ? 'difference' : 'a'), b: of('b') };
  }, [rows, mode, level, view.place, copy, compare]);
  const onCamera = useCallback((camera: Camera | null) => change(withCamera(view, camera), 'replace'), [view, change]);
  return (
    <SwipeMapView
      a={marks.a}
      b={mode === 'difference' ? null : marks.b}
      start={DIVIDER[mode] ?? 100}
      geometry={world}
      camera={view.map}
      label={compare.mapLabel}
      divider={{ label: compare.divider, words: compare.dividerAt, letters: ['A', 'B'] }}
      onCamera={onCamera}
      footer={<CompareLegend rows={rows} difference={mode === 'difference'} borders={borders} thresholds={view.thr} />}
    />
  );
}

function mapPlace(
  row: ComparedPlace,
  side: 'a' | 'b' | 'difference',
  { words }: Copy,
  compare: DetailCopy['compare'],
): MapPlace {
  const { place, a, b, found, tone, state } = row;
  const said = ({ ratio, state: its }: ComparedPlace['a']): string =>
    ratio === null ? words.state[its].toLocaleLowerCase('en') : formatShare(ratio);
  const difference = found === null ? '' : compare.placeDifference(found.difference, excludesZero(found));
  const shown = side === 'b' ? b : a;
  return {
    id: place.id,
    name: place.name,
    parent: place.parent,
    state: side === 'difference' ? state : shown.state,
    bin: side === 'difference' ? null : shown.bin,
    ...(side === 'difference' && tone !== null ? { tone } : {}),
    share: null,
    words: compare.place(place.name, said(a), said(b), difference),
    dimmed: false,
  };
}
