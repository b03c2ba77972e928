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

/** True when a key press is free for a single key: no field has it, nothing lies over the page, and such keys are on. */
export function isFreeKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return areSingleKeysOn() && !typing && document.querySelector(':popover-open, dialog[open]') === null;
}
