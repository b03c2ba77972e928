import { Suspense, useId, useRef, useState } from 'react';
import styles from './popover-button.module.css';

interface PopoverButtonProps {
  /** Name of the popover, and of the button unless `label` says more. */
  readonly title: string;
  /** Accessible name of the button when its content is not one. */
  readonly label?: string | undefined;
  /** What the button shows. */
  readonly face: React.ReactNode;
  readonly className?: string | undefined;
  /** Edge of the button that the popover lines up with. */
  readonly align?: 'start' | 'end';
  readonly width: 'narrow' | 'medium' | 'wide';
  /** Single key that opens it, see `use-keys.ts`. */
  readonly shortcut?: string | undefined;
  /** What the popover shows; made when it opens and thrown away when it closes. */
  readonly children: (close: () => void) => React.ReactNode;
}

/**
 * A button and the popover that it opens: the browser's own, so that Esc, a click elsewhere and the way back of the focus
 * are the browser's too. On a phone it is a sheet at the bottom.
 */
export function PopoverButton({
  title,
  label,
  face,
  className,
  align = 'start',
  width,
  shortcut,
  children,
}: PopoverButtonProps): React.ReactElement {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const place = (): void => {
    const box = button.current?.getBoundingClientRect();
    const style = popover.current?.style;
    if (box === undefined || style === undefined) return;
    style.setProperty('--anchor-start', `${box.left}px`);
    style.setProperty('--anchor-end', `${box.right}px`);
    style.setProperty('--anchor-bottom', `${box.bottom}px`);
  };

  const close = (): void => document.getElementById(id)?.hidePopover();

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-keyshortcuts={shortcut}
      >
        {face}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={`${styles.popover} ${styles[align]} ${styles[width]}`}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') place();
        }}
        // Not before it shows: what is hidden cannot take the focus.
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open ? <Suspense fallback={<div className={styles.waiting} />}>{children(close)}</Suspense> : null}
      </div>
    </>
  );
}
