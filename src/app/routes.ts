import { lazy, type ComponentType } from 'react';

/** Path = subject. A page is fetched when it is looked at. */
const PAGES = new Map<string, ComponentType>([
  ['/', lazy(async () => ({ default: (await import('#/pages/overview.tsx')).Overview }))],
]);

/** The page of a path, with or without a slash at its end; null when there is none. */
export const pageAt = (path: string): ComponentType | null =>
  PAGES.get(path === '/' ? path : path.replace(/\/+$/, '')) ?? null;
