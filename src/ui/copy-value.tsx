import { useCopy } from './copy-context.tsx';
import styles from './copy-value.module.css';
import { Icon } from './icon.tsx';
import { useCopyText } from './use-copy-text.ts';

interface CopyValueProps {
  /** What is copied. */
  readonly value: string;
  /** Accessible name, `Copy the A-label`. */
  readonly label: string;
}

/** A small button that copies a value and says so. */
export function CopyValue({ value, label }: CopyValueProps): React.ReactElement {
  const { controls } = useCopy();
  const { state, copy } = useCopyText();
  return (
    <span className={styles.frame}>
      <button type="button" className={styles.button} aria-label={label} title={label} onClick={() => copy(value)}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
      </button>
      <span className={state === 'failed' ? styles.failed : styles.aloud} role="status">
        {state === 'copied' ? controls.copied : state === 'failed' ? controls.copyFailed : ''}
      </span>
    </span>
  );
}
