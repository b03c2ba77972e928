import { useState } from 'react';
import type { LensCopy } from '#/copy/en-lens.ts';
import { sourceWindows, type DataSheet } from '#/domain/data-sheet.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { CoverageLanes, type CoverageChoice, type CoverageLaneMarks } from '#/viz/chart/coverage-lanes.tsx';
import styles from './coverage-panel.module.css';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 300;

/** From when to when each source knows something, on one axis. */
export function CoveragePanel(): React.ReactElement {
  const { coverage: words } = useLensCopy().sources;
  const { badge } = useShellCopy();
  const load = useDataSheet();
  return (
    <Panel
      id="coverage"
      title={words.title}
      subtitle={words.subtitle}
      load={load}
      minHeight={HEIGHT}
      summary={(sheet) =>
        words.summary(
          sheet.sources.map((source) => [source.name, source.coverage, sourceWindows(source, sheet).length] as const),
        )
      }
      twin={(sheet) => coverageTwin(sheet, words, badge.name)}
    >
      {(sheet) => <Lanes sheet={sheet} />}
    </Panel>
  );
}

function Lanes({ sheet }: { readonly sheet: DataSheet }): React.ReactElement {
  const { coverage: words } = useLensCopy().sources;
  const [choice, setChoice] = useState<CoverageChoice | null>(null);
  const lanes = sheet.sources.map((source): CoverageLaneMarks => {
    const windows = sourceWindows(source, sheet);
    return {
      key: source.id,
      name: source.name,
      basis: source.basis,
      windows,
      words: words.lane(source.name, windows.length),
    };
  });
  const span = {
    fromMs: Math.min(...sheet.sources.map(({ coverage }) => coverage.fromMs)),
    toMs: Math.max(...sheet.sources.map(({ coverage }) => coverage.toMs)),
  };
  return (
    <>
      <CoverageLanes lanes={lanes} span={span} choice={choice} onChoose={setChoice} windowWords={words.window} />
      <Chosen sheet={sheet} lane={lanes.find(({ key }) => key === choice?.key) ?? null} index={choice?.index ?? 0} />
    </>
  );
}

interface ChosenProps {
  readonly sheet: DataSheet;
  readonly lane: CoverageLaneMarks | null;
  readonly index: number;
}

/** The window under the cursor, and the way into it. */
function Chosen({ sheet, lane, index }: ChosenProps): React.ReactElement {
  const { coverage: words } = useLensCopy().sources;
  const { view, href, scope } = useView();
  const window = lane?.windows[index];
  if (lane === null || window === undefined) return <p className={styles.chosen}>{words.hint}</p>;
  const source = sheet.sources.find(({ id }) => id === lane.key);
  const isMeasurement =
    loadedValue(scope)?.offer.resources.some(
      ({ resource, sources }) => resource === 'map' && sources.includes(lane.key),
    ) ?? false;
  return (
    <p className={styles.chosen}>
      <strong>{lane.name}</strong> {words.window(window)} {source === undefined ? null : <BasisBadge source={source} />}{' '}
      {isMeasurement ? (
        <a
          className={styles.look}
          href={href({ ...withWindow(carriedView(view), shortened(window)), src: lane.key }, '/')}
        >
          {words.look}
        </a>
      ) : null}
    </p>
  );
}

const LONGEST_MS = 31 * 86_400_000;

/** The last month of a window of years: the Overview is about a time that can be seen at once. */
const shortened = ({ fromMs, toMs }: TimeWindow): TimeWindow => ({ fromMs: Math.max(fromMs, toMs - LONGEST_MS), toMs });

function coverageTwin(
  sheet: DataSheet,
  words: LensCopy['sources']['coverage'],
  basisName: Readonly<Record<string, string>>,
): TwinTable {
  const { column } = words;
  return {
    caption: words.caption,
    columns: [
      { key: 'source', label: column.source, numeric: false },
      { key: 'basis', label: column.basis, numeric: false },
      { key: 'from', label: column.from, numeric: true },
      { key: 'to', label: column.to, numeric: true },
    ],
    rows: sheet.sources.flatMap((source) =>
      sourceWindows(source, sheet).map(({ fromMs, toMs }) => [
        source.name,
        basisName[source.basis] ?? source.basis,
        words.instant(fromMs),
        words.instant(toMs),
      ]),
    ),
  };
}
