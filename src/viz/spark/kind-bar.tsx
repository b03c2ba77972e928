import { memo } from 'react';
import type { KindFamily } from '#/domain/failure-kind.ts';
import styles from './spark.module.css';

interface KindBarProps {
  /** Parts in the order of the families; shares add up to 1. */
  readonly parts: readonly { readonly family: KindFamily; readonly share: number }[];
  /** Faded: the failed share is too low to be trouble. */
  readonly quiet: boolean;
  /** Pixels. */
  readonly height?: number;
}

/** How it fails, as one bar over the full width of its place. A picture beside its numbers: hidden from screen readers. */
export const KindBar = memo(function KindBar({ parts, quiet, height = 9 }: KindBarProps) {
  return (
    <span className={styles.kinds} data-quiet={quiet} style={{ height }} aria-hidden="true">
      {parts
        .filter((part) => part.share > 0)
        .map(({ family, share }) => (
          <i key={family} data-family={family} style={{ flexGrow: share, background: `var(--fam-${family})` }} />
        ))}
    </span>
  );
});
