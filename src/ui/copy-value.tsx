import { useCopy } from './copy-context.tsx';
import styles from './copy-value.module.css';
import { useCopyText } from './use-copy-text.ts';

interface CopyValueProps {
  /** What is copied. */
  readonly value: string;
  /** Accessible name, `Copy A-label`; begins with the word on the button. */
  readonly label: string;
  /** The word on the button. */
  readonly word: string;
}

/** A small button that copies a value and says so. */
export function CopyValue({ value, label, word }: CopyValueProps): React.ReactElement {
  const { controls } = useCopy();
  const { state, copy } = useCopyText();
  return (
    <span className={styles.frame}>
      <button type="button" className={styles.button} aria-label={label} title={label} onClick={() => copy(value)}>
        {state === 'copied' ? controls.copied : word}
      </button>
      <span className={state === 'failed' ? styles.failed : styles.aloud} role="status">
        {state === 'copied' ? controls.copied : state === 'failed' ? controls.copyFailed : ''}
      </span>
    </span>
  );
}
