import { useView } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import styles from './fall-link.module.css';

interface FallLinkProps extends Omit<React.ComponentPropsWithRef<'a'>, 'href'> {
  readonly to: ViewState;
  readonly isCurrent?: boolean;
  /** Called when it was followed here. */
  readonly onChosen?: () => void;
}

/** A link that chooses what falls: a real address, followed without a reload. */
export function FallLink({ to, isCurrent = false, onChosen, children, ...rest }: FallLinkProps): React.ReactElement {
  const { href, change } = useView();
  return (
    <a
      {...rest}
      className={styles.link}
      href={href(to)}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
        if (elsewhere) return;
        event.preventDefault();
        change(to, 'push');
        onChosen?.();
      }}
    >
      {children}
    </a>
  );
}
