import { useState } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { DAY_MS, durationMs } from '#/domain/time-window.ts';
import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import {
  COMPARED,
  withMembersCompared,
  withPeriodsCompared,
  withSidesSwapped,
  type Compared,
  type ComparedFilter,
  type ComparisonSides,
} from '#/view-state/comparison-sides.ts';
import { useView } from '#/view-state/use-view.ts';
import type { Comparison } from '#/view-state/view-state.ts';
import styles from './compare-controls.module.css';
import { MemberField } from './member-field.tsx';
import { PeriodStart } from './period-start.tsx';
import { useMemberName, useSides } from './use-sides.ts';

/** What is compared, both sides, and a way to swap them. All of it is in the address. */
export function CompareControls(): React.ReactElement | null {
  const { compare } = useDetailCopy();
  const { view, change, scope } = useView();
  const sides = useSides();
  const known = loadedValue(scope);
  const memberName = useMemberName();
  // Two of a kind are needed before an address can say that they are compared: until then the choice is a draft.
  const [draft, setDraft] = useState<{ readonly by: ComparedFilter; readonly first: string | null } | null>(null);
  if (sides === null || known === null) return null;
  const by = draft?.by ?? sides.compared;
  const choose = (next: Compared): void => {
    if (next === 'period') {
      setDraft(null);
      change(withPeriodsCompared(view, view.cmp ?? { type: 'previous' }), 'push');
      return;
    }
    const [a, b] = view[next];
    if (a !== undefined && b !== undefined) {
      setDraft(null);
      change(withMembersCompared(view, next, [a, b]), 'push');
    } else setDraft({ by: next, first: a ?? null });
  };
  return (
    <section className={styles.controls} aria-label={compare.controls}>
      <Segmented
        label={compare.controls}
        options={COMPARED.map((value) => ({ value, label: compare.compared[value] }))}
        value={by}
        onChange={choose}
      />
      <div className={styles.sides}>
        {by === 'period' ? (
          <Periods sides={sides} />
        ) : (
          <Members
            key={by}
            by={by}
            ids={draft === null ? [sides.a.id, sides.b.id] : [draft.first, null]}
            onChoose={(a, b) => {
              if (a !== null && b !== null) {
                setDraft(null);
                change(withMembersCompared(view, by, [a, b]), 'push');
              } else setDraft({ by, first: a ?? b });
            }}
          />
        )}
        {draft === null ? (
          <Button onClick={() => change(withSidesSwapped(view, known), 'push')}>{compare.swap}</Button>
        ) : null}
      </div>
      {draft === null ? null : <p className={styles.note}>{compare.needTwo(draft.by)}</p>}
      {sides.leftOut.length === 0 ? null : (
        <p className={styles.note}>{compare.leftOut(sides.leftOut.map((id) => memberName(sides.compared, id)))}</p>
      )}
    </section>
  );
}

function Periods({ sides }: { readonly sides: ComparisonSides }): React.ReactElement {
  const { compare } = useDetailCopy();
  const { view, change } = useView();
  const { periods } = compare;
  const b = sides.b.scope.window;
  const steps: Readonly<Record<'previous' | 'day' | 'week', Comparison>> = {
    previous: { type: 'previous' },
    day: { type: 'shift', byMs: -DAY_MS },
    week: { type: 'shift', byMs: -7 * DAY_MS },
  };
  const chosen = chosenPeriod(view.cmp);
  const options = (['previous', 'day', 'week'] as const).map((value) => ({ value, label: periods[value] }));
  return (
    <>
      <p className={styles.side}>
        <b className={styles.letter}>A</b> {formatWindow(sides.a.scope.window)}
        <span className={styles.quiet}>{compare.byRange}</span>
      </p>
      <p className={styles.side}>
        <b className={styles.letter}>B</b> {formatWindow(b)}
      </p>
      <Segmented
        label={compare.sideB}
        options={chosen === 'own' ? [...options, { value: 'own' as const, label: periods.own }] : options}
        value={chosen}
        onChange={(next) => {
          if (next !== 'own') change(withPeriodsCompared(view, steps[next]), 'push');
        }}
      />
      <PeriodStart
        key={b.fromMs}
        window={b}
        nowMs={sides.b.scope.nowMs}
        onChoose={(fromMs) => {
          const toMs = fromMs + durationMs(sides.a.scope.window);
          change(withPeriodsCompared(view, { type: 'window', fromMs, toMs }), 'push');
        }}
      />
    </>
  );
}

function chosenPeriod(cmp: Comparison | null): 'previous' | 'day' | 'week' | 'own' {
  if (cmp === null || cmp.type === 'previous') return 'previous';
  if (cmp.type === 'shift' && cmp.byMs === -DAY_MS) return 'day';
  return cmp.type === 'shift' && cmp.byMs === -7 * DAY_MS ? 'week' : 'own';
}

interface MembersProps {
  readonly by: ComparedFilter;
  readonly ids: readonly (string | null)[];
  readonly onChoose: (a: string | null, b: string | null) => void;
}

function Members({ by, ids, onChoose }: MembersProps): React.ReactElement {
  const { compare } = useDetailCopy();
  const memberName = useMemberName();
  const [a = null, b = null] = ids;
  const said = (id: string | null): string => (id === null ? compare.none : memberName(by, id));
  return (
    <>
      <MemberField letter="A" by={by} name={said(a)} onPick={(id) => onChoose(id, b === id ? a : b)} />
      <MemberField letter="B" by={by} name={said(b)} onPick={(id) => onChoose(a === id ? b : a, id)} />
    </>
  );
}
