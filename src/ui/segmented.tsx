import styles from './segmented.module.css';

export interface SegmentOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen; shown as its title. */
  readonly disabledBecause?: string;
}

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly options: readonly SegmentOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, all visible: a group of toggle buttons of which one is pressed. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProps<V>): React.ReactElement {
  return (
    <div className={styles.group} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.segment}
          aria-pressed={option.value === value}
          aria-disabled={option.disabledBecause === undefined ? undefined : true}
          title={option.disabledBecause}
          onClick={() => {
            if (option.disabledBecause === undefined && option.value !== value) onChange(option.value);
          }}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
