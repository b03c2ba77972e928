import { useId } from 'react';
import styles from './badge.module.css';

interface ModelBadgeProps {
  readonly name: string;
  readonly explain: string;
  readonly meaning: readonly string[];
}

/** On what is computed from assumptions, as loud as Simulated is on simulated data; one click tells what it means. */
export function ModelBadge({ name, explain, meaning }: ModelBadgeProps): React.ReactElement {
  const id = useId();
  return (
    <>
      <button type="button" className={`${styles.badge} ${styles.simulated}`} popoverTarget={id} title={explain}>
        {name}
      </button>
      <div id={id} popover="auto" className={styles.popover}>
        <p className={styles.name}>{name}</p>
        {meaning.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
