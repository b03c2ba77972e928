import { lazy } from 'react';
import { formatDuration, formatWindow } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { durationMs } from '#/domain/time-window.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { PopoverButton } from './popover-button.tsx';
import { lastSpan, stepTo } from './time-range-model.ts';
import styles from './time-range-control.module.css';

const TimeRangePanel = lazy(async () => ({ default: (await import('./time-range-panel.tsx')).TimeRangePanel }));

/** The window in words between two steps through time; opens presets and fields. */
export function TimeRangeControl(): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, change, scope: load } = useView();
  const scope = loadedValue(load);
  if (scope === null) return <div className={`${styles.range} ${styles.waiting}`} aria-hidden="true" />;
  const span = lastSpan(view);
  const step = (direction: -1 | 1): React.ReactElement => {
    const window = stepTo(scope, direction);
    const nothing = direction === -1 ? controls.nothingBefore : controls.nothingAfter;
    const name = direction === -1 ? controls.earlierWindow : controls.laterWindow;
    return (
      <button
        type="button"
        className={styles.step}
        aria-label={name}
        title={window === null ? nothing : name}
        aria-disabled={window === null}
        onClick={() => {
          if (window !== null) change(withWindow(view, window), 'push');
        }}
      >
        <Icon name={direction === -1 ? 'left' : 'right'} />
      </button>
    );
  };
  const long = formatWindow(scope.window);
  return (
    <div className={styles.range} role="group" aria-label={controls.range}>
      {step(-1)}
      <PopoverButton
        title={controls.range}
        className={styles.face}
        width="wide"
        face={
          <>
            <span className={styles.calendar}>
              <Icon name="calendar" />
            </span>
            <span className={styles.long}>{long}</span>
            <span className={styles.short}>{controls.windowShort(scope.window)}</span>
            <span className={styles.span}>
              {span === null ? formatDuration(durationMs(scope.window)) : controls.lastSpan(span)}
            </span>
          </>
        }
      >
        {(close) => <TimeRangePanel scope={scope} onDone={close} />}
      </PopoverButton>
      {step(1)}
    </div>
  );
}
