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

/** Lenses whose sources cover years of their own, which the window of another page seldom meets. */
const OWN_YEARS: ReadonlySet<MenuPage> = new Set(['root-zone', 'load', 'compliance']);
const ROOT_ZONE = ['serials', 'changes', 'propagation'];

/** Pages that the API can fill; all of them while it has not said. */
function isOffered(page: MenuPage, offer: Offer): boolean {
  const byDefault = (dimension: string): boolean =>
    offer.sources.some((source) => sourceHas(offer, source, 'breakdown', dimension));
  if (page === 'incidents' || page === 'zones') return offered(offer, page) !== null;
  if (page === 'servers') return byDefault('server');
  if (page === 'places') return byDefault('country') || byDefault('region');
  if (page === 'root-zone') return ROOT_ZONE.some((resource) => offered(offer, resource) !== null);
  if (page === 'idn') return byDefault('label_form') || byDefault('script');
  if (page === 'load' || page === 'shared-fate') return offered(offer, page) !== null;
  if (page === 'compliance') return offered(offer, 'sla') !== null || offered(offer, 'sla/burn') !== null;
  return true;
}

/**
 * The pages, in the order of reading: on a wide screen all in a row, on a narrower one the lenses behind a button, on a phone all of them. The
 * time and the filters of the view go along; a lens on years of its own starts with those.
 */
export function PageMenu({ path }: { readonly path: string }): React.ReactElement {
  const { shell } = useShellCopy();
  const { view, href, scope } = useView();
  const isPhone = useMedia('(max-width: 1100px)');
  const isWide = useMedia('(min-width: 1400px)');
  const offer = loadedValue(scope)?.offer ?? null;
  const current = PAGES.findLast((page) => path === page.path || path.startsWith(`${page.path}/`)) ?? null;
  const lensNow = current?.lens === true ? current : undefined;
  const links = (which: (page: (typeof PAGES)[number]) => boolean, close?: () => void): React.ReactElement[] =>
    PAGES.filter((one) => which(one) && (offer === null || isOffered(one.page, offer))).map(({ page, path: to }) => (
      <a
        key={page}
        href={href(OWN_YEARS.has(page) ? { ...carriedView(view), from: null, to: null } : carriedView(view), to)}
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
          {(close) => <div className={styles.list}>{links(() => true, close)}</div>}
        </PopoverButton>
      ) : (
        <>
          {links(({ lens }) => isWide || !lens)}
          {isWide ? null : (
            <PopoverButton
              title={shell.lenses}
              label={shell.lenses}
              className={styles.open}
              width="narrow"
              face={
                <>
                  {lensNow === undefined ? shell.lenses : shell.page[lensNow.page]} <Icon name="down" size={14} />
                </>
              }
            >
              {(close) => <div className={styles.list}>{links(({ lens }) => lens, close)}</div>}
            </PopoverButton>
          )}
        </>
      )}
    </nav>
  );
}
