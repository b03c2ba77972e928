import { useState } from 'react';
import { Icon } from '#/ui/icon.tsx';
import styles from './find-field.module.css';

interface FindFieldProps {
  readonly label: string;
  readonly clear: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Announced: how many were found. Empty when nothing is looked for. */
  readonly status: string;
}

/** Search within a table. While it has focus it owns its text: what is typed must not wait for the address bar; else the view does. */
export function FindField({ label, clear, value, onChange, status }: FindFieldProps): React.ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const type = (text: string): void => {
    setDraft(text);
    onChange(text);
  };
  return (
    <div className={styles.find}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
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
          <button type="button" className={styles.clear} aria-label={clear} onClick={() => type('')}>
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
