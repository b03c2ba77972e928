import type { Aggregate } from '#/domain/aggregate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { shareFigures } from '#/domain/share-figures.ts';
import { useView } from '#/view-state/use-view.ts';
import { Whisker, WhiskerAxis } from '#/viz/spark/whisker.tsx';
import styles from './share-pair.module.css';

interface SharePairProps {
  readonly lines: readonly { readonly name: string; readonly counts: Aggregate }[];
}

const WIDTH = 300;

/** Failed shares with their intervals on one axis. The table below has the numbers: hidden from screen readers. */
export function SharePair({ lines }: SharePairProps): React.ReactElement | null {
  const { view, scope } = useView();
  const offer = loadedValue(scope)?.offer;
  if (offer === undefined) return null;
  return (
    <div className={styles.plot} aria-hidden="true">
      {lines.map(({ name, counts }) => {
        const { ratio, interval, bin, state } = shareFigures(counts, { ...offer, thresholds: view.thr });
        return (
          <div key={name} className={styles.line}>
            <bdi className={styles.name}>{name}</bdi>
            <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WIDTH} height={20} overhang={2} />
          </div>
        );
      })}
      <div className={styles.line}>
        <span />
        <WhiskerAxis width={WIDTH} />
      </div>
    </div>
  );
}
