import { useMemo } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { filterChips, withoutSubject, type Chip } from './filter-chips-model.ts';
import styles from './filter-chips.module.css';

/** What narrows the view, one chip each, in the row of the view. On a phone the filter button counts and lists them. */
export const FilterChips = (): React.ReactElement | null => <ChipList className={styles.inRow} />;

/** The chips, wherever they stand. */
export function ChipList({ className = '' }: { readonly className?: string | undefined }): React.ReactElement | null {
  const copy = useShellCopy();
  const { view, scope: load, subject } = useView();
  const scope = loadedValue(load);
  const chips = useMemo(() => filterChips(withoutSubject(view, subject), scope, copy), [view, subject, scope, copy]);
  if (chips.length === 0) return null;
  return (
    <ul className={`${styles.chips} ${className}`} aria-label={copy.controls.activeFilters}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <FilterChip chip={chip} />
        </li>
      ))}
    </ul>
  );
}

function FilterChip({ chip }: { readonly chip: Chip }): React.ReactElement {
  const { controls } = useShellCopy();
  const { change } = useView();
  const name = controls.removeFilter(chip.label, chip.value);
  return (
    <span className={styles.chip}>
      <span className={styles.label}>{chip.label}</span>
      {chip.subject === null ? (
        <b className={styles.value}>{chip.value}</b>
      ) : (
        <SubjectLink to={chip.subject} className={styles.value} title={controls.pageOf(chip.value)}>
          {chip.value}
        </SubjectLink>
      )}
      {chip.code === null ? null : <code className={styles.code}>{chip.code}</code>}
      <button
        type="button"
        className={styles.remove}
        aria-label={name}
        title={name}
        onClick={() => change(chip.without, 'push')}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
