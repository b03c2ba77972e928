import { useView } from './use-view.ts';
import type { ViewState } from './view-state.ts';

interface ViewLinkProps {
  readonly to: ViewState;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly children: React.ReactNode;
}

/** A link to another view of this page: a real address to copy or open elsewhere, and no reload when followed here. */
export function ViewLink({ to, className, title, children }: ViewLinkProps): React.ReactElement {
  const { href, change } = useView();
  return (
    <a
      className={className}
      title={title}
      href={href(to)}
      onClick={(event) => {
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
        if (elsewhere || event.defaultPrevented) return;
        event.preventDefault();
        change(to, 'push');
      }}
    >
      {children}
    </a>
  );
}
