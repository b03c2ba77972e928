import { useState } from 'react';
import { formatMany, formatTimes } from '#/copy/many.ts';
import { thenLoad } from '#/api/load-state.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { dayMsOf } from '#/domain/root-load.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withLetterDay } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './load.module.css';
import { oddRuns, type OddRun } from './odd-runs.ts';
import { useLoad, type ShownLoad } from './use-load.ts';

const SHOWN = 12;

interface OddLoad extends ShownLoad {
  readonly runs: readonly OddRun[];
}

/** Every day that the rule finds, in runs; each leads to its day above. */
export function OddDays(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { odd } = copy;
  const load = thenLoad(useLoad(), (shown): LoadState<OddLoad> => {
    const runs = oddRuns(shown);
    return runs.length === 0
      ? { state: 'empty', reason: { kind: 'nothing_matches' } }
      : { state: 'ready', value: { ...shown, runs } };
  });
  const daysOf = (runs: readonly OddRun[], kind: OddRun['kind']): number =>
    runs.filter((run) => run.kind === kind).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return (
    <Panel
      id="odd-days"
      title={odd.title}
      subtitle={odd.subtitle}
      load={load}
      minHeight={420}
      provenance={({ sources, warnings, completeUntilMs }) => ({ sources, warnings, completeUntilMs })}
      summary={({ runs }) => odd.summary(daysOf(runs, 'high'), daysOf(runs, 'low'), daysOf(runs, 'faulty'))}
    >
      {(value) => <Runs value={value} />}
    </Panel>
  );
}

function Runs({ value }: { readonly value: OddLoad }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { odd } = copy;
  const [all, setAll] = useState(false);
  const { runs } = value;
  const shown = all ? runs : runs.slice(0, SHOWN);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={odd.caption} tabIndex={0}>
        <table className={`${styles.table} ${styles.odd}`}>
          <caption className={styles.hidden}>{odd.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{odd.column.letter}</th>
              <th scope="col">{odd.column.days}</th>
              <th scope="col">{odd.column.what}</th>
              <th scope="col">{odd.column.queries}</th>
              <th scope="col">{odd.column.times}</th>
              <th scope="col">{odd.column.note}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((run) => (
              <RunLine key={`${run.letter}${run.kind}${run.first}`} run={run} shown={value} />
            ))}
          </tbody>
        </table>
      </div>
      {runs.length <= SHOWN ? null : (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? odd.fewer : odd.all(runs.length)}
        </Button>
      )}
    </>
  );
}

function RunLine({ run, shown }: { readonly run: OddRun; readonly shown: ShownLoad }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { odd } = copy;
  const { view, change } = useView();
  const { record, incidents } = shown;
  const { letter, first, last, kind, least, most, times, attacks } = run;
  const span = odd.run(dayMsOf(record, first), dayMsOf(record, last));
  return (
    <tr>
      <th scope="row">{copy.letter(letter)}</th>
      <td>
        <button
          type="button"
          className={styles.link}
          aria-label={odd.show(copy.server(letter), span)}
          onClick={() => change(withLetterDay(view, letter, dayMsOf(record, first)), 'push')}
        >
          {span}
        </button>
        <small>{odd.days(last - first + 1)}</small>
      </td>
      <td>
        <span className={styles.swatch} data-mark={kind} aria-hidden="true" />
        {odd.kind[kind]}
      </td>
      <td>{odd.range(least, most, formatMany)}</td>
      <td>{times === null ? '—' : odd.range(times[0], times[1], formatTimes)}</td>
      <td>
        {attacks.length === 0
          ? odd.note[kind === 'high' && incidents === null ? 'unknown' : kind]
          : attacks.map(({ id, title }, i) => (
              <span key={id}>
                {i === 0 ? null : '; '}
                <SubjectLink to={{ type: 'incident', id }}>{title}</SubjectLink>
              </span>
            ))}
      </td>
    </tr>
  );
}
