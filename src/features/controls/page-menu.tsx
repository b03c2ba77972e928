import { loadedValue } from '#/domain/load-state.ts';
import { offered, sourceHas, type Offer } from '#/domain/offer.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { useMedia } from '#/ui/use-media.ts';
import { carriedView } from '#/view-state/page-link.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './page-menu.module.css';
import { PAGES, type MenuPage } from './pages.ts';
import { PopoverButton } from './popover-button.tsx';

/** Pages that the API can fill; all of them while it has not said. */
function isOffered(page: MenuPage, offer: Offer): boolean {
  const byDefault = (dimension: string): boolean =>
    offer.sources.some((source) => sourceHas(offer, source, 'breakdown', dimension));
  if (page === 'incidents' || page === 'zones') return offered(offer, page) !== null;
  if (page === 'servers') return byDefault('server');
  if (page === 'places') return byDefault('country') || byDefault('region');
  return true;
}

/** The pages, in the order of reading; on a phone behind one button. The time and the filters of the view go along. */
export function PageMenu({ path }: { readonly path: string }): React.ReactElement {
  const { shell } = useShellCopy();
  const { view, href, scope } = useView();
  const isPhone = useMedia('(max-width: 900px)');
  const offer = loadedValue(scope)?.offer ?? null;
  const current = PAGES.findLast((page) => path === page.path || path.startsWith(`${page.path}/`)) ?? null;
  const links = (close?: () => void): React.ReactElement[] =>
    PAGES.filter(({ page }) => offer === null || isOffered(page, offer)).map(({ page, path: to }) => (
      <a
        key={page}
        href={href(carriedView(view), to)}
        className={styles.page}
        aria-current={current?.page === page ? (path === to ? 'page' : 'true') : undefined}
        onClick={close}
      >
        {shell.page[page]}
      </a>
    ));
  return (
    <nav className={styles.pages} aria-label={shell.pages}>
      {isPhone ? (
        <PopoverButton
          title={shell.pages}
          label={shell.pages}
          className={styles.open}
          width="narrow"
          face={
            <>
              {current === null ? shell.pages : shell.page[current.page]} <Icon name="down" size={14} />
            </>
          }
        >
          {(close) => <div className={styles.list}>{links(close)}</div>}
        </PopoverButton>
      ) : (
        links()
      )}
    </nav>
  );
}
