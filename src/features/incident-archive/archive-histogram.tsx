import type { IncidentGroup, IncidentSummary } from '#/domain/incident-summary.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { recordScope } from '#/view-state/subject-scope.ts';
import { withRange, withWindow } from '#/view-state/time-transitions.ts';
import { withGroup } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { HISTOGRAM_GROUPS } from '#/view-state/view-state.ts';
import { CountBars } from '#/viz/chart/count-bars.tsx';
import { hasWindow } from './archive-filters.ts';
import { ClearEverything } from './clear-everything.tsx';
import { GroupBars } from './group-bars.tsx';
import { histogramSummary, histogramTwin, sumOf, yearBars, yearsWithin } from './histogram-model.ts';
import styles from './incident-archive.module.css';
import { useHistogram } from './use-incident-archive.ts';

/** How many incidents by year, kind, cause or kind of zone. Years choose a window, other bars are filters. */
export function ArchiveHistogram(): React.ReactElement {
  const copy = useCopy();
  const detail = useDetailCopy();
  const { incidentArchive } = detail;
  const { view, change } = useView();
  const { group } = view;
  const load = useHistogram(group);
  return (
    <Panel
      id="histogram"
      title={incidentArchive.histogram[group]}
      subtitle={incidentArchive.histogramSubtitle[group]}
      load={load}
      minHeight={176}
      modes={
        <Segmented
          label={incidentArchive.groupLabel}
          options={HISTOGRAM_GROUPS.map((value) => ({ value, label: incidentArchive.group[value] }))}
          value={group}
          onChange={(next: IncidentGroup) => change(withGroup(view, next), 'push')}
        />
      }
      provenance={(answer) => answer}
      summary={(answer) => histogramSummary(copy, detail, group, answer)}
      twin={(answer) => histogramTwin(copy, detail, group, answer)}
      emptyAction={<ClearEverything />}
    >
      {(answer) => (group === 'year' ? <Years answer={answer} /> : <GroupBars by={group} answer={answer} />)}
    </Panel>
  );
}

function Years({ answer }: { readonly answer: IncidentSummary }): React.ReactElement {
  const { incidentArchive } = useDetailCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const bars = yearBars(answer.rows, known === null ? null : recordScope(known.offer, ['incidents']).window);
  const chosen = yearsWithin(bars, known !== null && hasWindow(view) ? known.window : null);
  const all = withRange(view, null, null);
  const choose = (first: number, last: number): void => {
    const [from, to] = [bars[first], bars[last]];
    if (from === undefined || to === undefined) return;
    // The bars that are chosen already, chosen again: all years.
    const same = known !== null && hasWindow(view) && known.window.fromMs === from.window.fromMs;
    const next = { fromMs: from.window.fromMs, toMs: to.window.toMs };
    change(same && known.window.toMs === next.toMs ? all : withWindow(view, next), 'push');
  };
  const words = (first: number, last: number): string => {
    const span = bars.slice(first, last + 1);
    const name = incidentArchive.span(span[0]?.year ?? 0, span.at(-1)?.year ?? 0);
    return incidentArchive.bar(name, sumOf(span));
  };
  return (
    <div className={styles.years}>
      <CountBars
        bars={bars.map(({ year, counts }) => ({ label: String(year), count: counts.incidents }))}
        chosen={chosen}
        onChoose={choose}
        label={incidentArchive.years}
        words={words}
        rest={
          chosen === null
            ? incidentArchive.yearHint
            : words(Math.min(chosen.anchor, chosen.head), Math.max(chosen.anchor, chosen.head))
        }
        help={incidentArchive.histogramHelp}
      />
      {hasWindow(view) ? (
        <Button className={styles.allYears} icon="reset" onClick={() => change(all, 'push')}>
          {incidentArchive.allYears}
        </Button>
      ) : null}
    </div>
  );
}
