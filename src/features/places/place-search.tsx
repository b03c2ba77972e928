import { useState } from 'react';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import styles from './place-table.module.css';

interface PlaceSearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Announced: how many were found. Empty when nothing is searched. */
  readonly status: string;
}

/** Search of the table. While it has focus it owns its text: what is typed must not wait for the address bar. */
export function PlaceSearch({ label, value, onChange, status }: PlaceSearchProps): React.ReactElement {
  const { places } = useDetailCopy();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const type = (text: string): void => {
    setDraft(text);
    onChange(text);
  };
  return (
    <div className={styles.search}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          spellCheck={false}
          autoComplete="off"
          aria-label={label}
          placeholder={label}
          value={shown}
          onFocus={() => setDraft(value)}
          onBlur={() => setDraft(null)}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || shown === '') return;
            event.stopPropagation();
            type('');
          }}
        />
        {shown === '' ? null : (
          <button type="button" className={styles.clear} aria-label={places.clearSearch} onClick={() => type('')}>
            <Icon name="close" size={12} />
          </button>
        )}
      </div>
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  );
}
