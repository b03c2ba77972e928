import { useSyncExternalStore } from 'react';

/**
 * The address bar as the one owner of what is looked at: read through one hook, written through one function. The query stays the
 * text that it was; view-state reads it. The hash is presentation and changes nothing here.
 */

const listeners = new Set<() => void>();

const read = (): string => window.location.pathname + window.location.search;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Path and query (with `?`, or empty) of the page; renders again when they change, by us or by Back and Forward. */
export function useAddress(): { readonly path: string; readonly search: string } {
  return splitAddress(useSyncExternalStore(subscribe, read));
}

/** Goes to an address of this site without loading it anew. The same address twice is one step of history. */
export function go(href: string, how: 'push' | 'replace'): void {
  const same = href === read();
  if (how === 'replace' || same) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of listeners) listener();
}

/** Cuts `/path?query` in two. */
export function splitAddress(address: string): { readonly path: string; readonly search: string } {
  const at = address.indexOf('?');
  return at < 0 ? { path: address, search: '' } : { path: address.slice(0, at), search: address.slice(at) };
}

/** What decides whether a click on a link is ours to follow. */
export interface LinkClick {
  readonly origin: string;
  readonly target: string;
  readonly download: boolean;
  readonly button: number;
  readonly modified: boolean;
  readonly handled: boolean;
}

/** True when the click would open a page of this site in this tab. */
export const isOurs = (click: LinkClick, origin: string): boolean =>
  click.origin === origin &&
  (click.target === '' || click.target === '_self') &&
  !click.download &&
  click.button === 0 &&
  !click.modified &&
  !click.handled;

/** Lets every plain link to a known path of this site be followed without loading it anew. Returns how to stop. */
export function followLinks(knows: (path: string) => boolean): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const ours = isOurs(
      {
        origin: link.origin,
        target: link.target,
        download: link.hasAttribute('download'),
        button: event.button,
        modified: event.metaKey || event.ctrlKey || event.shiftKey || event.altKey,
        handled: event.defaultPrevented,
      },
      window.location.origin,
    );
    // A link to a place on this page is the browser's.
    const samePage = link.hash !== '' && link.pathname + link.search === read();
    if (!ours || samePage || !knows(link.pathname)) return;
    event.preventDefault();
    const leaves = link.pathname !== window.location.pathname;
    go(link.pathname + link.search + link.hash, 'push');
    if (leaves) window.scrollTo(0, 0);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
