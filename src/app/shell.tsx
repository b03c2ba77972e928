import { Suspense, useEffect, useMemo } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { AddFilter } from '#/features/controls/add-filter.tsx';
import { CopyLink } from '#/features/controls/copy-link.tsx';
import { FilterChips } from '#/features/controls/filter-chips.tsx';
import { Freshness } from '#/features/controls/freshness.tsx';
import { IgnoredNotice } from '#/features/controls/ignored-notice.tsx';
import { PageMenu } from '#/features/controls/page-menu.tsx';
import { Overlays } from '#/features/controls/overlays.tsx';
import { rememberSubject } from '#/features/controls/recent-subjects.ts';
import { SearchButton } from '#/features/controls/search-button.tsx';
import { SourceSwitch } from '#/features/controls/source-switch.tsx';
import { ThemeSwitch } from '#/features/controls/theme-switch.tsx';
import { TimeRangeControl } from '#/features/controls/time-range-control.tsx';
import { useKeys } from '#/features/controls/use-keys.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { PanelActionsProvider, type PanelActions } from '#/ui/panel-actions.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { clearFilters } from '#/view-state/transitions.ts';
import { ViewProvider, type View } from '#/view-state/use-view.ts';
import { PanelBoundary } from '#/ui/panel-boundary.tsx';
import { go, useAddress } from './address.ts';
import { useConfig } from './config-context.ts';
import { Footer } from './footer.tsx';
import { NotFound } from './not-found.tsx';
import { PageBroken } from './page-broken.tsx';
import { asksOf, pageOf, routeOf } from './routes.tsx';
import styles from './shell.module.css';
import { useRouteView } from './use-route-view.ts';
import { useSubjectName } from './use-subject-name.ts';

/** Row one says where you are, row two what you are looking at; both stick. */
export function Shell(): React.ReactElement {
  const view = useRouteView();
  const actions = useMemo<PanelActions>(
    () => ({
      goTo: (window) => view.change(withWindow(view.view, window), 'push'),
      clearFilters: () => view.change(clearFilters(view.view), 'push'),
    }),
    [view],
  );
  return (
    <ViewProvider value={view}>
      <PanelActionsProvider value={actions}>
        <Frame view={view} />
      </PanelActionsProvider>
    </ViewProvider>
  );
}

function Frame({ view }: { readonly view: View }): React.ReactElement {
  const { shell } = useShellCopy();
  const { productName } = useConfig();
  const { path, search } = useAddress();
  const route = routeOf(path);
  const canonical = route?.path ?? path;
  const asks = asksOf(route?.page ?? 'overview');
  useKeys();
  const scope = loadedValue(view.scope);
  const subject = useSubjectName(view.subject);
  const about = subject ?? (route === null ? null : shell.page[route.page]);
  const title = shell.title(
    productName,
    scope === null || about === null ? null : asks.time ? `${about}, ${formatWindow(scope.window)}` : about,
  );
  useEffect(() => {
    if (view.subject !== null && subject !== null) rememberSubject(view.subject, subject);
  }, [view.subject, subject]);
  useEffect(() => {
    // `/zones/рф` is shown as `/zones/xn--p1ai`: one address for one page.
    if (canonical !== path) go(`${canonical}${search}`, 'replace');
  }, [canonical, path, search]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a className={styles.skip} href="#main">
        {shell.skip}
      </a>
      <header className={styles.shell}>
        <div className={styles.bar}>
          <a href="/" className={styles.wordmark}>
            {productName}
            <span className={styles.dot}>.</span>
          </a>
          <PageMenu path={route?.path ?? path} />
          <div className={styles.barTools}>
            <SearchButton />
            <CopyLink />
            <ThemeSwitch />
          </div>
        </div>
        {asks.time || asks.filters ? (
          <div className={styles.viewBar} role="group" aria-label={shell.view}>
            {asks.time ? <TimeRangeControl /> : null}
            {asks.filters ? <FilterChips /> : null}
            {asks.filters ? <AddFilter /> : null}
            <div className={styles.viewTools}>
              {asks.time ? <Freshness /> : null}
              {asks.source ? <SourceSwitch /> : null}
            </div>
          </div>
        ) : null}
      </header>
      <IgnoredNotice />
      <main id="main" className={styles.main} tabIndex={-1}>
        <PanelBoundary resetKey={canonical} fallback={() => <PageBroken />}>
          <Suspense fallback={<div className={styles.waiting} />}>
            {route === null ? <NotFound /> : pageOf(route)}
          </Suspense>
        </PanelBoundary>
      </main>
      <Footer scope={view.scope} />
      <Overlays />
    </>
  );
}
