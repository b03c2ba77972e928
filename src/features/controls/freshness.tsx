import { formatClock, formatInstant } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { DAY_MS, durationMs } from '#/domain/time-window.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import { freshness } from './freshness-model.ts';
import styles from './freshness.module.css';

/** Whether the picture can still change, and the instant through which it is complete. Filled ring: live; hollow: not. */
export function Freshness(): React.ReactElement | null {
  const { controls, words } = useShellCopy();
  const scope = loadedValue(useView().scope);
  if (scope === null) return null;
  const { freshness: how, completeToMs } = freshness(scope);
  // The range beside it says the day of a short window.
  const brief = durationMs(scope.window) <= DAY_MS && scope.window.toMs - completeToMs < DAY_MS;
  const instant = brief ? formatClock(completeToMs) : formatInstant(completeToMs);
  return (
    <span className={`${styles.freshness} ${styles[how]}`}>
      <i className={styles.ring} />
      {controls.freshness[how](`${instant} ${words.utc}`)}
    </span>
  );
}
