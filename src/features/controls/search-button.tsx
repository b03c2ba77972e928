import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { showOverlay } from './overlay.ts';
import styles from './search-button.module.css';

/** Looks like the field that it opens. */
export function SearchButton(): React.ReactElement {
  const { controls } = useShellCopy();
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={controls.search}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      onClick={() => showOverlay('palette')}
    >
      <Icon name="search" size={14} />
      <span className={styles.hint}>{controls.searchHint}</span>
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
    </button>
  );
}
