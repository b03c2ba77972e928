import { formatWindow } from '#/copy/format.ts';
import type { ApiError, EmptyReason } from '#/domain/load-state.ts';
import { Button } from './button.tsx';
import { useShellCopy } from './shell-copy.ts';
import { usePanelActions } from './panel-actions.tsx';
import styles from './panel.module.css';

/** One sentence and one action at the top left of a panel that failed. Announced. */
export function PanelFailed({
  error,
  retry,
}: {
  readonly error: ApiError;
  readonly retry: () => void;
}): React.ReactElement {
  const { panel } = useShellCopy();
  return (
    <div className={styles.notice} role="alert">
      <p>{panel.failed(panel.error(error))}</p>
      <Button onClick={retry}>{panel.retry}</Button>
    </div>
  );
}

/** Why nothing is shown, and what would not be empty. */
export function PanelEmpty({
  reason,
  action,
}: {
  readonly reason: EmptyReason;
  readonly action: React.ReactNode;
}): React.ReactElement {
  const { panel } = useShellCopy();
  const { goTo, clearFilters } = usePanelActions();
  switch (reason.kind) {
    case 'outside_coverage': {
      const { nearest } = reason;
      return (
        <div className={styles.notice}>
          <p>{panel.emptyOutside}</p>
          {nearest === null ? (
            action
          ) : (
            <Button onClick={() => goTo(nearest)}>{panel.emptyOutsideNearest(formatWindow(nearest))}</Button>
          )}
        </div>
      );
    }
    case 'not_offered':
      return (
        <div className={styles.notice}>
          <p>{panel.emptyNotOffered(reason.source, reason.dimension)}</p>
          {action}
        </div>
      );
    case 'nothing_matches':
      return (
        <div className={styles.notice}>
          <p>{panel.emptyNothing}</p>
          {action ?? <Button onClick={clearFilters}>{panel.clearFilters}</Button>}
        </div>
      );
  }
}

/** Hairlines of the final size; after 300 ms a quiet word says that something is on its way. */
export function PanelLoading(): React.ReactElement {
  const { panel } = useShellCopy();
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.loadingWord}>{panel.loading}</span>
    </div>
  );
}
