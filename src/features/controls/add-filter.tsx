import { lazy } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './add-filter.module.css';
import { filterCount } from './filter-chips-model.ts';
import { PopoverButton } from './popover-button.tsx';

const AddFilterPanel = lazy(async () => ({ default: (await import('./add-filter-panel.tsx')).AddFilterPanel }));

/** Opens the choice of filters. On a phone it counts those in use and lists them inside. */
export function AddFilter(): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, scope } = useView();
  const count = filterCount(view);
  return (
    <PopoverButton
      title={controls.filterBy}
      className={styles.open}
      width="wide"
      face={
        <>
          <span className={styles.plus}>
            <Icon name="plus" size={14} />
          </span>
          <span className={styles.one}>{controls.addFilter}</span>
          <span className={styles.many}>{controls.filters}</span>
          {count === 0 ? null : <b className={styles.count}>{count}</b>}
        </>
      }
    >
      {(close) => <AddFilterPanel scope={loadedValue(scope)} onDone={close} />}
    </PopoverButton>
  );
}
