import { loadSpread, reportedDays } from '#/domain/load-spread.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { LoadReportsAnswer } from '#/domain/root-zone.ts';
import { ChoiceField } from '#/ui/choice-field.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { withDay } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { DotRows } from '#/viz/dots/dot-rows.tsx';
import {
  lateLoads,
  latencyThreshold,
  letterRows,
  namedTimes,
  silenceLines,
  spreadSummary,
  spreadTwin,
} from './load-spread-model.ts';
import styles from './load-spread.module.css';
import { useLoadReports } from './use-root-zone.ts';

const HEIGHT = 560;

/** How long each root server letter took to serve new serials, on one axis from no time at all to hours. */
export function LoadSpreadPanel(): React.ReactElement {
  const { rootZone } = useLensCopy();
  const { view, scope } = useView();
  const words = rootZone.spread;
  const load = useLoadReports(words.notOffered);
  const answer = loadedValue(load);
  const shown = answer === null ? null : loadSpread(answer.reports, view.dayMs);
  return (
    <Panel
      id="load-times"
      title={words.title}
      subtitle={shown === null ? words.subtitleLoading : words.subtitle(view.dayMs, shown.measure)}
      load={load}
      minHeight={HEIGHT}
      modes={answer === null ? null : <DayField answer={answer} />}
      provenance={(value) => value}
      summary={({ reports }) => spreadSummary(loadSpread(reports, view.dayMs), words)}
      twin={({ reports }) => spreadTwin(loadSpread(reports, view.dayMs), words, rootZone.letterName)}
    >
      {({ reports }) => {
        const spread = loadSpread(reports, view.dayMs);
        const offer = loadedValue(scope)?.offer ?? null;
        const limit = offer === null ? null : latencyThreshold(offer);
        const limitS = limit === null ? null : limit.value * 60;
        return (
          <>
            <DotRows
              rows={letterRows(spread, limitS, words)}
              line={limit === null || limitS === null ? null : { seconds: limitS, label: words.threshold(limit.value) }}
              named={namedTimes(spread, words)}
              namedLabel={words.named(spread.loads)}
              label={words.letters}
              rest={words.rest}
            />
            <ul className={styles.lines}>
              {limit === null || limitS === null ? null : (
                <li>{words.late(lateLoads(spread, limitS, words), limit.value)}</li>
              )}
              {silenceLines(spread, words).map((line) => (
                <li key={line}>{line}</li>
              ))}
              <li>{words.position}</li>
              {limit === null ? null : <li>{words.thresholdNote(limit.cite, limit.value, spread.measure)}</li>}
            </ul>
          </>
        );
      }}
    </Panel>
  );
}

/** One of the days that anything is recorded of. */
function DayField({ answer }: { readonly answer: LoadReportsAnswer }): React.ReactElement {
  const { rootZone } = useLensCopy();
  const { view, change } = useView();
  const { spread } = rootZone;
  return (
    <ChoiceField
      label={spread.day}
      any={spread.allDays}
      choices={reportedDays(answer.reports).map(({ dayMs, reporting, lookedUp }) => ({
        value: String(dayMs),
        label: spread.dayOption(dayMs, reporting, lookedUp),
      }))}
      chosen={view.dayMs === null ? [] : [String(view.dayMs)]}
      nameOf={(value) => spread.dayName(Number(value))}
      onChange={([day]) => change(withDay(view, day === undefined ? null : Number(day)), 'push')}
    />
  );
}
