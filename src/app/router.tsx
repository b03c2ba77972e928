import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { Shell } from './shell.tsx';

/**
 * Path = subject, query = view. The router keeps the query as it was written (`text`) and the codec of view-state reads it, so
 * that an address is never rewritten by being opened: what it ignored stays to be seen and named.
 */
export function createAppRouter() {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageBoundary });
  const overview = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('#/pages/overview.tsx'), 'Overview'),
  });
  return createRouter({
    routeTree: root.addChildren([overview]),
    parseSearch: (text) => ({ text }),
    stringifySearch: (search) => (typeof search['text'] === 'string' ? search['text'] : ''),
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}
