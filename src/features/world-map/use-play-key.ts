import { useEffect, useRef } from 'react';
import { isFreeKey } from '#/ui/single-keys.ts';

/** What has a use of its own for the space bar. */
const TAKEN = 'button, a, input, select, textarea, summary, [role="option"], [contenteditable]';

/** The space bar plays and pauses where nothing has the focus that needs it: on the page itself, or on the scrubber. */
export function usePlayKey(toggle: () => void): void {
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  }, [toggle]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.repeat || event.shiftKey || !isFreeKey(event)) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest(TAKEN) !== null) return;
      // Another slider, a table that scrolls: the page's own use of the key stays.
      if (target !== document.body && target.closest('#map') === null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
