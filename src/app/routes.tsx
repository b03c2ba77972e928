import { lazy, type ReactElement } from 'react';

const Overview = lazy(async () => ({ default: (await import('#/pages/overview.tsx')).Overview }));

/** Path = subject. A page is fetched when it is looked at. */
const PAGES = new Map<string, ReactElement>([['/', <Overview key="/" />]]);

/** The page of a path, with or without a slash at its end; null when there is none. */
export const pageAt = (path: string): ReactElement | null =>
  PAGES.get(path === '/' ? path : path.replace(/\/+$/, '')) ?? null;
