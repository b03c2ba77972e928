import { useMemo } from 'react';
import { loadSplitQuery, type LoadAnswer } from '#/api/load.ts';
import { thenLoad } from '#/api/load-state.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { loadSource } from '#/api/use-load-record.ts';
import { formatDate, formatShare } from '#/copy/format.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { dayMsOf, stretches } from '#/domain/root-load.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { ChoiceField } from '#/ui/choice-field.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { withLetterDay } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { LetterRows } from '#/viz/load/letter-rows.tsx';
import type { LoadMarks } from '#/viz/load/load-marks.ts';
import styles from './load.module.css';
import { loadMarks, medianOf, pickedPlace, roundUp } from './record-model.ts';
import { splitCourse, splitWindows, type SplitBy, type SplitCourse } from './split-model.ts';
import { useLoad, type ShownLoad } from './use-load.ts';

const SHOWN_DAYS = 6;
const OPTIONS = ['transport', 'ip_version'] as const;

interface SplitLoad extends ShownLoad {
  readonly course: SplitCourse;
}

/** How the queries of one letter were carried: TCP of all, or IPv6 of all. What the sum hides can stand out here. */
export function TransportSplit(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { split } = copy;
  const client = useApi();
  const { view, change, scope } = useView();
  const by: SplitBy = view.by === 'ip_version' ? 'ip_version' : 'transport';
  const record = useLoad();
  const shown = loadedValue(record);
  const offer = loadedValue(scope)?.offer ?? null;
  const letters = shown?.record.letters ?? [];
  const letter = shown === null ? null : (letters[pickedPlace(shown, view).row] ?? null);
  const name = split.option[by];
  const answer = useAnswer(record, {
    ask: (value) =>
      loadSplitQuery(client, {
        windows: stretches(splitWindows(value), offer?.limits.maxPoints ?? 1500),
        dimension: by,
        server: letter?.server ?? '',
        source: offer === null ? '' : (loadSource(offer)?.id ?? ''),
        rev: view.rev,
      }),
  });
  const answers = loadedValue(answer)?.answers ?? null;
  const course = useCourse(shown, answers, by, letter?.letter ?? '');
  const load = thenLoad(answer, (): LoadState<SplitLoad> => {
    if (shown === null || course === null) return { state: 'loading' };
    const isKnown = course.shares.some((share) => share !== null);
    return isKnown
      ? { state: 'ready', value: { ...shown, course } }
      : { state: 'empty', reason: { kind: 'nothing_matches' } };
  });
  const server = letter === null ? '' : copy.server(letter.letter);
  return (
    <Panel
      id="split"
      title={split.title(server, by)}
      subtitle={split.subtitle}
      load={load}
      minHeight={230}
      modes={
        <span className={styles.splitTools}>
          <ChoiceField
            label={split.letter}
            any={server}
            choices={letters
              .filter((one) => one !== letter)
              .map((one) => ({ value: one.letter, label: copy.server(one.letter) }))}
            chosen={[]}
            nameOf={copy.server}
            onChange={([to]) => {
              if (to === undefined || shown === null) return;
              change(withLetterDay(view, to, dayMsOf(shown.record, pickedPlace(shown, view).day)), 'push');
            }}
          />
          <Segmented
            label={split.by}
            options={OPTIONS.map((value) => ({ value, label: split.option[value] }))}
            value={by}
            onChange={(value) => change({ ...view, by: value }, 'push')}
          />
        </span>
      }
      provenance={({ record: { sources, warnings, completeUntilMs } }) => ({ sources, warnings, completeUntilMs })}
      summary={({ record: { fromMs }, course: { shares } }) => {
        const ends = [shares.findIndex((share) => share !== null), shares.findLastIndex((share) => share !== null)];
        const [first = '', last = ''] = ends.map((day) => split.at(shares[day] ?? 0, fromMs + day * 86_400_000));
        return split.summary(server, name, first, last);
      }}
      emptyAction={<span>{split.none(server)}</span>}
      twin={(value) => splitTwin(value, split.caption(server, name), split.column)}
    >
      {(value) => <Course value={value} name={name} />}
    </Panel>
  );
}

/** Made once for its answers: what is usual for a part takes half a year around each day. */
const useCourse = (
  shown: ShownLoad | null,
  answers: readonly LoadAnswer[] | null,
  by: SplitBy,
  letter: string,
): SplitCourse | null =>
  useMemo(
    () => (shown === null || answers === null ? null : splitCourse(shown, answers, by, letter)),
    [shown, answers, by, letter],
  );

function splitTwin({ record, course }: SplitLoad, caption: string, column: Readonly<Record<string, string>>) {
  const known = course.shares.flatMap((share, day) => (share === null ? [] : [{ share, dayMs: dayMsOf(record, day) }]));
  const years = [...new Set(known.map(({ dayMs }) => new Date(dayMs).getUTCFullYear()))];
  return {
    caption,
    columns: ['year', 'days', 'median', 'most', 'mostOn'].map((key) => ({
      key,
      label: column[key] ?? key,
      numeric: key !== 'year' && key !== 'mostOn',
    })),
    rows: years.map((year) => {
      const own = known.filter(({ dayMs }) => new Date(dayMs).getUTCFullYear() === year);
      const most = own.reduce((best, one) => (one.share > best.share ? one : best));
      const median = medianOf(own.map(({ share }) => share));
      return [String(year), String(own.length), formatShare(median), formatShare(most.share), formatDate(most.dayMs)];
    }),
  };
}

function Course({ value, name }: { readonly value: SplitLoad; readonly name: string }): React.ReactElement {
  const { load: copy } = useLensCopy();
  const { split } = copy;
  const { view, change } = useView();
  const { record, course } = value;
  const picked = pickedPlace(value, view);
  const letter = record.letters[picked.row]?.letter ?? '';
  const marks = useMemo((): LoadMarks => {
    const whole = loadMarks(value, copy);
    const spans = whole.spans.filter(({ from, to }) => course.shares.slice(from, to).some((share) => share !== null));
    const top = Math.min(1, roundUp(Math.max(0.001, ...course.shares.map((share) => share ?? 0))));
    return {
      ...whole,
      spans: spans.length === 0 ? whole.spans : spans,
      rows: [
        {
          key: letter,
          name: '',
          counts: course.shares,
          top,
          topLabel: formatShare(top, top < 0.1 ? 1 : 0),
          low: [],
          faulty: [],
          high: course.high.map(({ day }) => ({ day, attack: false })),
        },
      ],
    };
  }, [value, course, copy, letter]);
  const go = (day: number): void => change(withLetterDay(view, letter, dayMsOf(record, day)), 'push');
  const rest = course.high.length - SHOWN_DAYS;
  return (
    <>
      <LetterRows
        marks={marks}
        rowPx={104}
        picked={{ row: 0, day: picked.day }}
        label={split.label}
        help={split.help}
        words={({ day }) =>
          split.place(dayMsOf(record, day), name, course.parts[day] ?? null, course.shares[day] ?? null)
        }
        onPick={({ day }) => go(day)}
      />
      <p className={styles.unusual}>
        {split.unusual(name, course.high.length)}
        {course.high.slice(0, SHOWN_DAYS).map(({ day, queries, usual }) => (
          <button key={day} type="button" className={styles.link} onClick={() => go(day)}>
            {split.unusualDay(dayMsOf(record, day), queries / usual)}
          </button>
        ))}
        {rest > 0 ? <span>{split.more(rest)}</span> : null}
      </p>
    </>
  );
}
