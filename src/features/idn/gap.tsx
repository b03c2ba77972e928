import { excludesZero, type ShareDifference } from '#/domain/share-difference.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import styles from './gap.module.css';

/** A difference of two shares with its sign, coloured and in words when it is beyond chance, and its interval. */
export function Gap({ found }: { readonly found: ShareDifference | null }): React.ReactElement {
  const { parity } = useLensCopy().idn;
  if (found === null) return <span className={styles.quiet}>{parity.notComparable}</span>;
  const clear = excludesZero(found);
  const sign = !clear ? 'none' : found.difference > 0 ? 'worse' : 'better';
  return (
    <>
      <span className={styles.signed} data-sign={sign}>
        {parity.points(found.difference)}
      </span>
      <span className={styles.line}>
        {parity.pointsInterval(found.interval)}, {parity.clear[sign]}
      </span>
    </>
  );
}
