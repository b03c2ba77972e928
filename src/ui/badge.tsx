import { useId } from 'react';
import type { SourceRef } from '#/domain/provenance.ts';
import { useShellCopy } from './shell-copy.ts';
import styles from './badge.module.css';

/** How the data came to be, on every panel that shows it; one click tells what it means. */
export function BasisBadge({ source }: { readonly source: SourceRef }): React.ReactElement {
  const { badge } = useShellCopy();
  const id = useId();
  const name = badge.name[source.basis];
  return (
    <>
      <button
        type="button"
        className={`${styles.badge} ${styles[source.basis] ?? ''}`}
        popoverTarget={id}
        title={badge.explain(name)}
      >
        {name}
      </button>
      <div id={id} popover="auto" className={styles.popover}>
        <p className={styles.name}>{name}</p>
        <p>{badge.meaning[source.basis]}</p>
        <p className={styles.source}>
          {badge.source}: {source.name}
        </p>
      </div>
    </>
  );
}
