import { lazy } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { encodeFrozen } from '#/view-state/codec.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './copy-link.module.css';
import { PopoverButton } from './popover-button.tsx';
import { useCopyText } from '#/ui/use-copy-text.ts';

const LinkList = lazy(async () => ({ default: (await import('./link-list.tsx')).LinkList }));

/** Copies a link that shows exactly this to everybody; the menu has the live link and both as text. */
export function CopyLink(): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, scope: load } = useView();
  const { state, copy } = useCopyText();
  const scope = loadedValue(load);
  return (
    <div className={styles.links} role="group" aria-label={controls.copyLink}>
      <button
        type="button"
        className={styles.copy}
        disabled={scope === null}
        aria-keyshortcuts="s"
        aria-label={controls.copyLink}
        title={controls.frozenLinkHint}
        onClick={() => {
          if (scope !== null) copy(`${location.origin}${location.pathname}${encodeFrozen(view, scope)}`);
        }}
      >
        <Icon name={state === 'copied' ? 'check' : 'link'} />
        <span className={styles.words}>
          <span className={state === 'copied' ? styles.unseen : undefined}>{controls.copyLink}</span>
          {state === 'copied' ? <span className={styles.instead}>{controls.copied}</span> : null}
        </span>
      </button>
      <PopoverButton
        title={controls.moreLinks}
        label={controls.moreLinks}
        className={styles.more}
        align="end"
        width="medium"
        face={<Icon name="down" size={14} />}
      >
        {() => (scope === null ? null : <LinkList scope={scope} />)}
      </PopoverButton>
      <span className={styles.aloud} role="status">
        {state === 'copied' ? controls.copied : ''}
      </span>
      {state === 'failed' ? (
        <p className={styles.failed} role="alert">
          {controls.copyFailed}
        </p>
      ) : null}
    </div>
  );
}
