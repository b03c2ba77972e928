import { useMemo } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { SerialsAnswer } from '#/domain/root-zone.ts';
import { serialSlots } from '#/domain/serial-course.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { LanesChart } from '#/viz/lanes/lanes-chart.tsx';
import { courseMarks, courseSummary, courseTwin, joinedSlots, slotWords } from './serial-course-model.ts';
import styles from './load-spread.module.css';
import { recordEnd } from './record-end.ts';
import { useSerials } from './use-root-zone.ts';

const HEIGHT = 400;

/** Every version of the root zone in the window: how long after the one before, how many TLDs, how many of them signed. */
export function SerialCourse(): React.ReactElement {
  const { rootZone } = useLensCopy();
  const { scope } = useView();
  const words = rootZone.course;
  const load = useSerials(words.notOffered);
  const window = loadedValue(scope)?.window ?? null;
  const answer = loadedValue(load);
  return (
    <Panel
      id="serials"
      title={words.title}
      subtitle={
        answer === null || window === null
          ? words.subtitleLoading
          : words.subtitle(answer.serials.length, formatWindow(window))
      }
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={({ serials }) => courseSummary(serials, words)}
      twin={({ serials }) => courseTwin(window === null ? [] : serialSlots(window, serials), words)}
    >
      {(value) => (window === null ? null : <Course answer={value} window={window} />)}
    </Panel>
  );
}

function Course({ answer, window }: { readonly answer: SerialsAnswer; readonly window: TimeWindow }) {
  const { rootZone } = useLensCopy();
  const { view, change, scope } = useView();
  const words = rootZone.course;
  const { serials, precisionMs, notLoaded } = answer;
  const { fromMs, toMs } = window;
  const untilMs = Math.min(toMs, recordEnd(loadedValue(scope)?.offer ?? null));
  const marks = useMemo(
    () => courseMarks({ fromMs, toMs }, serials, untilMs, words),
    [fromMs, toMs, serials, untilMs, words],
  );
  const slots = useMemo(() => serialSlots({ fromMs, toMs }, serials), [fromMs, toMs, serials]);
  const slotsOf = (first: number, last: number): string => {
    const joined = joinedSlots(slots, first, last);
    return joined === null ? '' : slotWords(joined, words);
  };
  return (
    <>
      <LanesChart
        marks={marks}
        onChoose={(first, last) => {
          const joined = joinedSlots(slots, first, last);
          if (joined !== null) change(withWindow(view, joined.window), 'push');
        }}
        label={words.label}
        words={slotsOf}
        rest={words.rest(precisionMs)}
        help={words.help}
      />
      {notLoaded === 0 ? null : <p className={styles.lines}>{words.notLoaded(notLoaded)}</p>}
    </>
  );
}
