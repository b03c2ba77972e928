import { formatCount, formatShare } from '#/copy/format.ts';
import { formatMany } from '#/copy/many.ts';
import { loadQuery } from '#/api/load.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadSource, useLoadRecord } from '#/api/use-load-record.ts';
import { thenLoad } from '#/api/load-state.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { dayAt, dayMsOf, type LoadRecord } from '#/domain/root-load.ts';
import { DAY_MS } from '#/domain/time-window.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import { ChoiceField } from '#/ui/choice-field.tsx';
import styles from './rcode-mix.module.css';
import { mixRows, type MixRow } from './mix-model.ts';
import { responseDays } from './response-days.ts';

interface AskedMix {
  readonly scope: Scope;
  readonly record: LoadRecord;
  readonly day: number;
}

/** The day of the mix: the one looked at when its codes are recorded, the nearest that has them otherwise; without any the last. */
export function mixDay(days: readonly number[], asked: number | null): number | null {
  if (asked === null) return days.at(-1) ?? null;
  return days.toSorted((a, b) => Math.abs(a - asked) - Math.abs(b - asked))[0] ?? null;
}

/** What the letters answered on one day, as a mix; NXDOMAIN is traffic like any other. */
export function RcodeMix(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { mix } = copy;
  const client = useApi();
  const { view, scope, change } = useView();
  const record = useLoadRecord(scope, copy.resource);
  const known = loadedValue(record);
  const days = known === null ? [] : responseDays(known);
  const asked = known === null || view.atMs === null ? null : dayAt(known, view.atMs);
  const day = mixDay(days, asked);
  const given = thenLoad(record, (value): LoadState<AskedMix> => {
    const at = loadedValue(scope);
    return day === null || at === null
      ? { state: 'empty', reason: { kind: 'nothing_matches' } }
      : { state: 'ready', value: { scope: at, record: value, day } };
  });
  const load = useAnswer(given, {
    ask: ({ scope: { offer, question }, record: value, day: at }) => {
      const fromMs = dayMsOf(value, at);
      // Where the API answers few series at a time, it is asked about the letter that is looked at.
      const fits = offer.limits.maxLoadGroups >= value.letters.length * 24;
      const server = fits
        ? []
        : [value.letters.find(({ letter }) => letter === view.letter)?.server ?? value.letters[0]?.server ?? ''];
      const window = { fromMs, toMs: fromMs + DAY_MS };
      return loadQuery(client, {
        window,
        groupBy: ['server', 'rcode'],
        server,
        source: loadSource(offer)?.id ?? '',
        rev: question.rev,
      });
    },
    isEmpty: (answer) => (mixRows(answer, mix.other).length === 0 ? { kind: 'nothing_matches' } : null),
  });
  const dayMs = known === null || day === null ? null : dayMsOf(known, day);
  return (
    <Panel
      id="rcodes"
      title={mix.title}
      subtitle={dayMs === null ? mix.subtitleNone : mix.subtitle(dayMs)}
      load={load}
      minHeight={440}
      modes={
        known === null || dayMs === null ? null : (
          <ChoiceField
            label={mix.days}
            any={copy.answered.day(dayMs)}
            choices={days
              .filter((one) => one !== day)
              .map((one) => ({ value: String(dayMsOf(known, one)), label: copy.answered.day(dayMsOf(known, one)) }))}
            chosen={[]}
            nameOf={String}
            onChange={([ms]) => {
              if (ms !== undefined) change({ ...view, atMs: Number(ms) }, 'push');
            }}
          />
        )
      }
      provenance={(answer) => answer}
      summary={(answer) => {
        const rows = mixRows(answer, mix.other);
        const [first] = rows;
        const letters = rows.filter(({ letter }) => letter !== null).length;
        const denied = first?.parts.find(({ name }) => name === 'NXDOMAIN')?.share ?? 0;
        return mix.summary(answer.window.fromMs, letters, first?.responses ?? 0, denied);
      }}
      twin={(answer) => {
        const rows = mixRows(answer, mix.other);
        const names = rows[0]?.parts.map(({ name }) => name) ?? [];
        return {
          caption: mix.caption(answer.window.fromMs),
          columns: [
            { key: 'letter', label: mix.column.letter, numeric: false },
            { key: 'responses', label: mix.column.responses, numeric: true },
            ...names.flatMap((name) => [
              { key: name, label: name, numeric: true },
              { key: `${name} %`, label: '%', numeric: true },
            ]),
          ],
          rows: rows.map(({ letter, responses, parts }) => [
            letter === null ? mix.all : copy.letter(letter),
            formatCount(responses),
            ...parts.flatMap((part) => [formatCount(part.responses), formatShare(part.share, 1)]),
          ]),
        };
      }}
    >
      {(answer) => (
        <>
          {known !== null && asked !== null && asked !== day && view.atMs !== null ? (
            <p className={styles.note}>{mix.note(view.atMs)}</p>
          ) : null}
          <Bars rows={mixRows(answer, mix.other)} />
          <p className={styles.note}>{mix.normal}</p>
        </>
      )}
    </Panel>
  );
}

function Bars({ rows }: { readonly rows: readonly MixRow[] }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { mix } = copy;
  return (
    <>
      <ul className={styles.mixLegend}>
        {(rows[0]?.parts ?? []).map(({ name }, i) => (
          <li key={name}>
            <span className={styles.tone} data-tone={i} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <ul className={styles.mix}>
        {rows.map(({ letter, responses, parts }) => (
          <li key={letter ?? 'all'} data-all={letter === null}>
            <span className={styles.mixName}>{letter === null ? mix.all : copy.letter(letter)}</span>
            <span className={styles.mixCount}>{formatMany(responses)}</span>
            <span
              className={styles.mixBar}
              role="img"
              aria-label={parts.map((part) => mix.share(part.name, part.responses, part.share)).join('; ')}
            >
              {parts.map(({ name, share, responses: count }, i) => (
                <span
                  key={name}
                  data-tone={i}
                  style={{ width: `${share * 100}%` }}
                  title={mix.share(name, count, share)}
                  aria-hidden="true"
                >
                  {share < 0.08 ? null : formatShare(share, 1)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
