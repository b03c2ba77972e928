import { useId, useState } from 'react';
import styles from './capacity.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** Named by its label alone, where the eye has a column head. */
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly invalid: string;
  readonly onChange: (value: number) => void;
  readonly note?: React.ReactNode;
}

/** A whole number. What is typed stays while it is none; then it says so, and the last good one holds. */
export function NumberField(props: NumberFieldProps): React.ReactElement {
  const { label, hideLabel = false, value, least, most, invalid, onChange, note } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const noteId = useId();
  const wrong = draft !== null && read(draft, least, most) === null;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? value.toLocaleString('en')}
        aria-invalid={wrong}
        aria-describedby={wrong || note !== undefined ? noteId : undefined}
        onBlur={() => setDraft(null)}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          const number = read(text, least, most);
          if (number !== null && number !== value) onChange(number);
        }}
      />
      {wrong ? (
        <span id={noteId} className={styles.error} role="alert">
          {invalid}
        </span>
      ) : note === undefined ? null : (
        <span id={noteId} className={styles.note}>
          {note}
        </span>
      )}
    </div>
  );
}

/** Digits, in groups or not. */
function read(text: string, least: number, most: number): number | null {
  const plain = text.replaceAll(/[\s,\u202f]/gu, '');
  if (!/^\d{1,15}$/.test(plain)) return null;
  const number = Number(plain);
  return number >= least && number <= most ? number : null;
}
