import { useCallback, useMemo } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { subjectPath } from '#/domain/subject.ts';
import { subjectView } from '#/view-state/page-link.ts';
import { withAt, withMetric } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { TIMELINE_HEIGHT, TimelineChart } from '#/viz/chart/timeline-chart.tsx';
import { laneBars } from './lane-bars.ts';
import styles from './timeline.module.css';
import { timelineTwin } from './timeline-summary.ts';
import { useTimeline, type MissingPart, type TimelineView } from './use-timeline.ts';
import { useWindowSteps, type WindowSteps } from './use-window-steps.ts';

/** Since when: failures by kind over the window, incidents beneath, the window in its context. */
export function Timeline(): React.ReactElement {
  const copy = useCopy();
  const { timeline } = copy;
  const { view, change } = useView();
  const { load, missing } = useTimeline();
  // Here and not in the chart: the steps outlast a picture that makes way for another.
  const steps = useWindowSteps();
  const value = loadedValue(load);
  const unit = view.metric === 'failed' ? 'count' : 'share';
  return (
    <Panel
      id="timeline"
      title={timeline.title}
      subtitle={
        value === null ? timeline.subtitleWithoutStep(unit) : timeline.subtitle(unit, value.marks.stepMs, value.byKind)
      }
      load={load}
      minHeight={TIMELINE_HEIGHT}
      modes={
        <Segmented
          label={timeline.measure}
          options={[
            { value: 'ratio', label: timeline.share },
            { value: 'failed', label: timeline.failed },
          ]}
          value={unit === 'count' ? 'failed' : 'ratio'}
          onChange={(metric) => change(withMetric(view, metric), 'push')}
        />
      }
      provenance={(shown) => shown.provenance}
      summary={(shown) => shown.summary}
      twin={(shown) => timelineTwin(shown, copy)}
    >
      {(shown) => (
        <>
          <Chart shown={shown} steps={steps} />
          {missing.map((part) => (
            <Missing key={part.part} {...part} />
          ))}
        </>
      )}
    </Panel>
  );
}

function Chart({ shown, steps }: { readonly shown: TimelineView; readonly steps: WindowSteps }): React.ReactElement {
  const copy = useCopy();
  const { view, change, href, scope } = useView();
  const { marks, incidents, navigator, provenance } = shown;
  const known = loadedValue(scope);
  const completeMs = provenance.completeUntilMs ?? known?.nowMs ?? marks.window.toMs;
  const bars = useMemo(() => {
    const page = ({ id }: { readonly id: string }): string => {
      const subject = { type: 'incident', id } as const;
      return href(subjectView(view, subject), subjectPath(subject));
    };
    return laneBars(incidents, marks.window, completeMs, page, copy);
  }, [incidents, marks.window, completeMs, href, view, copy]);
  const pin = useCallback((atMs: number | null) => change(withAt(view, atMs), 'push'), [view, change]);
  return (
    <TimelineChart
      marks={marks}
      bars={bars}
      navigator={navigator}
      pinnedMs={view.atMs}
      onPin={pin}
      onBrush={steps.into}
      onPeel={steps.out}
    />
  );
}

/** One line for a part that the picture has to do without. */
function Missing({ part, retry }: MissingPart): React.ReactElement {
  const { timeline } = useCopy();
  const said = { ghost: timeline.ghostFailed, context: timeline.contextFailed, lane: timeline.laneFailed }[part];
  return (
    <p className={styles.missing} role="status">
      {said}{' '}
      <button type="button" className={styles.retry} onClick={retry}>
        {timeline.retry}
      </button>
    </p>
  );
}
