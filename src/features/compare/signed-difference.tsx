import { excludesZero, type ShareDifference } from '#/domain/share-difference.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import styles from './compare-table.module.css';

/** A difference with its sign, coloured when it is beyond chance, and its interval. */
export function SignedDifference({ found }: { readonly found: ShareDifference }): React.ReactElement {
  const { compare } = useDetailCopy();
  const sign = !excludesZero(found) ? 'none' : found.difference > 0 ? 'worse' : 'better';
  return (
    <>
      <span className={styles.signed} data-sign={sign}>
        {compare.points(found.difference)}
      </span>{' '}
      <span className={styles.interval}>{compare.pointsInterval(found.interval)}</span>
    </>
  );
}
