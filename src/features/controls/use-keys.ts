import { useEffect, useRef } from 'react';
import { loadedValue } from '#/domain/load-state.ts';
import { isTakenKey } from '#/ui/taken-key.ts';
import { absolute, withWindow, zoomWindow } from '#/view-state/time-transitions.ts';
import { peel } from '#/view-state/transitions.ts';
import { useView, type View } from '#/view-state/use-view.ts';
import { readKey, type KeyAction } from './keys-model.ts';
import { stepTo } from './time-range-model.ts';

/** After `t` the second key must come within this time. */
const PATIENCE_MS = 2000;

/** Single keys of the page: `/` search, `t` with an arrow, plus, minus or `a` for the window, Esc to peel one layer. */
export function useKeys(): void {
  const view = useView();
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  useEffect(() => {
    let waitingSince: number | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTakenKey(event)) {
        waitingSince = null;
        return;
      }
      // Shift alone, on the way to `+`.
      if (event.key === 'Shift') return;
      const waiting = waitingSince !== null && event.timeStamp - waitingSince < PATIENCE_MS;
      const read = readKey(waiting, event.key, event.code);
      waitingSince = read.waiting ? event.timeStamp : null;
      if (read.action === null || read.action === 'peel') return;
      if (act(read.action, latest.current)) {
        event.preventDefault();
        // A focused map or chart must not take the arrow of `t ←` for its own.
        event.stopPropagation();
      }
    };
    // Esc is for whoever has something on top of the page first, a tooltip or a selection, and only then for the page.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTakenKey(event)) return;
      if (readKey(false, event.key, event.code).action === 'peel' && act('peel', latest.current))
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

/** Does what a key asks for; false when there was nothing to do. */
function act(action: KeyAction, { view, change, scope: load }: View): boolean {
  if (action === 'search') return openSearch();
  if (action === 'peel') {
    const next = peel(view);
    if (next !== null) change(next, 'push');
    return next !== null;
  }
  const scope = loadedValue(load);
  if (scope === null) return false;
  if (action === 'absolute') change(absolute(view, scope), 'push');
  else if (action === 'zoom_in' || action === 'zoom_out') {
    const around = view.atMs ?? undefined;
    change(withWindow(view, zoomWindow(scope.window, action === 'zoom_in' ? 0.5 : 2, around)), 'push');
  } else {
    const window = stepTo(scope, action === 'earlier' ? -1 : 1);
    if (window !== null) change(withWindow(view, window), 'push');
  }
  return true;
}

/** Whoever says that `/` is its shortcut gets the focus; a button is pressed. */
function openSearch(): boolean {
  const search = document.querySelector('[aria-keyshortcuts="/"]');
  if (search instanceof HTMLButtonElement) search.click();
  else if (search instanceof HTMLElement) search.focus();
  return search !== null;
}
