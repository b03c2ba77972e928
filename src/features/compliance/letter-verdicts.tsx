import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { ObligationRow } from '#/domain/obligation.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { VerdictMark } from '#/ui/verdict-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { LETTER_PARAMETERS, letterVerdicts, lettersMet } from './letter-verdicts-model.ts';
import styles from './letter-verdicts.module.css';
import type { Obligations } from './use-obligations.ts';

const HEIGHT = 13 * 37 + 60;

/** RSSAC047: the thirteen root server letters against each of its parameters. */
export function LetterVerdicts({ load }: { readonly load: LoadState<Obligations> }): React.ReactElement {
  const { letters } = useLensCopy().compliance;
  const period = loadedValue(load)?.period ?? null;
  return (
    <Panel
      id="root-letters"
      title={letters.title}
      subtitle={period === null ? undefined : letters.subtitle(period)}
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={({ rows }) => {
        const { met, all } = lettersMet(letterVerdicts(rows));
        return letters.summary(met, all);
      }}
    >
      {({ rows }) => <LetterTable rows={rows} />}
    </Panel>
  );
}

function LetterTable({ rows }: { readonly rows: readonly ObligationRow[] }): React.ReactElement {
  const { compliance, obligations } = useLensCopy();
  const { letters } = compliance;
  const lines = letterVerdicts(rows);
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={letters.caption}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{letters.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.letter}>
                {letters.letter}
              </th>
              {LETTER_PARAMETERS.map((parameter, i) => {
                const threshold = lines[0]?.cells[i]?.threshold;
                return (
                  <th key={parameter} scope="col">
                    {letters.parameter[parameter] ?? parameter}
                    {threshold === undefined ? null : (
                      <span className={styles.allowed} title={threshold.cite}>
                        {obligations.threshold(threshold)}
                      </span>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ server, cells }) => (
              <tr key={server}>
                <th scope="row" className={styles.letter}>
                  <SubjectLink to={{ type: 'server', id: server }}>
                    <b>{server.slice(0, 1)}</b>
                    <span className={styles.rest}>{server.slice(1)}</span>
                  </SubjectLink>
                </th>
                {LETTER_PARAMETERS.map((parameter, i) => (
                  <Cell key={parameter} row={cells[i] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{letters.foot}</p>
    </>
  );
}

function Cell({ row }: { readonly row: ObligationRow | null }): React.ReactElement {
  const { obligations } = useLensCopy();
  if (row === null) return <td>—</td>;
  const { value, verdict, reason } = row;
  return (
    <td title={reason === null ? undefined : obligations.reason[reason]}>
      <span className={styles.cell}>
        <VerdictMark verdict={verdict} bare={value !== null} />
        {value === null ? null : <span>{obligations.value(row)}</span>}
      </span>
    </td>
  );
}
