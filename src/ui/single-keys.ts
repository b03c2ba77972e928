import { useSyncExternalStore } from 'react';

/**
 * Whether keys without Ctrl or ⌘ do anything (WCAG 2.1.4: who dictates or presses keys by accident can turn them off). The reader's own
 * setting, kept in this browser.
 */
const STORED_AS = 'servfail.single-keys';
const listeners = new Set<() => void>();
let on: boolean | null = null;

export function areSingleKeysOn(): boolean {
  on ??= stored();
  return on;
}

export function setSingleKeys(next: boolean): void {
  on = next;
  try {
    if (next) localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, 'off');
  } catch {
    // Storage may be forbidden: then the setting lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn, () => true);

/** Keys that belong to a field, to an open popover or dialog, or to the browser, and so are no keys of the page. */
export function isTakenKey(event: KeyboardEvent): boolean {
  // AltGr is how some layouts write `[`; browsers report it as Ctrl and Alt.
  if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')) return true;
  const { target } = event;
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return typing || document.querySelector(':popover-open, dialog[open]') !== null;
}

/** True when a key press may be a single key of the page: nobody else has it, and such keys are on. */
export const isFreeKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.isComposing && !isTakenKey(event) && areSingleKeysOn();
