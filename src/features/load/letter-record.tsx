import { formatDate } from '#/copy/format.ts';
import { dayMsOf } from '#/domain/root-load.ts';
import { UNUSUAL } from '#/domain/usual-load.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { withLetterDay } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { LetterRows } from '#/viz/load/letter-rows.tsx';
import { useMemo } from 'react';
import { DayDetail } from './day-detail.tsx';
import styles from './load.module.css';
import { loadMarks, pickedPlace, placeWords, recordTwin, reporting } from './record-model.ts';
import { useLoad, type ShownLoad } from './use-load.ts';

const HEIGHT = 13 * 42 + 90;

/** Queries of each root letter by day, and the day that is looked at. */
export function LetterRecordPanel(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const load = useLoad();
  return (
    <Panel
      id="letters"
      title={copy.rows.title}
      subtitle={copy.rows.subtitle}
      load={load}
      minHeight={HEIGHT}
      provenance={(shown) => shown}
      summary={(shown) => {
        const letters = reporting(shown);
        const days = letters.reduce(
          (all, { queries }) =>
            shown.spans.reduce(
              (sum, { from, to }) => sum + queries.slice(from, to).filter((n) => n !== null).length,
              all,
            ),
          0,
        );
        const attacks = shown.high.filter((one) => one.attacks.length > 0);
        return copy.rows.summary(
          letters.length,
          days,
          attacks.map(({ day }) => formatDate(dayMsOf(shown.record, day))),
        );
      }}
      twin={(shown) => recordTwin(shown, copy)}
    >
      {(shown) => <Picture shown={shown} />}
    </Panel>
  );
}

function Picture({ shown }: { readonly shown: ShownLoad }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { view, change } = useView();
  const marks = useMemo(() => loadMarks(shown, copy), [shown, copy]);
  const picked = pickedPlace(shown, view);
  const { letters } = shown.record;
  return (
    <div className={styles.record}>
      <div className={styles.rows}>
        <LetterRows
          marks={marks}
          picked={picked}
          label={copy.rows.label}
          help={copy.rows.help}
          words={(at) => placeWords(shown, at, copy)}
          onPick={({ row, day }) =>
            change(withLetterDay(view, letters[row]?.letter ?? '', dayMsOf(shown.record, day)), 'push')
          }
        />
        <Legend />
      </div>
      <DayDetail shown={shown} picked={picked} />
    </div>
  );
}

const MARKS = ['high', 'attack', 'gap', 'low', 'faulty'] as const;

function Legend(): React.ReactElement {
  const { load: copy } = useLensCopy();
  return (
    <div className={styles.legend}>
      <ul>
        {MARKS.map((mark) => (
          <li key={mark}>
            <span className={styles.swatch} data-mark={mark} aria-hidden="true" />
            {copy.rows.legend[mark]}
          </li>
        ))}
      </ul>
      <p>{copy.rows.rule(UNUSUAL.neighbours, UNUSUAL.highAbove)}</p>
    </div>
  );
}
