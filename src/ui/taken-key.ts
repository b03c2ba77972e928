/** Keys that belong to a field, to an open popover or dialog, or to the browser, and so are no single keys of the page. */
export function isTakenKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))) {
    return true;
  }
  return document.querySelector(':popover-open, dialog[open]') !== null;
}
