import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './parity.module.css';

/** One line where the record stands without counts: why, and the way to try again. */
export function NoCounts({ figures }: { readonly figures: LoadState<BreakdownAnswer> }): React.ReactElement | null {
  const { idn } = useLensCopy();
  const { panel } = useShellCopy();
  if (figures.state === 'failed') {
    return (
      <p className={styles.note} role="alert">
        {idn.calm.failed} {panel.error(figures.error)} <Button onClick={figures.retry}>{panel.retry}</Button>
      </p>
    );
  }
  return figures.state === 'empty' ? <p className={styles.note}>{idn.noCounts}</p> : null;
}
