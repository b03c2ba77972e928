import { useEffect, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A modal dialog of the browser: it keeps the focus, Esc and a press outside of it close it. Open as long as it is rendered. */
export function Dialog({ label, className, onClose, children }: DialogProps): React.ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    if (!element.open) element.showModal();
    // The dialog itself is only hit outside of what it holds.
    const onClick = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, []);
  return (
    <dialog ref={dialog} className={className} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}

/** The cross that closes the dialog around it. */
export const DialogClose = ({ label }: { readonly label: string }): React.ReactElement => (
  <form method="dialog" className={styles.form}>
    <button type="submit" className={styles.close} aria-label={label} title={label}>
      <Icon name="close" />
    </button>
  </form>
);
