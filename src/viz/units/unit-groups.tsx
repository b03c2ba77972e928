import { useId, useRef, useState } from 'react';
import styles from './unit-groups.module.css';

/** One thing as one square. */
export interface Unit {
  readonly id: string;
  /** What one hears of it. */
  readonly words: string;
}

export interface UnitGroup {
  readonly id: string;
  readonly label: string;
  /** Beside the label, in finished words. */
  readonly count: string;
  /** Step of the failure scale that fills the squares. */
  readonly tone: 0 | 1 | 2 | 3 | 4 | 5;
  readonly units: readonly Unit[];
}

interface UnitGroupsProps {
  readonly label: string;
  readonly groups: readonly UnitGroup[];
  /** The one under the hand; null = none. */
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  /** Enter on a square. */
  readonly onOpen: (id: string) => void;
}

/** Things as squares in groups: a list with one stop of the keyboard, in which arrows move from square to square. */
export function UnitGroups({ label, groups, pointed, onPoint, onOpen }: UnitGroupsProps): React.ReactElement {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isFocused, setFocused] = useState(false);
  const ids = groups.flatMap(({ units }) => units.map(({ id }) => id));
  const optionId = (id: string): string => `${base}-${id}`;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && pointed !== null) {
      onOpen(pointed);
      return;
    }
    const at = pointed === null ? -1 : ids.indexOf(pointed);
    const next = nextAt(event.key, at, groups);
    const id = next === null ? undefined : ids[next];
    if (id === undefined) return;
    event.preventDefault();
    onPoint(id);
  };
  const under = (event: React.SyntheticEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['unit'] : undefined;
    if (id !== undefined) onPoint(id);
  };
  return (
    <div
      ref={list}
      className={styles.groups}
      role="listbox"
      aria-label={label}
      aria-activedescendant={isFocused && pointed !== null ? optionId(pointed) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        if (pointed === null) onPoint(ids[0] ?? null);
      }}
      onBlur={() => setFocused(false)}
      onMouseOver={under}
      onClick={under}
    >
      {groups.map((group) => (
        <div key={group.id} className={styles.group} role="group" aria-label={`${group.label}: ${group.count}`}>
          <p className={styles.head} aria-hidden="true">
            <b>{group.label}</b> <span>{group.count}</span>
          </p>
          <div className={styles.squares} role="presentation">
            {group.units.map(({ id, words }) => (
              <span
                key={id}
                id={optionId(id)}
                role="option"
                aria-label={words}
                aria-selected={id === pointed}
                data-unit={id}
                className={styles.square}
                style={{ background: `var(--fail-${group.tone})` }}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Where a key leads in the list of all squares; up and down go to the first of the group before or after. Null = nowhere. */
function nextAt(key: string, at: number, groups: readonly UnitGroup[]): number | null {
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, { units }) => sum + units.length, 0));
  const count = groups.reduce((sum, { units }) => sum + units.length, 0);
  const to = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: starts.find((start) => start > at) ?? count - 1,
    ArrowUp: starts.findLast((start) => start < at) ?? 0,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(0, to), count - 1);
}
