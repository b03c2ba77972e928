import { formatMany } from '#/copy/many.ts';
import { formatShare } from '#/copy/format.ts';
import { thenLoad } from '#/api/load-state.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { dayMsOf } from '#/domain/root-load.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './load.module.css';
import { answeredOn } from './response-days.ts';
import { useLoad, type ShownLoad } from './use-load.ts';

interface AnsweredLoad extends ShownLoad {
  /** Days on which both sides are known for any letter. */
  readonly days: readonly number[];
}

/** Responses by queries, where both are known: days of two attacks and of one day of 2026. */
export function AnsweredShare(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { answered } = copy;
  const load = thenLoad(useLoad(), (shown): LoadState<AnsweredLoad> => {
    const days = shown.spans
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
      .filter((day) => shown.record.letters.some((letter) => answeredOn(letter, day) !== null));
    return days.length === 0
      ? { state: 'empty', reason: { kind: 'nothing_matches' } }
      : { state: 'ready', value: { ...shown, days } };
  });
  return (
    <Panel
      id="answered"
      title={answered.title}
      subtitle={answered.subtitle}
      load={load}
      minHeight={340}
      provenance={({ record }) => record}
      summary={(value) => {
        const cells = cellsOf(value);
        const lowest = cells.toSorted((a, b) => a.share - b.share)[0];
        return answered.summary(
          cells.length,
          lowest === undefined ? '' : answered.lowest(copy.server(lowest.letter), lowest.share, lowest.dayMs),
        );
      }}
    >
      {(value) => <Shares value={value} />}
    </Panel>
  );
}

const cellsOf = ({ record, days }: AnsweredLoad) =>
  record.letters.flatMap((letter) =>
    days.flatMap((day) => {
      const share = answeredOn(letter, day);
      return share === null ? [] : [{ letter: letter.letter, share, dayMs: dayMsOf(record, day) }];
    }),
  );

function Shares({ value }: { readonly value: AnsweredLoad }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { record, days } = value;
  const letters = record.letters.filter((letter) => days.some((day) => answeredOn(letter, day) !== null));
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={copy.answered.caption} tabIndex={0}>
        <table className={`${styles.table} ${styles.shares}`}>
          <caption className={styles.hidden}>{copy.answered.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{copy.answered.letter}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {copy.answered.day(dayMsOf(record, day))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.server}>
                <th scope="row">{copy.letter(letter.letter)}</th>
                {days.map((day) => {
                  const share = answeredOn(letter, day);
                  const [queries, responses] = [letter.queries[day] ?? null, letter.responses[day] ?? null];
                  return share === null || queries === null || responses === null ? (
                    <td key={day} className={styles.none}>
                      {copy.answered.unknown}
                    </td>
                  ) : (
                    <td key={day} title={copy.answered.value(responses, queries)}>
                      <span className={styles.bar} aria-hidden="true">
                        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
                      </span>
                      <b>{formatShare(share, 1)}</b>
                      <small>
                        {formatMany(responses)} / {formatMany(queries)}
                      </small>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{copy.answered.caveat}</p>
    </>
  );
}
