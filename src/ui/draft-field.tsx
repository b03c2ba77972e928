import { useState } from 'react';
import styles from './draft-field.module.css';
import { Icon, type IconName } from './icon.tsx';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly clearLabel: string;
  readonly icon?: IconName;
  /** Id of a datalist with what can be chosen. */
  readonly list?: string;
  readonly className?: string | undefined;
}

/**
 * A text field whose text ends up in the address. While it has focus it owns its text, for what is typed must not wait for the address
 * bar; else the view does. Escape empties it.
 */
export function DraftField(props: DraftFieldProps): React.ReactElement {
  const { label, value, onChange, clearLabel, icon, list, className = '' } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const type = (text: string): void => {
    setDraft((now) => (now === null ? null : text));
    onChange(text);
  };
  return (
    <div className={`${styles.field} ${className}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        list={list}
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
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={() => type('')}>
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}
