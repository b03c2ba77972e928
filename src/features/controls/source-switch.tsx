import { lazy } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { useView } from '#/view-state/use-view.ts';
import { PopoverButton } from './popover-button.tsx';
import styles from './source-switch.module.css';

const SourceList = lazy(async () => ({ default: (await import('./source-list.tsx')).SourceList }));

/** The source of the measurement panels with its basis; opens the choice of the others. On a phone that is in the filters. */
export function SourceSwitch(): React.ReactElement | null {
  const { controls } = useShellCopy();
  const scope = loadedValue(useView().scope);
  if (scope === null || scope.source === null) return null;
  const { source } = scope;
  return (
    <div className={styles.source}>
      <PopoverButton
        title={controls.source}
        label={controls.chooseSource(source.name)}
        className={styles.open}
        align="end"
        width="medium"
        face={
          <>
            <span className={styles.name}>{source.name}</span>
            <Icon name="down" size={14} />
          </>
        }
      >
        {(close) => <SourceList scope={scope} onDone={close} />}
      </PopoverButton>
      <BasisBadge source={source} />
    </div>
  );
}
