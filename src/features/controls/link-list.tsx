import { useId } from 'react';
import { Button } from '#/ui/button.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { encodeFrozen, encodeLive } from '#/view-state/codec.ts';
import type { Scope } from '#/view-state/scope.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './copy-link.module.css';
import { useCopyText } from '#/ui/use-copy-text.ts';

/** Both links as text with a button each, so that they can be had where the browser does not allow copying. */
export function LinkList({ scope }: { readonly scope: Scope }): React.ReactElement {
  const { controls } = useShellCopy();
  const { view } = useView();
  const base = `${location.origin}${location.pathname}`;
  return (
    <div className={styles.list}>
      <LinkRow name={controls.frozenLink} hint={controls.frozenLinkHint} link={base + encodeFrozen(view, scope)} />
      <LinkRow name={controls.liveLink} hint={controls.liveLinkHint} link={base + encodeLive(view)} />
    </div>
  );
}

interface LinkRowProps {
  readonly name: string;
  readonly hint: string;
  readonly link: string;
}

function LinkRow({ name, hint, link }: LinkRowProps): React.ReactElement {
  const { controls } = useShellCopy();
  const { state, copy } = useCopyText();
  const id = useId();
  return (
    <div className={styles.link}>
      <label htmlFor={id} className={styles.name}>
        {name}
      </label>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.pair}>
        <input
          id={id}
          className={styles.text}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={state === 'copied' ? 'check' : 'link'} onClick={() => copy(link)}>
          {controls.copy}
        </Button>
      </div>
      <p className={state === 'failed' ? styles.hint : styles.aloud} role="status">
        {state === 'copied' ? controls.copied : state === 'failed' ? controls.copyFailed : ''}
      </p>
    </div>
  );
}
