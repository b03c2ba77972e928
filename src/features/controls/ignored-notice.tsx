import { useState } from 'react';
import { Button } from '#/ui/button.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './ignored-notice.module.css';

/** One line that names what of the address was not followed. Dismissed, it comes back when something else is ignored. */
export function IgnoredNotice(): React.ReactElement {
  const { controls } = useShellCopy();
  const { ignored } = useView();
  const parts = ignored.map(({ parameter, value, reason }) => controls.ignoredPart(parameter, value, reason));
  const text = parts.join('; ');
  const [dismissed, setDismissed] = useState('');
  return (
    <div role="status">
      {text === '' || text === dismissed ? null : (
        <p className={styles.notice}>
          <span>
            {controls.ignored} <span className={styles.parts}>{text}</span>
          </span>
          <Button look="quiet" icon="close" aria-label={controls.dismiss} onClick={() => setDismissed(text)} />
        </p>
      )}
    </div>
  );
}
