import { useEffect, useRef } from 'react';
import { areSingleKeysOn, isTakenKey } from '#/ui/single-keys.ts';
import { useView } from '#/view-state/use-view.ts';
import { actOnKey } from './act-on-key.ts';
import { readKey, type Prefix } from './keys-model.ts';
import { showOverlay } from './overlay.ts';

/** After `t` or `g` the second key must come within this time. */
const PATIENCE_MS = 2000;

/** Keys of every page: search, pages after `g`, the window after `t`, the view, and Esc to peel one layer. */
export function useKeys(): void {
  const view = useView();
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  useEffect(() => {
    let waiting: { readonly prefix: Prefix; readonly sinceMs: number } | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        showOverlay('palette');
        return;
      }
      if (event.defaultPrevented || event.isComposing || isTakenKey(event) || !areSingleKeysOn()) {
        waiting = null;
        return;
      }
      // Shift alone, on the way to `+` or `?`.
      if (event.key === 'Shift') return;
      const awaited = waiting !== null && event.timeStamp - waiting.sinceMs < PATIENCE_MS ? waiting.prefix : null;
      const read = readKey(awaited, event.key, event.code);
      waiting = read.waiting === null ? null : { prefix: read.waiting, sinceMs: event.timeStamp };
      if (read.action === null || read.action === 'peel') return;
      if (actOnKey(read.action, latest.current)) {
        event.preventDefault();
        // A focused map or chart must not take the arrow of `t ←` for its own.
        event.stopPropagation();
      }
    };
    // Esc is for whoever has something on top of the page first, a tooltip or a selection, and only then for the page.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTakenKey(event)) return;
      if (readKey(null, event.key, event.code).action === 'peel' && actOnKey('peel', latest.current))
        event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('keydown', onEscape);
    };
  }, []);
}

/** Ctrl K or ⌘ K, also from inside a field, though not while something lies over the page. */
const isPaletteKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.code === 'KeyK' &&
  document.querySelector('dialog[open]') === null;
