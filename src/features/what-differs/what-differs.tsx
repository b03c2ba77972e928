import { useMemo } from 'react';
import { placeName } from '#/copy/place-name.ts';
import { isFailureKind } from '#/domain/failure-kind.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { ValueDifference } from '#/domain/selection-difference.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { withSelection } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { DifferenceRow } from './difference-row.tsx';
import { MOST_ROWS, useWhatDiffers, type DifferenceAnswer } from './use-what-differs.ts';
import {
  differences,
  differencesTwin,
  type ComparedDimension,
  type Differences,
  type RankedDimension,
} from './what-differs-model.ts';
import styles from './what-differs.module.css';

const HEIGHT = 320;
/** Values shown of a dimension; the table twin has them all. */
const MOST_VALUES = 5;

export type NameOf = (by: ComparedDimension, key: string, label: string) => string;

/** What the selected cells of the matrix have that the rest of the window has not. Without a selection a line that says how to make one. */
export function WhatDiffers(): React.ReactElement {
  const { whatDiffers: copy } = useDetailCopy();
  const { view } = useView();
  if (view.sel !== null) return <Selected />;
  return (
    <Panel id="differs" title={copy.title} load={HINT} minHeight={20}>
      {() => <p className={styles.quiet}>{copy.hint}</p>}
    </Panel>
  );
}
/** A panel with nothing to wait for. */
const HINT = { state: 'ready', value: 'hint' } as const;

function Selected(): React.ReactElement {
  const { whatDiffers: copy } = useDetailCopy();
  const { words } = useCopy();
  const { scope } = useView();
  const load = useWhatDiffers();
  const answer = loadedValue(load);
  const known = loadedValue(scope);
  const found = useMemo(
    () =>
      answer === null || known === null || answer.obstacle !== null
        ? null
        : differences(answer.dimensions, {
            minSample: known.offer.minSample,
            leastDifference: known.offer.degradedFrom,
          }),
    [answer, known],
  );
  const nameOf: NameOf = (by, key, label) => {
    if (by === 'country') return placeName(key, 'en');
    return by === 'kind' && isFailureKind(key) ? words.kind[key] : label;
  };
  const first = found?.dimensions[0];
  const top = first?.values.find(({ different }) => different);
  return (
    <Panel
      id="differs"
      title={copy.title}
      subtitle={copy.subtitle}
      load={load}
      minHeight={load.state === 'empty' ? 64 : HEIGHT}
      provenance={(value) => ({ ...value, completeUntilMs: null })}
      summary={
        found === null
          ? undefined
          : () =>
              copy.summary(
                first === undefined || top === undefined
                  ? null
                  : copy.row(nameOf(first.by, top.key, top.label), top.difference, top.selection, top.rest, false),
              )
      }
      twin={found === null ? undefined : () => differencesTwin(copy, found, nameOf)}
    >
      {(value) =>
        found === null || known === null ? (
          <p className={styles.quiet}>{value.obstacle === 'rows_gone' ? copy.gone : copy.tooMany(MOST_ROWS)}</p>
        ) : (
          <Compared answer={value} found={found} nameOf={nameOf} leastDifference={known.offer.degradedFrom} />
        )
      }
    </Panel>
  );
}

interface ComparedProps {
  readonly answer: DifferenceAnswer;
  readonly found: Differences;
  readonly nameOf: NameOf;
  readonly leastDifference: number;
}

function Compared({ answer, found, nameOf, leastDifference }: ComparedProps): React.ReactElement {
  const { whatDiffers: copy } = useDetailCopy();
  const { view, change } = useView();
  const { dimensions, selection, rest } = found;
  const sizes = dimensions.flatMap(({ values }) => values.slice(0, MOST_VALUES)).filter(({ different }) => different);
  const longest = Math.max(0.01, ...sizes.map(({ difference }) => Math.abs(difference)));
  return (
    <>
      <p className={styles.lead}>
        <span>{copy.selected(answer.selection, answer.rows)}</span> {copy.overall(selection, rest)}{' '}
        <Button look="quiet" onClick={() => change(withSelection(view, null), 'push')}>
          {copy.clear}
        </Button>
      </p>
      <div className={styles.dimensions}>
        {dimensions.map((dimension) => (
          <Dimension key={dimension.by} dimension={dimension} longest={longest} nameOf={nameOf} />
        ))}
      </div>
      <p className={styles.note}>
        {copy.most} {copy.rule(leastDifference * 100)}
      </p>
    </>
  );
}

interface DimensionProps {
  readonly dimension: RankedDimension;
  /** Difference at the end of the longest bar. */
  readonly longest: number;
  readonly nameOf: NameOf;
}

function Dimension({ dimension, longest, nameOf }: DimensionProps): React.ReactElement {
  const { whatDiffers: copy } = useDetailCopy();
  const { by, values } = dimension;
  const different: readonly ValueDifference[] = values.filter((value) => value.different);
  const more = different.length - MOST_VALUES;
  return (
    <section className={styles.dimension} aria-label={copy.dimension[by]}>
      <h3 className={styles.heading}>
        {copy.dimension[by]} <span>{by === 'kind' ? copy.ofKinds : copy.ofQueries}</span>
      </h3>
      {different.length === 0 ? (
        <p className={styles.quiet}>{copy.none(values.length)}</p>
      ) : (
        <ul className={styles.list}>
          {different.slice(0, MOST_VALUES).map((value) => (
            <DifferenceRow
              key={value.key}
              by={by}
              value={value}
              name={nameOf(by, value.key, value.label)}
              longest={longest}
            />
          ))}
        </ul>
      )}
      {more > 0 ? <p className={styles.quiet}>{copy.more(more)}</p> : null}
    </section>
  );
}
