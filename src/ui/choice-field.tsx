import styles from './choice-field.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  /** Words for no choice. */
  readonly any: string;
  readonly choices: readonly Choice[];
  /** What is chosen; an address may name several, the field chooses one. */
  readonly chosen: readonly string[];
  /** Words for a value that is no choice. */
  readonly nameOf: (value: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One of many in a native list; several chosen by an address stand as one entry more. */
export function ChoiceField({ label, any, choices, chosen, nameOf, onChange }: ChoiceFieldProps): React.ReactElement {
  const value = chosen.join(',');
  const isExtra = chosen.length > 0 && !choices.some((choice) => choice.value === value);
  return (
    <select
      className={styles.choice}
      data-chosen={chosen.length > 0}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split(','))}
    >
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
      {isExtra ? <option value={value}>{chosen.map(nameOf).join(', ')}</option> : null}
    </select>
  );
}
