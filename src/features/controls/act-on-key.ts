import { loadedValue } from '#/domain/load-state.ts';
import { carriedView } from '#/view-state/page-link.ts';
import { absolute, withWindow, zoomWindow } from '#/view-state/time-transitions.ts';
import { peel } from '#/view-state/transitions.ts';
import type { View } from '#/view-state/use-view.ts';
import type { KeyAction } from './keys-model.ts';
import { showOverlay } from './overlay.ts';
import { isPresenting, setPresenting } from './presenting.ts';
import { stepTo } from './time-range-model.ts';

/** Does what a key asks for; false when there was nothing to do. */
export function actOnKey(action: KeyAction, view: View): boolean {
  switch (action) {
    case 'search':
      showOverlay('palette');
      return true;
    case 'keys':
      showOverlay('keys');
      return true;
    case 'peel':
      return peelOne(view);
    case 'twin':
      return turnPanel();
    case 'share':
      return press('[aria-keyshortcuts="s"]');
    case 'present':
      setPresenting(!isPresenting());
      return true;
    case 'compare':
      view.open(view.href(carriedView(view.view), '/compare'));
      return true;
    case 'earlier':
    case 'later':
    case 'zoom_in':
    case 'zoom_out':
    case 'absolute':
      return moveWindow(action, view);
    default: {
      const path = action.slice('go:'.length);
      view.open(view.href(carriedView(view.view), path));
      return true;
    }
  }
}

function peelOne({ view, change }: View): boolean {
  if (isPresenting()) {
    setPresenting(false);
    return true;
  }
  const next = peel(view);
  if (next !== null) change(next, 'push');
  return next !== null;
}

type Move = 'earlier' | 'later' | 'zoom_in' | 'zoom_out' | 'absolute';

function moveWindow(move: Move, { view, change, scope: load }: View): boolean {
  const scope = loadedValue(load);
  if (scope === null) return false;
  if (move === 'absolute') change(absolute(view, scope), 'push');
  else if (move === 'zoom_in' || move === 'zoom_out') {
    const around = view.atMs ?? undefined;
    change(withWindow(view, zoomWindow(scope.window, move === 'zoom_in' ? 0.5 : 2, around)), 'push');
  } else {
    const window = stepTo(scope, move === 'earlier' ? -1 : 1);
    if (window !== null) change(withWindow(view, window), 'push');
  }
  return true;
}

/** Picture or table of the panel under the pointer. The panel with the focus does it by itself. */
function turnPanel(): boolean {
  const focused = document.activeElement?.closest('section[data-state]') ?? null;
  return focused === null && press('section[data-state]:hover [aria-keyshortcuts="d"]');
}

function press(selector: string): boolean {
  const button = document.querySelector(selector);
  if (button instanceof HTMLElement) button.click();
  return button !== null;
}
